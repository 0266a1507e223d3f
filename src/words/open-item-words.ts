import { itemKinds, itemStates, type OpenItem } from '../items/index.ts'

/** An open item as a page of somebody shows it, in words. */
export const openItemLine = (item: OpenItem) => ({
  ...item,
  kindWords: itemKinds[item.kind].label,
  stateWords: itemStates[item.state],
})
export type OpenItemLine = ReturnType<typeof openItemLine>
