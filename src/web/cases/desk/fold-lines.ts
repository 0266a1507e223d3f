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

/** What each place says in one line before it is opened. */
export const foldLines = (view: CaseView, timeline: string) => ({
  facts: factsLine(view),
  people: listed(
    view.people.map(({ name, role, ageAtOffence }) =>
      [name, role, ageAtOffence].filter((part) => part !== null).join(', '),
    ),
  ),
  named: namedLine(view),
  timeline,
  wording: wordingLine(view),
  findings: findingsLine(view),
  groups: listed(view.groups.map(({ label }) => label)),
  items: view.items.length === 0 ? 'None is open' : listed(view.items.map(({ title }) => title)),
})

function factsLine({ facts }: CaseView): string {
  const missing = facts.filter((fact) => fact.missing !== null).map(({ label }) => label)
  const recorded = `${facts.length - missing.length} recorded`
  return missing.length === 0
    ? recorded
    : `${recorded}, ${missing.length} missing: ${listed(missing)}`
}

function namedLine({ named }: CaseView): string {
  const values = named.things.map(({ value }) => value)
  const officers = named.staff.length === 0 ? [] : [plural(named.staff.length, 'officer')]
  return listed([...new Set(values), ...officers]) || 'Area and unit'
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

const listed = (items: readonly string[]) =>
  items.length <= mostNamed
    ? items.join('; ')
    : `${items.slice(0, mostNamed).join('; ')}; and ${plural(items.length - mostNamed, 'more', 'more')}`
