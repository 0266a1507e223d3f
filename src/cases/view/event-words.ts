import {
  assessmentFactors,
  type CodeList,
  codeListsById,
  type EventKind,
  findCode,
  labelOf,
  legalStatuses,
  placementProviders,
  primaryNeeds,
  reasonsEnded,
  reasonsForEpisode,
  reasonsForMove,
} from '../../model/index.ts'
import { categoryWords, outcomeWords } from '../code-words.ts'

interface Event {
  readonly kind: EventKind
  readonly date: string | null
  readonly end: string | null
  readonly code: string | null
  /** The list of codes the record took it from. */
  readonly codeList: string | null
  readonly text: string | null
  readonly details: Readonly<Record<string, string>>
}

/** 'Missing for one night': the title of an event, with how long it lasted where the days are known. */
export function eventTitle(title: string, { kind, date, end }: Event): string {
  if ((kind !== 'missing' && kind !== 'absent') || !isDay(date) || !isDay(end)) return title
  const nights = Math.round((Date.parse(end) - Date.parse(date)) / 86_400_000)
  if (nights < 0) return title
  if (nights === 0) return `${title}, back the same day`
  return `${title} for ${nights === 1 ? 'one night' : `${nights} nights`}`
}

const isDay = (date: string | null): date is string => /^\d{4}-\d{2}-\d{2}$/.test(date ?? '')

/** What a record says of an event, as sentences; null where it says nothing more. */
export function eventDetail({ kind, code, codeList, text, details }: Event): string | null {
  const coded = code === null ? null : codeWords(kind, code, codeList)
  const said = text === null || coded?.startsWith(`${text} (`) ? null : text
  const parts = [coded, said, ...detailParts(kind, details)].flatMap((part) => {
    const trimmed = part?.trim().replace(/[.\s]+$/, '')
    return trimmed ? [trimmed.charAt(0).toUpperCase() + trimmed.slice(1)] : []
  })
  return parts.join('. ') || null
}

/** By the list the record took it from: lists share codes. */
function codeWords(kind: EventKind, code: string, codeList: string | null): string | null {
  // A code that a map gives to every row only says the kind once more.
  if (code.toLowerCase() === kind.toLowerCase()) return null
  const label = labelIn(kind, code, codeList)
  return label === undefined ? `Code ${code}` : `${label} (${code})`
}

function labelIn(kind: EventKind, code: string, codeList: string | null): string | undefined {
  if (kind === 'offence' || kind === 'outcome') {
    const words = kind === 'outcome' ? outcomeWords(code) : categoryWords(code)
    return words?.label === 'Not in the code list' ? undefined : words?.label
  }
  const list = codeListsById.get(codeList ?? '')
  return list && findCode(list, code)?.label
}

const yes = new Set(['y', 'yes', 'true', '1'])
const no = new Set(['n', 'no', 'false', '0'])

/** Details whose meaning is known as they are said; any other by the words in its name. */
const phrases: Readonly<Record<string, (value: string) => string>> = {
  risk: (value) => `risk ${value.toLowerCase()}`,
  reportedBy: (value) => `reported by ${value.toLowerCase()}`,
  foundAt: (value) => `found at ${value.toLowerCase()}`,
  seenWith: (value) => `seen with somebody whom the source numbers ${value}`,
  factors: (value) => `factors: ${codesIn(value).map(labelled(assessmentFactors)).join('; ')}`,
  need: (value) => `need: ${labelled(primaryNeeds)(value)}`,
  provider: (value) => `provided by ${labelled(placementProviders)(value)}`,
  legalStatus: (value) => `legal status: ${labelled(legalStatuses)(value)}`,
  reasonNewEpisode: (value) => `why it began: ${labelled(reasonsForEpisode)(value)}`,
  reasonEnded: (value) => `why it ended: ${labelled(reasonsEnded)(value)}`,
  reasonPlaceChange: (value) => `why the child moved: ${labelled(reasonsForMove)(value)}`,
  noFurtherAction: (value) => {
    const said = value.toLowerCase()
    if (yes.has(said)) return 'no further action was taken'
    return no.has(said) ? 'further action was taken' : `no further action: ${value}`
  },
  returnInterview: (value) => {
    const said = value.toLowerCase()
    if (yes.has(said)) return 'return interview done'
    return no.has(said) ? 'no return interview' : `return interview: ${value}`
  },
  returnInterviewOffered: (value) => saidOf(value, 'return interview', 'offered'),
  // Accepted is not yet held.
  returnInterviewAccepted: (value) => saidOf(value, 'return interview', 'accepted'),
}

const codesIn = (value: string): readonly string[] =>
  value.split(/[;,]/).flatMap((code) => code.trim() || [])

const labelled =
  (list: CodeList) =>
  (code: string): string =>
    findCode(list, code) ? `${labelOf(list, code)} (${code})` : code

function saidOf(value: string, what: string, done: string): string {
  const said = value.toLowerCase()
  if (yes.has(said)) return `${what} ${done}`
  return no.has(said) ? `${what} not ${done}` : `${what} ${done}: ${value}`
}

function detailParts(kind: EventKind, details: Readonly<Record<string, string>>) {
  const { from, to, ...rest } = details
  const moved = kind === 'transfer' ? [] : [from && `from ${from}`, to && `to ${to}`]
  const others = Object.entries(rest).map(([name, value]) => {
    const phrase = Object.hasOwn(phrases, name) ? phrases[name] : undefined
    return phrase ? phrase(value) : `${spelt(name)}: ${value}`
  })
  return [...moved, ...others]
}

const spelt = (name: string) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
