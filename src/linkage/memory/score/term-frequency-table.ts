import { isNumberForm } from '../../fold/forms.ts'
import type { GivenShares, TermFrequency } from '../../plan/term-frequency.ts'
import { adjustmentBy } from '../../score/weights.ts'
import type { Terms } from '../arrays/term-dictionary.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { type ScalarColumn, scalarColumn, valueAt } from '../records/read-column.ts'

/** What agreement on the value at a place adds, by how frequent the value is; log2. */
export interface TermFrequencyTable {
  /** By number of the value; that of 0, which is no value, is 0. */
  readonly adjustments: Float64Array
  /** Gives the number of a place's value: what is there less `first`; below 1 there is none. */
  readonly column: ScalarColumn
  readonly first: number
  /** Largest of any record. */
  readonly largest: number
}

export function adjustmentAt(
  { adjustments, column, first }: TermFrequencyTable,
  place: number,
): number {
  const number = valueAt(column, place) - first
  return number > 0 ? adjustments[number]! : 0
}

/** Records that have each value, as texts, and those that have any; counted before. */
export interface CountedBefore {
  readonly total: number
  readonly counts: ReadonlyMap<string, number>
}

/** Of a comparison whose equal values have the chance `u`; counted among the records, or `before`. */
export function termFrequencyTable(
  frequency: TermFrequency,
  u: number,
  records: MemoryRecords,
  before: CountedBefore | null = null,
): TermFrequencyTable {
  const { by, given } = frequency
  if (!given && by === 'source') return tableBySource(frequency, u, records)
  const { numbered, counts } = numberAndCount(frequency, records)
  const share = given
    ? shareGiven(numbered, given, records.terms)
    : before
      ? shareBefore(textOf(frequency, numbered, records.terms), before)
      : shareOfAll(counts)
  return tableOf(numbered, counts, share, u)
}

/** How many of the records have each value, as texts: what `before` is of later records. */
export function countValues(
  frequency: TermFrequency,
  records: MemoryRecords,
): readonly (readonly [string, number])[] {
  const { numbered, counts } = numberAndCount(frequency, records)
  const text = textOf(frequency, numbered, records.terms)
  const found: [string, number][] = []
  for (let number = 1; number < counts.length; number++) {
    if (counts[number]! > 0) found.push([text(number), counts[number]!])
  }
  return found
}

function numberAndCount(frequency: TermFrequency, records: MemoryRecords) {
  const column = scalarColumn(records, frequency.field, frequency.form)
  const numbered = numberValues(column, frequency, records.records)
  return { numbered, counts: countNumbers(numbered, records.records) }
}

const textOf =
  ({ form }: TermFrequency, { valueBehind }: Numbered, terms: Terms) =>
  (number: number): string =>
    isNumberForm(form) ? `${valueBehind(number)}` : terms.text(valueBehind(number))

/** What nobody had is as rare as what one had. */
const shareBefore =
  (text: (number: number) => string, { total, counts }: CountedBefore): ShareOf =>
  (number) =>
    (counts.get(text(number)) ?? 1) / Math.max(1, total)

/** Values numbered from 1, as a table has them; `valueBehind` turns a number back. */
interface Numbered extends Pick<TermFrequencyTable, 'column' | 'first'> {
  readonly size: number
  readonly valueBehind: (number: number) => number
}

/** As they are where they lie close enough together; else (dates of a few records) one by one. */
function numberValues(column: ScalarColumn, { least }: TermFrequency, records: number): Numbered {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, -1]
  for (let place = 0; place < records; place++) {
    const value = valueAt(column, place)
    if (value < least) continue
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  if (largest < 0) return { column, first: largest, size: 0, valueBehind: () => -1 }
  const first = smallest - 1
  if (largest - first <= records * 4 + 2 ** 16) {
    return { column, first, size: largest - first, valueBehind: (number) => number + first }
  }
  return numberEach(column, least, { records, places: records }, (value) => value)
}

/** Numbers what `keyOf` distinguishes, in the order it is met. */
function numberEach(
  column: ScalarColumn,
  least: number,
  { records, places }: { readonly records: number; readonly places: number },
  keyOf: (value: number, place: number) => number,
): Numbered {
  const numbers = new Map<number, number>()
  const rows = new Int32Array(new SharedArrayBuffer(places * 4))
  const values: number[] = [-1]
  for (let place = 0; place < records; place++) {
    const value = valueAt(column, place)
    if (value < least) continue
    const key = keyOf(value, place)
    let number = numbers.get(key)
    if (number === undefined) {
      number = values.push(value) - 1
      numbers.set(key, number)
    }
    rows[place] = number
  }
  return {
    ...{ column: { rows, width: 1, offset: 0 }, first: 0, size: values.length - 1 },
    valueBehind: (number) => values[number]!,
  }
}

/** How many records have each value, by its number. */
function countNumbers({ column, first, size }: Numbered, records: number): Int32Array {
  const counts = new Int32Array(size + 1)
  for (let place = 0; place < records; place++) {
    const number = valueAt(column, place) - first
    if (number > 0) counts[number]!++
  }
  return counts
}

type ShareOf = (number: number) => number

function shareOfAll(counts: Int32Array): ShareOf {
  let total = 0
  for (const count of counts) total += count
  return (number) => counts[number]! / total
}

const shareGiven =
  ({ valueBehind }: Numbered, { shares, least }: GivenShares, terms: Terms): ShareOf =>
  (number) =>
    shares.get(terms.text(valueBehind(number))) ?? least

/** Counted among the records of one source. The last number is nobody's, and kept for a mention among them. */
export function tableBySource(
  { field, form, least }: TermFrequency,
  u: number,
  memory: MemoryRecords,
): TermFrequencyTable {
  const { sources, records } = memory
  const column = scalarColumn(memory, field, form)
  const size = { records, places: sources.length }
  const keyOf = (value: number, place: number) => sources[place]! * 2 ** 32 + value
  const numbered = numberEach(column, least, size, keyOf)
  const counts = countNumbers({ ...numbered, size: numbered.size + 1 }, records)
  const sourceOf = new Int32Array(counts.length)
  const totals: number[] = []
  for (let place = 0; place < records; place++) {
    const number = valueAt(numbered.column, place)
    const source = sources[place]!
    if (number === 0) continue
    sourceOf[number] = source
    totals[source] = (totals[source] ?? 0) + 1
  }
  return tableOf(numbered, counts, (number) => counts[number]! / totals[sourceOf[number]!]!, u)
}

function tableOf(
  { column, first }: Numbered,
  counts: Int32Array,
  shareOf: ShareOf,
  u: number,
): TermFrequencyTable {
  const adjustmentOf = adjustmentBy(u)
  const adjustments = new Float64Array(new SharedArrayBuffer(counts.length * 8))
  let largest = 0
  for (let number = 1; number < counts.length; number++) {
    if (counts[number] === 0) continue
    adjustments[number] = adjustmentOf(shareOf(number))
    largest = Math.max(largest, adjustments[number]!)
  }
  return { adjustments, column, first, largest }
}
