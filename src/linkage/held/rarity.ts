import type { Form } from '../columns.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../value-shares.ts'
import { largestAdjustment } from '../weights.ts'
import type { Dictionary } from './dictionary.ts'
import { countedField } from './forms.ts'
import type { HeldRecords } from './hold-records.ts'

/** How much rarer the value at a place is than equal values on the whole; log2. */
export interface Rarity {
  /** By number of the record's text where `items` tells it, else by place; 0 where nothing is said. */
  readonly adjustments: Float64Array
  readonly items: Int32Array | null
  /** Largest of any record. */
  readonly largest: number
}

export const rarityAt = ({ adjustments, items }: Rarity, place: number): number =>
  adjustments[items === null ? place : items[place]!]!

/** The value whose frequency counts; null where none does. */
export function countedColumn(settings: ComparisonSettings, held: HeldRecords): Counted | null {
  const name = countedField(settings)
  const form = countedForm(settings)
  if (!name || !form) return null
  const field = held.fields.get(name)!
  return {
    field: name,
    items: field.items,
    table: field.table(form),
    form,
    least: form === 'date' ? 0 : 1,
  }
}

export interface Counted {
  readonly field: string
  /** Place to number of its text, and that to its value. */
  readonly items: Int32Array
  readonly table: Int32Array
  readonly form: Form
  /** Smallest term or number that says something. */
  readonly least: number
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
  const counted = countedColumn(settings, held)
  const frequency = frequencyOf(settings)
  if (!counted || !frequency) return null
  const ofShare = rarityOfShare(u)
  const { by, given } = commonness(frequency, counted.form)
  if (given) {
    const shares = sharesGiven(counted, given, held.terms)
    return byText(counted, shares, ofShare)
  }
  if (by === 'all') return byText(counted, sharesOfAll(counted, held), ofShare)
  return bySource(counted, held, ofShare)
}

/** `shares` by number of the text, 0 where it says nothing. */
function byText(
  { items }: Counted,
  shares: Float64Array,
  ofShare: (share: number) => number,
): Rarity {
  let largest = 0
  const adjustments = shares
  for (let text = 0; text < shares.length; text++) {
    const share = shares[text]!
    adjustments[text] = share > 0 ? ofShare(share) : 0
    largest = Math.max(largest, adjustments[text]!)
  }
  return { adjustments, items, largest }
}

function sharesOfAll({ items, table, least }: Counted, { records }: HeldRecords): Float64Array {
  const own = new Int32Array(table.length)
  for (let place = 0; place < records; place++) own[items[place]!]!++
  // Texts that fold to one value count as one.
  const values = distinctValues(table, least)
  const counts = new Int32Array(values.count)
  let total = 0
  for (let text = 0; text < table.length; text++) {
    const value = values.of[text]!
    if (value < 0) continue
    counts[value]! += own[text]!
    total += own[text]!
  }
  return Float64Array.from(values.of, (value) => (value < 0 ? 0 : counts[value]! / total))
}

/** Values of a table numbered from 0, by text; -1 for nothing. */
function distinctValues(table: Int32Array, least: number) {
  const order = Int32Array.from(table, (_, text) => text).sort((a, b) => table[a]! - table[b]!)
  const of = new Int32Array(table.length).fill(-1)
  let count = 0
  let last = least - 1
  for (const text of order) {
    const value = table[text]!
    if (value < least) continue
    if (value !== last) count++
    last = value
    of[text] = count - 1
  }
  return { of, count }
}

function sharesGiven(
  { table, least }: Counted,
  given: { readonly shares: ReadonlyMap<string, number>; readonly least: number },
  terms: Dictionary,
): Float64Array {
  return Float64Array.from(table, (value) =>
    value < least ? 0 : (given.shares.get(terms.text(value)) ?? given.least),
  )
}

/** Of each source, how many of its records have a value, and how many say something. */
export function countsBySource(
  { items, table, least }: Counted,
  { sources, records }: HeldRecords,
): { readonly counts: readonly ReadonlyMap<number, number>[]; readonly totals: readonly number[] } {
  const counts: Map<number, number>[] = []
  const totals: number[] = []
  for (let place = 0; place < records; place++) {
    const value = table[items[place]!]!
    if (value < least) continue
    const source = sources[place]!
    const own = counts[source] ?? new Map<number, number>()
    counts[source] = own
    totals[source] = (totals[source] ?? 0) + 1
    own.set(value, (own.get(value) ?? 0) + 1)
  }
  return { counts, totals }
}

function bySource(counted: Counted, held: HeldRecords, ofShare: (share: number) => number): Rarity {
  const { items, table, least } = counted
  const { sources, records } = held
  const { counts, totals } = countsBySource(counted, held)
  // Of every place there is, one kept free for a mention among them.
  const adjustments = new Float64Array(sources.length)
  let largest = 0
  for (let place = 0; place < records; place++) {
    const value = table[items[place]!]!
    if (value < least) continue
    const source = sources[place]!
    adjustments[place] = ofShare(counts[source]!.get(value)! / totals[source]!)
    largest = Math.max(largest, adjustments[place]!)
  }
  return { adjustments, items: null, largest }
}
