import {
  type DateOrder,
  fromDayNumber,
  type NoDate,
  type PartialDate,
  parsePartialDate,
} from '../../model/index.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { type PlaceholderDate, placeholderDates } from './placeholder-dates.ts'

/** What a text in a column of dates says. */
export type DateFound =
  | { readonly is: 'date'; readonly date: PartialDate }
  | { readonly is: 'placeholder'; readonly reason: string }
  | { readonly is: 'none'; readonly words: string }

/** Reads the dates of the rows of one map. */
export interface DateReader {
  read(column: string, text: string): DateFound
}

const noDateWords: Readonly<Record<NoDate, string>> = {
  notADate: 'A date, DD/MM/YYYY, or a month or year alone.',
  noSuchDay: 'A day that the calendar has.',
  twoDigitYear: 'Four digits of the year: two could be either century.',
}

const readers = new WeakMap<ImportMap, DateReader>()

/** One for each map, made when first asked for. */
export function dateReader(map: ImportMap): DateReader {
  const before = readers.get(map)
  if (before) return before
  const reader = makeReader(map)
  readers.set(map, reader)
  return reader
}

function makeReader(map: ImportMap): DateReader {
  const order: DateOrder = map.dateOrder === 'monthFirst' ? 'monthFirst' : 'dayFirst'
  const births = new Set(map.mentions.flatMap(({ person }) => person.birth ?? []))
  const placeholders = new Map<string, PlaceholderDate>()
  for (const one of [...placeholderDates, ...map.placeholders]) placeholders.set(one.date, one)
  // Rows kept before maps said an order were read with the day numbers of workbooks as days.
  const takesNumbers = map.dateOrder === undefined
  return {
    read(column, text) {
      if (takesNumbers && /^\d{4,6}(\.\d+)?$/.test(text) && !parsePartialDate(text).ok) {
        const date = fromDayNumber(Number(text))
        if (date) return { is: 'date', date }
      }
      const parsed = parsePartialDate(text, order)
      const day = parsed.ok ? parsed.date : parsed.outside
      const placeholder = day === undefined ? undefined : placeholders.get(day)
      if (placeholder && (placeholder.of === 'any' || births.has(column)))
        return { is: 'placeholder', reason: placeholder.reason }
      return parsed.ok
        ? { is: 'date', date: parsed.date }
        : { is: 'none', words: noDateWords[parsed.why] }
    },
  }
}
