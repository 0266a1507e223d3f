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

/** Items of one batch, one per key. */
export interface ItemsByKey<Item extends PoleItem> {
  readonly items: ReadonlyMap<string, Item>
}

/** Ids in the store, by the source's own key. */
export type Ids = ReadonlyMap<string, number>

export const keyOf = (item: PoleItem): string => (item.item === 'case' ? item.ref : item.key)

/** What the records of a batch say, by kind, in the order given. */
export type Sayings = Readonly<Record<PoleItem['item'], readonly PoleItem[]>>

export function sayingsOf(batch: readonly RecordItems[]): Sayings {
  const kinds: Record<PoleItem['item'], PoleItem[]> = {
    case: [],
    mention: [],
    event: [],
    thing: [],
    staff: [],
    document: [],
  }
  for (const { items } of batch) for (const item of items) kinds[item.item].push(item)
  return kinds
}

/** The items of one kind; what several records say of one is merged in the order given. */
export function itemsByKey<Item extends PoleItem>(
  sayings: Sayings,
  kind: Item['item'],
  merge: (before: Item, after: Item) => Item,
): ItemsByKey<Item> {
  const items = new Map<string, Item>()
  for (const one of sayings[kind]) {
    const item = one as Item
    const key = keyOf(item)
    const before = items.get(key)
    items.set(key, before === undefined ? item : merge(before, item))
  }
  return { items }
}
