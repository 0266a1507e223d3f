import { type Day, yearOf } from '../calendar.ts'
import type { Person } from '../people/people.ts'
import { openStaff, type Staff } from './staff.ts'

/** What a source's records hold of one person, for the truth beside them. */
export interface Written {
  readonly source: string
  /** Empty where the source gives the person no number. */
  readonly ref: string
  readonly person: Person
  readonly part: 'victim' | 'offender' | 'companion' | 'child'
  /** Case or episode reference within the source. */
  readonly within: string
  /** As written, where that is all there is to know the mention by. */
  readonly name?: string
  readonly phone: string | null
  readonly vehicle: string | null
  readonly address: string | null
  /** Where it happened or the child was found, where that is a place of its own and written down. */
  readonly place: string | null
}

export interface Falsehood {
  readonly source: string
  readonly subject: 'case' | 'mention'
  readonly ref: string
  readonly field: string
}

/** A value that stands for nothing: typed where a form wanted something. */
export interface Placeholder {
  readonly source: string
  readonly ref: string
  readonly field: string
  readonly value: string
}

/** Running numbers of all sources, and what was written since the last shard. */
export interface Book {
  number(series: string): number
  readonly staff: Staff
  written: Written[]
  falsehoods: Falsehood[]
  placeholders: Placeholder[]
}

export function openBook(seed: number): Book {
  const series = new Map<string, number>()
  return {
    number(name) {
      const next = (series.get(name) ?? 0) + 1
      series.set(name, next)
      return next
    },
    staff: openStaff(seed),
    written: [],
    falsehoods: [],
    placeholders: [],
  }
}

export const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** `NB/2014/004211`: a year and a running number in it. */
export const yearly = (book: Book, prefix: string, day: Day): string =>
  `${prefix}/${yearOf(day)}/${padded(book.number(`${prefix}/${yearOf(day)}`), 6)}`
