import type { PoleItem } from '../../../model/index.ts'

/** In the order that the store's own `lookback_item` counts in. */
const kinds = [
  'case',
  'mention',
  'event',
  'thing',
  'staff',
  'document',
] as const satisfies readonly PoleItem['item'][]

/** An item of the archive that stands in the store. */
export interface StandingItem {
  readonly item: PoleItem['item']
  readonly item_id: number
}

/** An item as one number, as provenance names it: its kind is the remainder by eight. */
export const codeOf = ({ item, item_id }: StandingItem): number =>
  item_id * 8 + kinds.indexOf(item) + 1

/** The item that a number stands for. */
export function itemOf(code: number): StandingItem {
  const item = kinds[(code % 8) - 1]
  if (item === undefined) throw new Error(`${code} stands for no item`)
  return { item, item_id: Math.floor(code / 8) }
}

/** Where items of each kind stand. */
export const tables = {
  case: 'case_file',
  mention: 'mention',
  event: 'event',
  thing: 'thing_link',
  staff: 'case_staff',
  document: 'document',
} as const satisfies Record<PoleItem['item'], string>
