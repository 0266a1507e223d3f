import type { Row } from '../../../store/index.ts'
import type { StandingRow } from './standing-rows.ts'

/**
 * Whether a row that stands says all that the row to be written would say. What the store would keep in another form than it is
 * given (half a surrogate pair) counts as something else, and is compared by the store.
 */
export function saysTheSame(row: Row, standing: StandingRow): boolean {
  for (const name in row) {
    if (name === 'id' || name === 'source_id') continue
    if (!(name in standing) || !isSame(row[name], standing[name])) return false
  }
  return true
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (one === null || one === undefined) return other === null || other === undefined
  if (typeof one !== 'object' || typeof other !== 'object' || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((member, at) => isSame(member, other[at]))
    )
  return isSameObject(one as Row, other as Row)
}

/** What is undefined stands in no document. */
function isSameObject(one: Row, other: Row): boolean {
  let members = 0
  for (const name in one) {
    if (one[name] === undefined) continue
    if (!Object.hasOwn(other, name) || !isSame(one[name], other[name])) return false
    members += 1
  }
  return members === Object.keys(other).length
}
