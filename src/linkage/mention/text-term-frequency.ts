import type { MemoryRecords, TextsOfRecords } from '../memory/records/memory-records.ts'
import { type TermFrequencyTable, tableBySource } from '../memory/score/term-frequency-table.ts'
import type { TermFrequency } from '../plan/term-frequency.ts'
import { adjustmentBy } from '../score/weights.ts'

/**
 * As `termFrequencyTable`, but by the texts of values, which an index has: so the adjustment for a
 * known text of a mention is found without looking its value up.
 */
export function textFrequencyTable(
  frequency: TermFrequency,
  u: number,
  records: MemoryRecords,
): TermFrequencyTable {
  const { by, given, form, least } = frequency
  if (!given && by === 'source') return tableBySource(frequency, u, records)
  const texts = records.texts.get(frequency.field)!
  const shares = given
    ? Float64Array.from(texts.table(form), (value) =>
        value < least ? 0 : (given.shares.get(records.terms.text(value)) ?? given.least),
      )
    : sharesOfAll(texts, frequency, records.records)
  const adjustmentOf = adjustmentBy(u)
  let largest = 0
  const adjustments = shares
  for (let text = 0; text < shares.length; text++) {
    const share = shares[text]!
    adjustments[text] = share > 0 ? adjustmentOf(share) : 0
    largest = Math.max(largest, adjustments[text]!)
  }
  return { adjustments, column: { rows: texts.items, width: 1, offset: 0 }, first: 0, largest }
}

function sharesOfAll(
  { items, table: tableOf }: TextsOfRecords,
  { form, least }: TermFrequency,
  records: number,
): Float64Array {
  const table = tableOf(form)
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

/** Values of a table numbered from 0, by text; -1 for none. */
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
