import type { Form } from '../../fold/forms.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import { scalarColumn, valueAt } from '../records/read-column.ts'
import { damerauWithin } from '../similarity/damerau.ts'
import { jaroWinkler } from '../similarity/jaro-winkler.ts'
import { leastApart, mostAlike } from '../similarity/letters.ts'
import { levenshtein, type Span } from '../similarity/plain-similarity.ts'

export interface SimilarityMeasure {
  readonly measure: (left: Span, right: Span) => number
  /** From letters and lengths alone: whether no threshold can be reached. */
  readonly hopeless: (left: Span, right: Span, leftLetters: number, rightLetters: number) => boolean
  /** What hopeless pairs are taken to measure: beyond every threshold. */
  readonly beyond: number
}

/** Jaro-Winkler where it reaches `least`; 0 where it cannot. */
export const jaroWinklerFrom = (least: number): SimilarityMeasure => ({
  measure: jaroWinkler,
  // A hair's breadth, so that rounding decides nothing.
  hopeless: (left, right, l, r) => mostAlike(left, right, l, r) < least - 1e-9,
  beyond: 0,
})

/** Damerau-Levenshtein up to `most`; one more where it is more. */
export const damerauUpTo = (most: number): SimilarityMeasure => ({
  measure: damerauWithin(most),
  hopeless: (_left, _right, l, r) => leastApart(l, r) > most,
  beyond: most + 1,
})

export const levenshteinMeasure: SimilarityMeasure = {
  measure: levenshtein,
  hopeless: () => false,
  beyond: 0,
}

/** Measures the values at two places, which must have values that differ. */
export function measureAt(
  records: ComparableRecords,
  field: string,
  form: Form,
  { measure, hopeless, beyond }: SimilarityMeasure,
): (left: number, right: number) => number {
  const column = scalarColumn(records, field, form)
  const { terms, letters } = records
  // Two spans for all pairs, moved about: no object for each pair.
  const one = { bytes: terms.bytes, start: 0, end: 0 }
  const other = { bytes: terms.bytes, start: 0, end: 0 }
  return (left, right) => {
    const [l, r] = [valueAt(column, left), valueAt(column, right)]
    one.start = terms.start(l)
    one.end = terms.end(l)
    other.start = terms.start(r)
    other.end = terms.end(r)
    return hopeless(one, other, letters[l]!, letters[r]!) ? beyond : measure(one, other)
  }
}
