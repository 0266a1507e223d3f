import { stringify } from 'yaml'
import { type MentionRole, parsePartialDate, type SourceKind } from '../../model/index.ts'
import { type CellRow, columnName, type HeaderRow } from '../formats/table.ts'

/** What of a person a column holds, by words of its name; what is left of the name says whose it is. */
const personParts = {
  familyName: /\b(surname|family name|last name)\b/,
  givenNames: /\b(forenames?|given names?|first names?)\b/,
  fullName: /\b(full )?name\b/,
  birth: /\b(dob|date of birth|birth ?dates?|born)\b/,
  postcode: /\bpost ?code\b/,
  address: /\baddress\b/,
  phones: /\b(telephone|phone|mobile|tel)( (no|number))?\b/,
} as const
type PersonPart = keyof typeof personParts

/** Whose a column is, by what its name has besides; nobody is guessed from any other word. */
const owners: readonly (readonly [RegExp, MentionRole])[] = [
  [/^(vic|victim|ip|injured party|complainant|child|young person|yp)$/, 'victim'],
  [/^(sus|susp|suspect|accused|offender|defendant|perpetrator)$/, 'suspect'],
  [/^(wit|witness)$/, 'witness'],
]

/** A day is read where most filled cells are one. */
const mostly = 0.5

interface Column {
  readonly name: string
  readonly cells: readonly string[]
}

/**
 * A map to begin with, guessed from the columns and the first rows, for a person to mend: what tells rows apart, which columns are
 * days, and who stands in columns whose names say so. The others are left, and shown as left.
 */
export function firstMap(header: HeaderRow, head: readonly CellRow[], kind: SourceKind): string {
  const columns = columnsOf(header, head)
  const key = (columns.find(tellsApart) ?? columns[0])?.name ?? 'reference'
  const days = columns.filter(({ name, cells }) => name !== key && areDays(cells))
  const people = peopleIn(columns, kind)
  const births = people.flatMap(({ person }) => person.birth ?? [])
  const day = days.find(({ name }) => !births.includes(name))?.name
  const dated = new Set([...days.map(({ name }) => name), ...births])
  const made = stringify({
    id: 'our-layout',
    title: 'What this extract is, one row per what',
    sources: [kind],
    recognise: columns.slice(0, 4).map(({ name }) => name),
    record: { kind: 'row', key: [key] },
    columns: {
      [key]: { type: 'text', required: true },
      ...Object.fromEntries([...dated].map((name) => [name, { type: 'date' }])),
    },
    case: {
      kind: kind === 'policeCrime' ? 'crime' : 'referral',
      ref: key,
      ...(day !== undefined && { opened: day }),
    },
    ...(people.length > 0 && { mentions: people }),
  })
  return `# A guess from the names of the columns and the first rows: say of each column what it is, then of the row what it says. Words and examples: docs/import-maps.md.\n${made}`
}

function columnsOf({ line, columns }: HeaderRow, head: readonly CellRow[]): readonly Column[] {
  const below = head.filter((row) => row.line > line)
  return columns.flatMap((name, at) =>
    name === ''
      ? []
      : [{ name, cells: below.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean) }],
  )
}

/** Filled in each row that is not empty, and each time with something else. */
const tellsApart = ({ cells }: Column, _: number, columns: readonly Column[]): boolean =>
  cells.length > 0 &&
  new Set(cells).size === cells.length &&
  columns.every((other) => other.cells.length <= cells.length)

const areDays = (cells: readonly string[]): boolean =>
  cells.filter(isMeantAsDay).length > cells.length * mostly

/** One that the calendar lacks is meant as a day too; a year alone is a number like any other. */
function isMeantAsDay(cell: string): boolean {
  const read = parsePartialDate(cell)
  return cell.length > 4 && (read.ok || read.why !== 'notADate')
}

interface Guessed {
  readonly role: MentionRole
  readonly inCase: true
  readonly person: Readonly<Partial<Record<PersonPart, string>>>
}

function peopleIn(columns: readonly Column[], kind: SourceKind): readonly Guessed[] {
  const byRole = new Map<MentionRole, Partial<Record<PersonPart, string>>>()
  for (const { name } of columns) {
    const words = columnName(name.replaceAll(/[_\-.]+/g, ' '))
    for (const [part, says] of Object.entries(personParts) as [PersonPart, RegExp][]) {
      if (!says.test(words)) continue
      const whose = words.replace(says, '').replace(/\s+/g, ' ').trim()
      const role = roleOf(whose, kind)
      if (role) {
        const person = byRole.get(role) ?? {}
        person[part] ??= name
        byRole.set(role, person)
      }
      break
    }
  }
  return [...byRole].flatMap(([role, { fullName, ...parts }]) => {
    const apart = parts.familyName !== undefined || parts.givenNames !== undefined
    const person = apart || fullName === undefined ? parts : { fullName, ...parts }
    return apart || fullName !== undefined ? [{ role, inCase: true, person }] : []
  })
}

/** Where the name of a column says no more, whoever the row is about. */
const roleOf = (whose: string, kind: SourceKind): MentionRole | undefined =>
  whose === ''
    ? kind === 'policeCrime'
      ? undefined
      : 'victim'
    : owners.find(([says]) => says.test(whose))?.[1]
