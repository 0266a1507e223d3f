import type { PoleItem } from '../../model/index.ts'
import { codeOf } from './items/item-codes.ts'
import { keyOf, type RecordItems } from './items/record-items.ts'
import type { StandingOfBatch } from './items/standing-of-batch.ts'
import type { Touched } from './take-back.ts'

/** Items that stand in the store and that these records speak of too, but for those taken back already. */
export async function standingItems(
  standing: StandingOfBatch,
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
  const asked = [...keys].map(
    async ([item, wanted]) => [item, await standing.of(item, wanted)] as const,
  )
  await Promise.allSettled(asked)
  for (const [item, rows] of await Promise.all(asked))
    for (const { id } of rows.values()) found.push({ item, item_id: id })
  return found.filter((one) => !known.has(codeOf(one)))
}
