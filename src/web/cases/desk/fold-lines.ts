import type { CaseView } from '../../../review/index.ts'
import { plural } from '../../../words/index.ts'

/** Where a key of the page of a case leads. */
export const places = [
  { key: '1', id: 'documents', text: 'Documents' },
  { key: '2', id: 'facts', text: 'Facts' },
  { key: '3', id: 'people', text: 'People' },
  { key: '4', id: 'timeline', text: 'Timeline' },
  { key: '5', id: 'findings', text: 'Findings' },
  { key: '6', id: 'groups', text: 'Groups' },
  { key: '7', id: 'items', text: 'Items' },
] as const

const mostNamed = 4

/** Words of a record, which stay as they are in any language, and what the program says of them. */
interface LinePart {
  readonly record: string | null
  readonly words: string | null
}

/** What each place says in one line before it is opened. */
export const foldLines = (view: CaseView, timeline: string) => ({
  facts: factsLine(view),
  people: firstFew(
    view.people.map(({ name, role, ageAtOffence }) => ({
      record: name,
      words: [role, ageAtOffence].filter((part) => part !== null).join(', '),
    })),
  ),
  named: namedLine(view),
  timeline,
  wording: wordingLine(view),
  findings: findingsLine(view),
  groups: firstFew(view.groups.map(({ label }) => record(label))),
  items:
    view.items.length === 0
      ? [said('None is open')]
      : firstFew(view.items.map(({ title }) => record(title))),
})

function factsLine({ facts }: CaseView): string {
  const missing = facts.filter((fact) => fact.missing !== null).map(({ label }) => label)
  const recorded = `${facts.length - missing.length} recorded`
  return missing.length === 0
    ? recorded
    : `${recorded}, ${missing.length} missing: ${listed(missing)}`
}

function namedLine({ named }: CaseView): readonly LinePart[] {
  const values = [...new Set(named.things.map(({ value }) => value))]
  const { length } = named.staff
  const officers = length === 0 ? [] : [said(plural(length, 'officer'))]
  const parts = [...values.map(record), ...officers]
  return parts.length === 0 ? [said('Area and unit')] : firstFew(parts)
}

function wordingLine({ wording }: CaseView): string {
  const words = [...new Set(wording.map((one) => one.words.toLowerCase()))]
  const quoted = wording.filter((one) => one.quoted).length
  return `${listed(words)}${quoted > 0 ? `, ${quoted} of ${plural(wording.length, 'place')} quoted` : ''}`
}

function findingsLine({ findings }: CaseView): string {
  const count = (answer: string) => findings.filter((one) => one.answer === answer).length
  const met = findings.filter(({ answer }) => answer === 'met').map(({ title }) => title)
  const named = met.length > 0 ? `${met.length} met (${listed(met)})` : 'None met'
  return `${named}, ${count('undetermined')} cannot be determined, ${count('notMet')} not met`
}

const record = (text: string): LinePart => ({ record: text, words: null })
const said = (words: string): LinePart => ({ record: null, words })

const firstFew = (parts: readonly LinePart[]): readonly LinePart[] =>
  parts.length <= mostNamed
    ? parts
    : [...parts.slice(0, mostNamed), said(`and ${parts.length - mostNamed} more`)]

const listed = (items: readonly string[]) =>
  items.length <= mostNamed
    ? items.join('; ')
    : `${items.slice(0, mostNamed).join('; ')}; and ${plural(items.length - mostNamed, 'more', 'more')}`
