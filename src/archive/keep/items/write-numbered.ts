import type { UnitOfWork } from '../../../access/index.ts'
import type { PoleItem } from '../../../model/index.ts'
import { insertRows, type NulPolicy, type Row, updateRows } from '../../../store/index.ts'
import type { tables } from './item-codes.ts'
import type { Ids } from './record-items.ts'
import { saysTheSame } from './says-the-same.ts'
import type { StandingOfBatch } from './standing-of-batch.ts'
import { type StandingByKey, type StandingRow, stored } from './standing-rows.ts'

type Table = (typeof tables)[PoleItem['item']]

/** What stands, by its source's own key, and ids for what does not. */
export interface Numbers {
  readonly standing: StandingByKey
  readonly nextId: () => number
}

const none: Numbers = {
  standing: new Map(),
  nextId: () => {
    throw new Error('no ids were asked for')
  },
}

/** What stands of these keys of a source, and ids for the others. */
export async function numbersFor(
  rows: StandingOfBatch,
  item: PoleItem['item'],
  keys: ReadonlyMap<string, unknown>,
): Promise<Numbers> {
  if (keys.size === 0) return none
  rows.wrote(item, keys.keys())
  const [standing, nextId] = await Promise.all([
    rows.of(item, keys.keys()),
    rows.numbers(item, keys.size),
  ])
  return { standing, nextId }
}

/** The id of each key, in the order given. */
export function numbered(keys: Iterable<string>, { standing, nextId }: Numbers): Ids {
  const ids = new Map<string, number>()
  for (const key of keys) ids.set(key, standing.get(stored(key))?.id ?? nextId())
  return ids
}

/**
 * Writes rows under ids they have already: new ones are inserted, those that stand are changed where they say something else.
 *
 * @param key what is unique within a source
 * @param standing rows that stand; one that stands and is not among them ends the import
 */
export async function writeNumbered(
  db: UnitOfWork['db'],
  table: Table,
  key: 'ref' | 'key',
  rows: readonly (Row & { readonly id: number })[],
  standing: StandingByKey,
  nul: NulPolicy,
): Promise<void> {
  const before = new Map<number, StandingRow>()
  for (const row of standing.values()) before.set(row.id, row)
  const fresh = before.size === 0 ? rows : rows.filter(({ id }) => !before.has(id))
  const changed = rows.filter((row) => {
    const stands = before.get(row.id)
    return stands !== undefined && !saysTheSame(row, stands)
  })
  const columns = Object.keys(rows[0] ?? {}).filter(
    (name) => name !== 'id' && name !== 'source_id' && name !== key,
  )
  const options = { nul, together: true }
  await Promise.all([
    insertRows(db, table, fresh, options),
    updateRows(db, table, changed, columns, options),
  ])
}
