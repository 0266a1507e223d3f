import type { IsoDate } from './iso-date.ts'

/** How a workbook counts days: from 1 January 1900 with a 29 February 1900, or from 1 January 1904. */
export type DateSystem = 1900 | 1904

const zeroOf = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
const dayLength = 86_400_000
const last = Date.UTC(2199, 11, 31)

/**
 * The day a date cell of a workbook holds (ECMA-376 part 1, 18.17.4.1); null outside 1901 to 2199, before which the 1900
 * system counts a day that never was.
 */
export function fromDayNumber(days: number, system: DateSystem = 1900): IsoDate | null {
  if (!Number.isFinite(days) || days < 0) return null
  const time = zeroOf[system] + Math.floor(days) * dayLength
  if (time < Date.UTC(1901, 0, 1) || time > last) return null
  return new Date(time).toISOString().slice(0, 10)
}
