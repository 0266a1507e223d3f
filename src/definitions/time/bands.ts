import { end } from './dated.ts'

/** An event placed for the moment: null is left out. */
export type Placed = readonly (number | null)[]

/** Of more events, with some day that is not precise, the ways are not gone through: each holds a table of all pairs. */
const mostImprecise = 60

/**
 * Goes through every way for events to lie to one another that questions with these thresholds can tell apart: the
 * difference of two days, and of a day and the first, is cut at the thresholds, and what is left is a system of differences
 * that either has a solution in whole days or a circle of negative length (Dechter, Meiri and Pearl, Temporal constraint
 * networks, Artificial Intelligence 49, 1991). Each way is visited as one placing that stands for all of it.
 *
 * @param spans of each event; it happened in one of them
 * @param cuts a difference up to this number, and one above it, are not alike
 * @param days a day up to this one, and one after it, are not alike
 * @param visit false ends the search
 * @returns false where there was no work left for all of them, or they are too many
 */
export function eachWay(
  spans: readonly { readonly from: number; readonly to: number }[],
  cuts: readonly number[],
  days: readonly number[],
  visit: (placed: readonly number[]) => boolean,
  isLeft: () => boolean,
): boolean {
  if (spans.every(({ from, to }) => from === to)) {
    visit(spans.map(({ from }) => from))
    return true
  }
  if (spans.length > mostImprecise) return false
  const many = spans.length + 1
  // most[a * many + b]: the day of b is at most so much after that of a; the last stands for day 0.
  const zero = spans.length
  const most = new Float64Array(many * many).fill(2 * end + 1)
  for (let at = 0; at < many; at++) most[at * many + at] = 0
  for (const [at, { from, to }] of spans.entries()) {
    most[zero * many + at] = to
    most[at * many + zero] = -from
  }
  closed(most, many)
  const sortedCuts = [...new Set(cuts)].sort((a, b) => a - b)
  const sortedDays = [...new Set(days)].sort((a, b) => a - b)
  const pairs: (readonly [number, number])[] = []
  for (let b = 0; b < zero; b++) {
    pairs.push([zero, b])
    for (let a = 0; a < b; a++) pairs.push([a, b])
  }
  let goesOn = true
  const from = (place: number, now: Float64Array): boolean => {
    if (!goesOn) return true
    if (!isLeft()) return false
    const pair = pairs[place]
    if (!pair) {
      goesOn = visit(spans.map((_, at) => -now[at * many + zero]!))
      return true
    }
    const [a, b] = pair
    const [low, high] = [-now[b * many + a]!, now[a * many + b]!]
    const inside = (a === zero ? sortedDays : sortedCuts).filter((cut) => cut >= low && cut < high)
    let start = low
    for (const cut of [...inside, high]) {
      const next = tightened(now, many, a, b, start, cut)
      if (next && !from(place + 1, next)) return false
      start = cut + 1
    }
    return true
  }
  return from(0, most)
}

/** Shortest paths between all (Floyd, 1962; Warshall, 1962). */
function closed(most: Float64Array, many: number): void {
  for (let k = 0; k < many; k++) {
    for (let i = 0; i < many; i++) {
      for (let j = 0; j < many; j++) {
        const through = most[i * many + k]! + most[k * many + j]!
        if (through < most[i * many + j]!) most[i * many + j] = through
      }
    }
  }
}

/** With the difference of a and b between two numbers; null where nothing can be so. */
function tightened(
  now: Float64Array,
  many: number,
  a: number,
  b: number,
  least: number,
  greatest: number,
): Float64Array | null {
  if (now[a * many + b]! < least || -now[b * many + a]! > greatest) return null
  const next = now.slice()
  for (const [x, y, limit] of [
    [a, b, greatest],
    [b, a, -least],
  ] as const) {
    if (next[x * many + y]! <= limit) continue
    next[x * many + y] = limit
    for (let i = 0; i < many; i++) {
      for (let j = 0; j < many; j++) {
        const through = next[i * many + x]! + limit + next[y * many + j]!
        if (through < next[i * many + j]!) next[i * many + j] = through
      }
    }
  }
  for (let at = 0; at < many; at++) if (next[at * many + at]! < 0) return null
  return next
}
