import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import { idsFor, insertRows, type NulPolicy, type Row, updateRows } from '../../../store/index.ts'
import type { Ids } from './record-items.ts'
import { anyText } from './sql-lists.ts'

type Table = 'case_file' | 'mention' | 'event' | 'thing_link' | 'case_staff' | 'document'

/** Ids of what stands, by its source's own key, and ids for what does not. */
export interface Numbers {
  readonly standing: Ids
  readonly nextId: () => number
}

const none: Numbers = {
  standing: new Map(),
  nextId: () => {
    throw new Error('no ids were asked for')
  },
}

/** As the store keeps a key. */
const stored = (key: string): string =>
  (key.includes('\0') ? key.replaceAll('\0', '') : key).toWellFormed()

/** Ids for these keys of a source: those they have, or new ones. */
export async function numbersFor(
  { db }: UnitOfWork,
  table: Exclude<Table, 'case_file' | 'mention'>,
  source: string,
  keys: ReadonlyMap<string, unknown>,
): Promise<Numbers> {
  if (keys.size === 0) return none
  const asked = [...keys.keys()].map(stored)
  const [{ rows }, nextId] = await Promise.all([
    sql<{ id: number; key: string }>`
      select id, key from ${sql.table(table)}
      where source_id = ${source} and key = ${anyText(asked)}`.execute(db),
    idsFor(db, table, keys.size),
  ])
  return { standing: new Map(rows.map(({ id, key }) => [key, id])), nextId }
}

/** The id of each key, in the order given. */
export function numbered(keys: Iterable<string>, { standing, nextId }: Numbers): Ids {
  const ids = new Map<string, number>()
  for (const key of keys) ids.set(key, standing.get(stored(key)) ?? nextId())
  return ids
}

/**
 * Writes rows under ids they have already: new ones are inserted, those that stand are changed where they say something else.
 *
 * @param key what is unique within a source
 * @param standing ids of rows that stand; one that stands and is not among them ends the import
 */
export async function writeNumbered(
  db: UnitOfWork['db'],
  table: Table,
  key: 'ref' | 'key',
  rows: readonly (Row & { readonly id: number })[],
  standing: Iterable<number>,
  nul: NulPolicy,
): Promise<void> {
  const ids = new Set(standing)
  const fresh = rows.filter(({ id }) => !ids.has(id))
  const changed = rows.filter(({ id }) => ids.has(id))
  const columns = Object.keys(rows[0] ?? {}).filter(
    (name) => name !== 'id' && name !== 'source_id' && name !== key,
  )
  const options = { nul, together: true }
  await Promise.all([
    insertRows(db, table, fresh, options),
    updateRows(db, table, changed, columns, options),
  ])
}
