import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import type { PoleItem } from '../../../model/index.ts'
import { tables } from './item-codes.ts'
import { anyText } from './sql-lists.ts'

/** A row that stands: its id, its key, and what is compared before it is written again. */
export interface StandingRow {
  readonly id: number
  readonly [column: string]: unknown
}

/** By its source's own key. */
export type StandingByKey = ReadonlyMap<string, StandingRow>

/** Of each kind of item: what it is known by within its source, and what it says. Texts of documents are too long to be fetched. */
const columns = {
  case: {
    key: 'ref',
    says: 'kind opened closed occurred category outcome unit area facts known_by',
  },
  mention: { key: 'key', says: 'ref case_id role person' },
  event: {
    key: 'key',
    says: 'kind case_id mention_id starts starts_in ends ends_in code code_list text details',
  },
  thing: { key: 'key', says: 'thing_id case_id mention_id' },
  staff: { key: 'key', says: 'case_id staff_id name unit part' },
  document: { key: 'key', says: '' },
} as const satisfies Record<PoleItem['item'], object>

/** As the store keeps the key of an item that is stripped of what it cannot keep. */
export const stored = (key: string): string =>
  (key.includes('\0') ? key.replaceAll('\0', '') : key).toWellFormed()

/** Cases and mentions with a NUL are refused where they are written. */
export const asAsked = (item: PoleItem['item'], key: string): string =>
  item === 'case' || item === 'mention' ? key : stored(key)

/** The rows of a source that stand under these keys, each as `asAsked` gives it. */
export async function rowsUnder(
  { db }: UnitOfWork,
  source: string,
  item: PoleItem['item'],
  keys: readonly string[],
): Promise<StandingByKey> {
  const { key, says } = columns[item]
  const all = ['id', key, ...says.split(' ').filter((name) => name !== '')]
  const { rows } = await sql<StandingRow>`
    select ${sql.join(all.map((name) => sql.ref(name)))} from ${sql.table(tables[item])}
    where source_id = ${source} and ${sql.ref(key)} = ${anyText(keys)}`.execute(db)
  return new Map(rows.map((row) => [String(row[key]), row]))
}

/** The ids alone. */
export async function idsUnder(
  { db }: UnitOfWork,
  source: string,
  item: 'case' | 'mention',
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { key } = columns[item]
  const { rows } = await sql<{ id: number; key: string }>`
    select id, ${sql.ref(key)} as key from ${sql.table(tables[item])}
    where source_id = ${source} and ${sql.ref(key)} = ${anyText(keys)}`.execute(db)
  return new Map(rows.map(({ id, key }) => [key, id]))
}
