import type { MemoryRecords } from '../memory/records/memory-records.ts'
import { type ScalarColumn, scalarColumn, valueAt } from '../memory/records/read-column.ts'
import type { TermFrequencyTable } from '../memory/score/term-frequency-table.ts'
import type { TermFrequency } from '../plan/term-frequency.ts'
import { adjustmentBy } from '../score/weights.ts'

/** Writes to the table how frequent the value of the mention at a place is. */
export type MentionFrequency = (place: number) => void

/**
 * A mention makes no value more frequent, and a value that no record has counts as rare as the one it
 * meets: of two the more frequent counts, and the mention's own is taken for infinitely rare.
 */
export function mentionFrequency(
  { field, form, least, by, given }: TermFrequency,
  u: number,
  table: TermFrequencyTable,
  /** Highest number of a text of the field that is not a mention's. */
  standingTexts: number,
  records: MemoryRecords,
): MentionFrequency {
  if (!given && by === 'source') {
    return frequencyInSource(table, scalarColumn(records, field, form), records)
  }
  const { adjustments, column } = table
  const adjustmentOf = adjustmentBy(u)
  const texts = records.texts.get(field)!
  return (place) => {
    const text = column.rows[place]!
    // A known text has its adjustment already.
    if (text <= standingTexts) return
    const value = texts.table(form)[text]!
    if (value < least) return
    if (given) {
      adjustments[text] = adjustmentOf(given.shares.get(records.terms.text(value)) ?? given.least)
      return
    }
    const other = texts.table(form).indexOf(value)
    adjustments[text] = other < text ? adjustments[other]! : Number.POSITIVE_INFINITY
  }
}

function frequencyInSource(
  { adjustments, column: numbered }: TermFrequencyTable,
  column: ScalarColumn,
  { sources, records }: MemoryRecords,
): MentionFrequency {
  const keyOf = (place: number) => sources[place]! * 2 ** 32 + valueAt(column, place)
  const numbers = new Map<number, number>()
  for (let place = 0; place < records; place++) {
    const number = numbered.rows[place]!
    if (number > 0) numbers.set(keyOf(place), number)
  }
  const nobodys = adjustments.length - 1
  adjustments[nobodys] = Number.POSITIVE_INFINITY
  return (place) => {
    numbered.rows[place] = numbers.get(keyOf(place)) ?? nobodys
  }
}
