import { createHash } from 'node:crypto'
import type { ItemsOfRow } from '../../archive/index.ts'
import type { CaseItem, EventItem, MentionItem, Recorded } from '../../model/index.ts'
import { isWholeDay } from '../../model/index.ts'
import type { LivePerson } from '../../store/index.ts'
import type { LiveCaseRead, LiveKind } from './read-live-rows.ts'

/**
 * Live cases from what the rows of a source’s own extract say: each crime and referral with everybody in it, and
 * each missing episode with whoever went missing and was seen with them. People whose names stand in a file of
 * their own are found by their number.
 *
 * @param today no case is recorded later ('YYYY-MM-DD')
 * @returns the cases, and each fault with its file and line: a row that cannot be read, a case without a day
 */
export function liveOfItems(
  rows: readonly ItemsOfRow[],
  today: string,
): { readonly cases: readonly LiveCaseRead[]; readonly faults: readonly string[] } {
  const faults = rows.flatMap(({ file, line, reasons }) =>
    reasons.map(
      ({ field, rule }) => `${file} line ${line}: ${field === '' ? '' : `${field}: `}${rule}`,
    ),
  )
  const people = new Map<string, LivePerson>()
  const found = new Map<string, Found>()
  for (const row of rows) {
    const mentions = row.items.filter((item) => item.item === 'mention')
    for (const one of mentions) {
      people.set(one.ref, joined(people.get(one.ref), one))
      if (one.caseRef !== null) foundOf(found, one.caseRef, row).mentions.push(one)
    }
    for (const item of row.items) {
      if (item.item === 'case') foundOf(found, item.ref, row).of ??= ofCase(item)
      if (isMissingAlone(item)) {
        const one = foundOf(found, item.key, row)
        one.of ??= { kind: 'missing', day: day(item.start), category: '' }
        one.mentions.push(...mentions)
      }
    }
  }
  const cases: LiveCaseRead[] = []
  for (const [ref, { of, at, mentions }] of found) {
    if (of === null) faults.push(`${at}: no row says what ${ref} is`)
    else if (of.day === null) faults.push(`${at}: ${ref} has no day on which it was recorded`)
    else if (of.day > today) faults.push(`${at}: ${ref} is recorded later than today`)
    else cases.push(liveCase(ref, { ...of, day: of.day }, mentions, people))
  }
  return { cases, faults }
}

interface Found {
  of: { readonly kind: LiveKind; readonly day: string | null; readonly category: string } | null
  readonly at: string
  readonly mentions: MentionItem[]
}

function foundOf(all: Map<string, Found>, ref: string, { file, line }: ItemsOfRow): Found {
  const before = all.get(ref)
  if (before) return before
  const made: Found = { of: null, at: `${file} line ${line}`, mentions: [] }
  all.set(ref, made)
  return made
}

const isMissingAlone = (item: ItemsOfRow['items'][number]): item is EventItem =>
  item.item === 'event' && item.kind === 'missing' && item.caseRef === null

const ofCase = ({ kind, opened, category }: CaseItem): NonNullable<Found['of']> => ({
  kind,
  day: day(opened),
  category: knownOf(category) ?? '',
})

const knownOf = <T>(value: Recorded<T>): T | null => (value.known ? value.value : null)
const day = (date: CaseItem['opened']): string | null => {
  const value = knownOf(date)
  return value !== null && isWholeDay(value) ? value : null
}

/** What is known of somebody from all rows that name them; of two values the first. */
function joined(before: LivePerson | undefined, { role, person }: MentionItem): LivePerson {
  const birth = knownOf(person.birth)
  return {
    role: before?.role ?? role,
    givenNames: before?.givenNames ?? knownOf(person.givenNames),
    familyName: before?.familyName ?? knownOf(person.familyName),
    birthDate: before?.birthDate ?? (birth?.kind === 'date' ? birth.date : null),
    postcode: before?.postcode ?? knownOf(person.postcode),
    phones: [...new Set([...(before?.phones ?? []), ...person.phones])],
    vehicles: [...new Set([...(before?.vehicles ?? []), ...person.vehicles])],
  }
}

function liveCase(
  ref: string,
  {
    kind,
    day: recordedOn,
    category,
  }: { readonly kind: LiveKind; readonly day: string; readonly category: string },
  mentions: readonly MentionItem[],
  known: ReadonlyMap<string, LivePerson>,
): LiveCaseRead {
  const roles = new Map(mentions.map(({ ref: person, role }) => [person, role]))
  const people = [...roles].map(([person, role]) => ({ ...known.get(person)!, role }))
  return {
    ref,
    kind,
    recordedOn,
    category,
    people,
    hash: createHash('sha256')
      .update(JSON.stringify([kind, recordedOn, category, people]))
      .digest('hex'),
  }
}
