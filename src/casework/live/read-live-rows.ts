import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { refusal } from '../../model/index.ts'
import type { LivePerson } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
import { realDay } from '../item/answers.ts'

export const liveKinds = {
  crime: 'Crime',
  referral: 'Referral',
  missing: 'Missing episode',
} as const
export type LiveKind = keyof typeof liveKinds

/** The columns of a file of live cases: one row for each person in a case. */
export const liveColumns = [
  'ref',
  'kind',
  'recorded',
  'category',
  'role',
  'given',
  'family',
  'born',
  'postcode',
  'phone',
  'vehicle',
] as const
type Row = Readonly<Record<(typeof liveColumns)[number], string>>

export interface LiveCaseRead {
  readonly ref: string
  readonly kind: LiveKind
  readonly recordedOn: string
  readonly category: string
  readonly people: readonly LivePerson[]
  /** SHA-256 of its rows. */
  readonly hash: string
}

/** So many faults are named at once. */
const mostFaults = 20
const longest = 200

/**
 * Live cases from comma-separated text with the columns above. A file with one row that cannot be read is
 * refused whole, each fault with its line: a crime that was left out in silence would reach nobody.
 *
 * @param today no case is recorded later ('YYYY-MM-DD')
 * @throws LB_LIVE_ROWS
 */
export function readLiveRows(content: string, today: string): readonly LiveCaseRead[] {
  const rows = parsed(content)
  const faults: string[] = []
  const byRef = Map.groupBy(
    rows.map((row, at) => ({ row, line: at + 2 })),
    ({ row }) => row.ref,
  )
  for (const [at, row] of rows.entries())
    faults.push(...faultsOf(row, today).map((fault) => `line ${at + 2}: ${fault}`))
  for (const [ref, of] of byRef) {
    const [first] = of
    const differing = of.find(
      ({ row }) =>
        row.kind !== first!.row.kind ||
        row.recorded !== first!.row.recorded ||
        row.category !== first!.row.category,
    )
    if (differing && ref !== '') {
      faults.push(
        `line ${differing.line}: ${ref} has another kind, day or category than on line ${first!.line}`,
      )
    }
  }
  if (faults.length > 0) throw rowsRefused(faults)
  return [...byRef].map(([ref, of]) => ({
    ref,
    kind: of[0]!.row.kind as LiveKind,
    recordedOn: of[0]!.row.recorded,
    category: of[0]!.row.category,
    people: of.map(({ row }) => personOf(row)),
    hash: createHash('sha256')
      .update(JSON.stringify(of.map(({ row }) => liveColumns.map((column) => row[column]))))
      .digest('hex'),
  }))
}

function parsed(content: string): readonly Row[] {
  let rows: readonly (readonly string[])[]
  try {
    rows = parse(content, { bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    throw rowsRefused([(error as Error).message])
  }
  const [head = [], ...rest] = rows
  const missing = liveColumns.filter((column) => !head.includes(column))
  const unknown = head.filter((column) => !(liveColumns as readonly string[]).includes(column))
  if (missing.length > 0) throw rowsRefused([`line 1: no column ${missing.join(', ')}`])
  if (unknown.length > 0) throw rowsRefused([`line 1: unknown column ${unknown.join(', ')}`])
  if (new Set(head).size < head.length) throw rowsRefused(['line 1: a column stands twice'])
  if (rest.length === 0) throw rowsRefused(['there is no row below the columns'])
  return rest.map(
    (values) =>
      Object.fromEntries(head.map((column, at) => [column, values[at] ?? ''])) as unknown as Row,
  )
}

function faultsOf(row: Row, today: string): readonly string[] {
  const day = (text: string) => realDay.safeParse(text).success
  return [
    ...(row.ref === '' ? ['no ref'] : []),
    ...(Object.hasOwn(liveKinds, row.kind)
      ? []
      : [`kind is none of ${Object.keys(liveKinds).join(', ')}`]),
    ...(!day(row.recorded) ? ['recorded is no day as in 2026-03-31'] : []),
    ...(day(row.recorded) && row.recorded > today ? ['recorded is later than today'] : []),
    ...(row.born !== '' && !day(row.born) ? ['born is no day as in 2009-03-31'] : []),
    ...(row.given === '' && row.family === '' ? ['neither given nor family name'] : []),
    ...liveColumns
      .filter((column) => row[column].length > longest)
      .map((column) => `${column} is longer than ${longest} characters`),
  ]
}

const orNull = (text: string) => (text === '' ? null : text)
const personOf = (row: Row): LivePerson => ({
  role: row.role,
  givenNames: orNull(row.given),
  familyName: orNull(row.family),
  birthDate: orNull(row.born),
  postcode: orNull(row.postcode),
  phones: row.phone === '' ? [] : [row.phone],
  vehicles: row.vehicle === '' ? [] : [row.vehicle],
})

/** Nothing was taken in, and why. */
export const rowsRefused = (faults: readonly string[]) => {
  const more = faults.length - mostFaults
  const named = faults.slice(0, mostFaults).join('; ')
  return refusal(caseworkErrors, 'LB_LIVE_ROWS', {
    cause: `Nothing is taken in: ${named}${more > 0 ? `; and ${more} more` : ''}.`,
    field: 'content',
  })
}
