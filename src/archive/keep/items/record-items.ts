import type { IsoDate, PoleItem } from '../../../model/index.ts'

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
  /** Each record once, though it may say the same of several parts of it. */
  readonly records: ReadonlyMap<string, readonly number[]>
}

/** Ids in the store, by the source's own key. */
export type Ids = ReadonlyMap<string, number>

export const keyOf = (item: PoleItem): string => (item.item === 'case' ? item.ref : item.key)

/** One item of one record. */
interface Saying {
  readonly recordId: number
  readonly item: PoleItem
}

/** What the records of a batch say, by kind, in the order given. */
export type Sayings = Readonly<Record<PoleItem['item'], readonly Saying[]>>

export function sayingsOf(batch: readonly RecordItems[]): Sayings {
  const kinds: Record<PoleItem['item'], Saying[]> = {
    case: [],
    mention: [],
    event: [],
    thing: [],
    staff: [],
    document: [],
  }
  for (const { recordId, items } of batch)
    for (const item of items) kinds[item.item].push({ recordId, item })
  return kinds
}

/** The items of one kind; what several records say of one is merged in the order given. */
export function itemsByKey<Item extends PoleItem>(
  sayings: Sayings,
  kind: Item['item'],
  merge: (before: Item, after: Item) => Item,
): ItemsByKey<Item> {
  const items = new Map<string, Item>()
  const records = new Map<string, number[]>()
  for (const { recordId, item: one } of sayings[kind]) {
    const item = one as Item
    const key = keyOf(item)
    const from = records.get(key)
    if (from === undefined) {
      items.set(key, item)
      records.set(key, [recordId])
      continue
    }
    items.set(key, merge(items.get(key) as Item, item))
    if (from.at(-1) !== recordId) from.push(recordId)
  }
  return { items, records }
}
