import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { codeOf } from './items/item-codes.ts'
import { keyOf, type RecordItems } from './items/record-items.ts'
import { anyText } from './items/sql-lists.ts'
import { type Touched, tables } from './take-back.ts'

/** Items that stand in the store and that these records speak of too, but for those taken back already. */
export async function standingItems(
  { db }: UnitOfWork,
  source: string,
  records: readonly RecordItems[],
  taken: Touched,
): Promise<Touched> {
  const keys = new Map<PoleItem['item'], Set<string>>()
  for (const { items } of records) {
    for (const item of items) {
      const of = keys.get(item.item) ?? new Set()
      keys.set(item.item, of.add(keyOf(item)))
    }
  }
  const known = new Set(taken.map(codeOf))
  const found: Touched[number][] = []
  for (const [item, wanted] of keys) {
    const key = sql.ref(item === 'case' ? 'ref' : 'key')
    const { rows } = await sql<{ id: number }>`
      select id from ${sql.table(tables[item])}
      where source_id = ${source} and ${key} = ${anyText(wanted)}`.execute(db)
    found.push(...rows.map(({ id }) => ({ item, item_id: id })))
  }
  return found.filter((one) => !known.has(codeOf(one)))
}
