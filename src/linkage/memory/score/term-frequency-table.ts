import { countedField } from '../../plan/field-forms.ts'
import type { ComparisonSettings } from '../../settings/comparison-settings.ts'
import { commonness, frequencyOf, type GivenShares } from '../../settings/term-frequency.ts'
import type { Form } from '../../sql/sql-columns.ts'
import { largestAdjustment } from '../../sql/weights.ts'
import type { Dictionary } from '../arrays/term-dictionary.ts'
import type { HeldRecords } from '../records/memory-records.ts'
import { at, type ScalarColumn, scalarColumn } from '../records/read-column.ts'

/** How much rarer the value at a place is than equal values on the whole; log2. */
export interface Rarity {
  /** By number of the value; that of 0, which is nothing, is 0. */
  readonly adjustments: Float64Array
  /** What tells the number of a place's value: what stands there less `first`, or nothing where that is below 1. */
  readonly told: ScalarColumn
  readonly first: number
  /** Largest of any record. */
  readonly largest: number
}

export function rarityAt({ adjustments, told, first }: Rarity, place: number): number {
  const number = at(told, place) - first
  return number > 0 ? adjustments[number]! : 0
}

/** The value whose frequency counts. */
export interface Counted {
  readonly field: string
  readonly form: Form
  /** Smallest term or number that says something. */
  readonly least: number
}

/** Null where none counts. */
export function countedValue(settings: ComparisonSettings): Counted | null {
  const field = countedField(settings)
  const form = countedForm(settings)
  return field && form ? { field, form, least: form === 'date' ? 0 : 1 } : null
}

function countedForm(settings: ComparisonSettings): Form | null {
  switch (settings.kind) {
    case 'name':
      return settings.part === 'given' ? 'first' : 'compact'
    case 'date':
      return 'date'
    case 'text':
      return settings.fold
    case 'postcode':
      return 'compact'
    default:
      return null
  }
}

/** By the share of a value, where equal values have the chance `u`. */
export const rarityOfShare = (u: number) => (share: number) => {
  const adjustment = Math.log2(u) - Math.log2(share)
  return Math.max(-largestAdjustment, Math.min(largestAdjustment, adjustment))
}

export function rarityOf(
  settings: ComparisonSettings,
  u: number,
  held: HeldRecords,
): Rarity | null {
  const counted = countedValue(settings)
  const frequency = frequencyOf(settings)
  if (!counted || !frequency) return null
  const { by, given } = commonness(frequency, counted.form)
  if (!given && by === 'source') return rarityBySource(counted, u, held)
  const column = scalarColumn(held, counted.field, counted.form)
  const numbered = numberValues(column, counted, held.records)
  const counts = countNumbers(numbered, held.records)
  const share = given ? shareGiven(numbered, given, held.terms) : shareOfAll(counts)
  return adjusted(numbered, counts, share, u)
}

/** Values numbered from 1, as a rarity has them; `valueAt` turns a number back. */
interface Numbered extends Pick<Rarity, 'told' | 'first'> {
  readonly size: number
  readonly valueAt: (number: number) => number
}

/** As they stand where they lie close enough together; else, as dates of a few records may, one by one. */
function numberValues(column: ScalarColumn, { least }: Counted, records: number): Numbered {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, -1]
  for (let place = 0; place < records; place++) {
    const value = at(column, place)
    if (value < least) continue
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  if (largest < 0) return { told: column, first: largest, size: 0, valueAt: () => -1 }
  const first = smallest - 1
  if (largest - first <= records * 4 + 2 ** 16) {
    return { told: column, first, size: largest - first, valueAt: (number) => number + first }
  }
  return numberEach(column, least, { records, places: records }, (value) => value)
}

/** Numbers what `keyOf` tells apart, in the order it is met. */
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
    const value = at(column, place)
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
    ...{ told: { rows, width: 1, offset: 0 }, first: 0, size: values.length - 1 },
    valueAt: (number) => values[number]!,
  }
}

/** How many records have each value, by its number. */
function countNumbers({ told, first, size }: Numbered, records: number): Int32Array {
  const counts = new Int32Array(size + 1)
  for (let place = 0; place < records; place++) {
    const number = at(told, place) - first
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
  ({ valueAt }: Numbered, { shares, least }: GivenShares, terms: Dictionary): ShareOf =>
  (number) =>
    shares.get(terms.text(valueAt(number))) ?? least

/** Rarity among the records of one source. The last number is nobody's, and kept for a mention among them. */
export function rarityBySource(
  { field, form, least }: Counted,
  u: number,
  held: HeldRecords,
): Rarity {
  const { sources, records } = held
  const column = scalarColumn(held, field, form)
  const size = { records, places: sources.length }
  const keyOf = (value: number, place: number) => sources[place]! * 2 ** 32 + value
  const numbered = numberEach(column, least, size, keyOf)
  const counts = countNumbers({ ...numbered, size: numbered.size + 1 }, records)
  const sourceOf = new Int32Array(counts.length)
  const totals: number[] = []
  for (let place = 0; place < records; place++) {
    const number = at(numbered.told, place)
    const source = sources[place]!
    if (number === 0) continue
    sourceOf[number] = source
    totals[source] = (totals[source] ?? 0) + 1
  }
  return adjusted(numbered, counts, (number) => counts[number]! / totals[sourceOf[number]!]!, u)
}

function adjusted(
  { told, first }: Numbered,
  counts: Int32Array,
  shareOf: ShareOf,
  u: number,
): Rarity {
  const ofShare = rarityOfShare(u)
  const adjustments = new Float64Array(new SharedArrayBuffer(counts.length * 8))
  let largest = 0
  for (let number = 1; number < counts.length; number++) {
    if (counts[number] === 0) continue
    adjustments[number] = ofShare(shareOf(number))
    largest = Math.max(largest, adjustments[number]!)
  }
  return { adjustments, told, first, largest }
}
