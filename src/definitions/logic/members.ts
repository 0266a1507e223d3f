import type { RecordedSet } from '../../model/index.ts'
import { compare, type Operator } from '../expression.ts'
import type { Member } from '../facts.ts'
import { or, type Tri } from './three-valued.ts'

/** What holds of a member of a set; null as the member stands for one nobody has listed. */
type Test = (member: Member | null) => Tri

/** Does some member satisfy it? */
export function some(set: RecordedSet<Member>, test: Test): Tri {
  let result: Tri = false
  for (const item of set.items) {
    result = or(result, test(item))
    if (result === true) return true
  }
  if (set.max !== null && set.max <= set.items.length) return result
  const unlisted = ofUnlisted(set, test)
  const certainlyMore = set.min > set.items.length
  // Unlisted members may not exist at all: only "no" of all of them, or "yes" of one that must exist, is sure.
  if (unlisted === false) return result
  return unlisted === true && certainlyMore ? true : null
}

/** What holds of whoever nobody listed: of each of those they can be, where that is known. */
function ofUnlisted({ unlisted }: RecordedSet<Member>, test: Test): Tri {
  if (unlisted === undefined) return test(null)
  let only: Tri = false
  for (const [at, one] of unlisted.entries()) {
    const answer = test(one)
    if (answer === null || (at > 0 && answer !== only)) return null
    only = answer
  }
  return only
}

/** How many there were in all. */
export function countOf(
  { items, min, max }: RecordedSet<unknown>,
  operator: Operator,
  to: number,
): Tri {
  const low = Math.max(min, items.length)
  return compareBetween(low, max === null ? null : Math.max(low, max), operator, to)
}

/** How many satisfy it: those who do for certain, and with them those who may. */
export function countThose(
  set: RecordedSet<Member>,
  test: Test,
  operator: Operator,
  to: number,
): Tri {
  const { items, min, max } = set
  let [low, high] = [0, 0]
  for (const item of items) {
    const answer = test(item)
    if (answer === true) low++
    if (answer !== false) high++
  }
  const fewest = Math.max(0, min - items.length)
  const most = max === null ? null : Math.max(fewest, max - items.length)
  const unlisted = most === 0 ? false : ofUnlisted(set, test)
  if (unlisted === true) low += fewest
  if (unlisted === false) return compareBetween(low, high, operator, to)
  return compareBetween(low, most === null ? null : high + most, operator, to)
}

/** A comparison is constant below its number, at it, and above it: one size of each kind decides. */
function compareBetween(low: number, high: number | null, operator: Operator, to: number): Tri {
  const last = high ?? Math.max(low, to) + 1
  const first = compare(low, operator, to)
  const between = low <= to && to <= last ? compare(to, operator, to) : first
  return between === first && compare(last, operator, to) === first ? first : null
}
