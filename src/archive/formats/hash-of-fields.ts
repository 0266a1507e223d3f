import { hash } from 'node:crypto'

/** SHA-256 of what a row says, in base64url: the same content in any column order has the same. */
export function hashOfFields(fields: Readonly<Record<string, string>>): string {
  const names = Object.keys(fields)
  const sorted = isSameOrder(names) ? last.sorted : inOrder(names)
  const canonical = JSON.stringify(sorted.map((name) => [name, fields[name]]))
  return hash('sha256', canonical, 'base64url')
}

/** Rows of one table have the same columns in the same order. */
let last: { readonly names: readonly string[]; readonly sorted: readonly string[] } = {
  names: [],
  sorted: [],
}

const isSameOrder = (names: readonly string[]): boolean =>
  names.length === last.names.length && names.every((name, at) => name === last.names[at])

function inOrder(names: readonly string[]): readonly string[] {
  last = { names, sorted: names.toSorted((a, b) => (a < b ? -1 : 1)) }
  return last.sorted
}
