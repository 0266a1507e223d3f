import { longestPreamble } from '../table.ts'
import { firstRecords } from './records.ts'

export const delimiters = [',', ';', '\t', '|'] as const

/** A first line `sep=;`, which tells Excel the delimiter. */
const told = /^\ufeff?"?sep=(.)"?[\r\n]/i

/**
 * The delimiter of a text: what its first line says, or the one that cuts most of its first records
 * into equally many fields, the more the better. Titles above the header do not mislead it.
 */
export function delimiterOf(text: string): string {
  const said = told.exec(text)?.[1]
  if (said !== undefined) return said
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { width, share } = shapeOf(text, delimiter)
    const score = (width - 1) * share
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Into how many fields a delimiter cuts most records, and what share of them it cuts so. */
export function shapeOf(
  text: string,
  delimiter: string,
): { readonly width: number; readonly share: number; readonly records: number } {
  const widths = new Map<number, number>()
  let records = 0
  try {
    // The last record may be cut: where there are others it does not count.
    const whole = /[\r\n]/.test(text.trim()) ? text : `${text}\n`
    for (const { cells } of firstRecords(whole, delimiter, longestPreamble)) {
      records += 1
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    }
  } catch {
    return { width: 1, share: 0, records }
  }
  let [width, count] = [1, 0]
  for (const [each, times] of widths) {
    if (each > 1 && times * each > count * width) [width, count] = [each, times]
  }
  return { width, share: records === 0 ? 0 : count / records, records }
}
