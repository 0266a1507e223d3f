/** Items `from` up to `to` of the first stand as `into` up to `until` in the second. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly into: number
  readonly until: number
}

/** Past so many items put in or taken out, the rest of both is one change. */
const mostEdits = 1_000

type Place = readonly [number, number]

/** What to put in place of what, so that the first becomes the second: by the fewest items taken out and put in. */
export function changesOf(a: readonly string[], b: readonly string[]): readonly Change[] {
  const start = sameAtStart(a, b)
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const same = sameAtStart(restA.toReversed(), restB.toReversed())
  const [ofA, ofB] = [restA.length - same, restB.length - same]
  const common = commonItems(restA.slice(0, ofA), restB.slice(0, ofB))
  const changes: Change[] = []
  let [from, into] = [start, start]
  for (const [i, j] of [...common, [ofA, ofB] as const]) {
    const [to, until] = [i + start, j + start]
    if (to > from || until > into) changes.push({ from, to, into, until })
    from = to + 1
    into = until + 1
  }
  return changes
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1
  return same
}

/** The places of the longest row of items both have, in order (Myers 1986); cut short after `mostEdits`. */
function commonItems(a: readonly string[], b: readonly string[]): readonly Place[] {
  const most = Math.min(a.length + b.length, mostEdits)
  // Of each diagonal k, x - y, how far x has come; diagonal k stands at k + most + 1.
  const middle = most + 1
  const reached = new Int32Array(2 * most + 3)
  const rounds: Int32Array[] = []
  let best: { readonly edits: number; readonly at: Place } = { edits: 0, at: [0, 0] }
  for (let edits = 0; edits <= most; edits += 1) {
    rounds.push(reached.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOf(reached, middle + k, k, edits)
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1
        y += 1
      }
      reached[middle + k] = x
      if (x > a.length || y > b.length) continue
      if (x + y > best.at[0] + best.at[1]) best = { edits, at: [x, y] }
      if (x === a.length && y === b.length) return walkBack(rounds, best.edits, best.at)
    }
  }
  return walkBack(rounds, best.edits, best.at)
}

/** Where a diagonal begins in a round: from the one above, taking an item out, or from the one below, putting one in. */
function startOf(reached: Int32Array, at: number, k: number, edits: number): number {
  if (edits === 0) return 0
  return putIn(reached, at, k, edits) ? reached[at + 1]! : reached[at - 1]! + 1
}

const putIn = (reached: Int32Array, at: number, k: number, edits: number): boolean =>
  k === -edits || (k !== edits && reached[at - 1]! < reached[at + 1]!)

function walkBack(rounds: readonly Int32Array[], last: number, end: Place): readonly Place[] {
  const common: Place[] = []
  let [x, y] = end
  for (let edits = last; edits >= 0; edits -= 1) {
    const reached = rounds[edits]!
    const k = x - y
    const at = k + edits + 1
    const start = startOf(reached, at, k, edits)
    while (x > start) {
      x -= 1
      y -= 1
      common.push([x, y])
    }
    if (edits > 0) {
      if (putIn(reached, at, k, edits)) y -= 1
      else x -= 1
    }
  }
  return common.reverse()
}
