import type { IsoDate, PoleItem } from '../../model/index.ts'

/** What one record says, and which record says it. */
export interface RecordItems {
  readonly recordId: number
  readonly items: readonly PoleItem[]
  /** The day a return states what it says as at; null: the record gives none. */
  readonly asAt?: IsoDate | null
  /** When its return was handed in; null: the record does not say. */
  readonly submitted?: string | null
}

/** Items of one batch, one per key, with every record that says so. */
export interface ItemsByKey<Item extends PoleItem> {
  readonly items: ReadonlyMap<string, Item>
  readonly records: ReadonlyMap<string, ReadonlySet<number>>
}

/** Ids in the store, by the source's own key. */
export type Ids = ReadonlyMap<string, number>

const keyOf = (item: PoleItem): string => (item.item === 'case' ? item.ref : item.key)

/** The items of one kind; what several records say of one is merged in the order given. */
export function itemsByKey<Item extends PoleItem>(
  batch: readonly RecordItems[],
  kind: Item['item'],
  merge: (before: Item, after: Item) => Item,
): ItemsByKey<Item> {
  const items = new Map<string, Item>()
  const records = new Map<string, Set<number>>()
  for (const { recordId, items: ofRecord } of batch) {
    for (const one of ofRecord) {
      if (one.item !== kind) continue
      const item = one as Item
      const key = keyOf(item)
      const before = items.get(key)
      items.set(key, before ? merge(before, item) : item)
      const from = records.get(key)
      if (from) from.add(recordId)
      else records.set(key, new Set([recordId]))
    }
  }
  return { items, records }
}
