import type { Form } from '../../sql/sql-columns.ts'
import { at, scalarColumn } from '../records/read-column.ts'
import { damerauWithin } from '../similarity/damerau.ts'
import { jaroWinkler } from '../similarity/jaro-winkler.ts'
import { leastApart, mostAlike } from '../similarity/letters.ts'
import type { Span } from '../similarity/plain-similarity.ts'
import type { Reading } from './pair-levels.ts'

export interface Likeness {
  readonly measure: (left: Span, right: Span) => number
  /** From letters and lengths alone: whether no threshold can be reached. */
  readonly hopeless: (left: Span, right: Span, leftLetters: number, rightLetters: number) => boolean
  /** What `hopeless` pairs are said to measure: beyond every threshold. */
  readonly beyond: number
}

/** Jaro-Winkler where it reaches `least`; 0 where it cannot. */
export const jaroWinklerFrom = (least: number): Likeness => ({
  measure: jaroWinkler,
  // A hair's breadth, so that rounding decides nothing.
  hopeless: (left, right, l, r) => mostAlike(left, right, l, r) < least - 1e-9,
  beyond: 0,
})

/** Damerau-Levenshtein up to `most`; one more where it is more. */
export const damerauUpTo = (most: number): Likeness => ({
  measure: damerauWithin(most),
  hopeless: (_left, _right, l, r) => leastApart(l, r) > most,
  beyond: most + 1,
})

/** Likeness of the values at two places; equal values and silence never come here. */
export function likenessOf(
  reading: Reading,
  field: string,
  form: Form,
  { measure, hopeless, beyond }: Likeness,
): (left: number, right: number) => number {
  const column = scalarColumn(reading, field, form)
  const { terms, letters } = reading
  // Two spans for all pairs, moved about: no object per pair.
  const one = { bytes: terms.bytes, start: 0, end: 0 }
  const other = { bytes: terms.bytes, start: 0, end: 0 }
  return (left, right) => {
    const [l, r] = [at(column, left), at(column, right)]
    one.start = terms.start(l)
    one.end = terms.end(l)
    other.start = terms.start(r)
    other.end = terms.end(r)
    return hopeless(one, other, letters[l]!, letters[r]!) ? beyond : measure(one, other)
  }
}
