import type { IsoDate } from './iso-date.ts'

/** The day so many days after another. */
export const daysAfter = (day: IsoDate, days: number): IsoDate =>
  days === 0 ? day : new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
