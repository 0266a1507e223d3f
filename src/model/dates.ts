import type { IsoDate } from './pole.ts'

export type ParsedDate =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly why: 'notADate' | 'noSuchDay' | 'twoDigitYear' }

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** DD/MM/YYYY (also with . or -), YYYY-MM-DD, either with a time after it. 30 February is no date. */
export function parseDate(text: string): ParsedDate {
  const uk = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
    text,
  )
  if (uk) {
    if (uk[3]?.length === 2) return { ok: false, why: 'twoDigitYear' }
    return checked(Number(uk[3]), Number(uk[2]), Number(uk[1]))
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/.exec(text)
  return iso
    ? checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : { ok: false, why: 'notADate' }
}

/** Excel's day number (1900 system) as a date; null outside 1901 to 2199. */
export function fromDayNumber(days: number): IsoDate | null {
  if (days < 367 || days > 109575) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10)
}

function checked(year: number, month: number, day: number): ParsedDate {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 && leap ? 29 : (lengths[month - 1] ?? 0)
  if (day < 1 || day > length || year < 1850 || year > 2199) return { ok: false, why: 'noSuchDay' }
  const two = (n: number) => String(n).padStart(2, '0')
  return { ok: true, date: `${year}-${two(month)}-${two(day)}` }
}

/** Whole years from birth to a day. */
export function ageAt(birth: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
