import type { HeldField, HeldRecords } from '../memory/records/memory-records.ts'
import {
  type Counted,
  countedValue,
  type Rarity,
  rarityBySource,
  rarityOfShare,
} from '../memory/score/term-frequency-table.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../settings/term-frequency.ts'

/**
 * As rarityOf of ../held/rarity.ts, values told by their texts, which are held here: so a mention finds
 * how rare a known text is without looking for its value.
 */
export function textRarity(
  settings: ComparisonSettings,
  u: number,
  held: HeldRecords,
): Rarity | null {
  const counted = countedValue(settings)
  const frequency = frequencyOf(settings)
  if (!counted || !frequency) return null
  const { by, given } = commonness(frequency, counted.form)
  if (!given && by === 'source') return rarityBySource(counted, u, held)
  const field = held.fields.get(counted.field)!
  const table = field.table(counted.form)
  const shares = given
    ? Float64Array.from(table, (value) =>
        value < counted.least ? 0 : (given.shares.get(held.terms.text(value)) ?? given.least),
      )
    : sharesOfAll(field, counted, held.records)
  const ofShare = rarityOfShare(u)
  let largest = 0
  const adjustments = shares
  for (let text = 0; text < shares.length; text++) {
    const share = shares[text]!
    adjustments[text] = share > 0 ? ofShare(share) : 0
    largest = Math.max(largest, adjustments[text]!)
  }
  return { adjustments, told: { rows: field.items, width: 1, offset: 0 }, first: 0, largest }
}

function sharesOfAll(field: HeldField, { form, least }: Counted, records: number): Float64Array {
  const { items } = field
  const table = field.table(form)
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
