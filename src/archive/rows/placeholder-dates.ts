import type { IsoDate } from '../../model/index.ts'

/** A day that systems and people write where none is known, and why it is no date. */
export interface PlaceholderDate {
  readonly date: IsoDate
  /** Any date, or births alone: on 2 February 1902 something may have been recorded, but nobody in a record was born. */
  readonly of: 'any' | 'birth'
  readonly reason: string
}

const alike = Array.from({ length: 12 }, (_, at): PlaceholderDate => {
  const two = String(at + 1).padStart(2, '0')
  return {
    date: `19${two}-${two}-${two}`,
    of: 'birth',
    reason: 'One number typed three times, where a date is demanded and none is known.',
  }
})

/**
 * The days that come with Lookback. A map may add those of its own source (`placeholders`). 1 January 1970 is none of
 * them: people were born on it.
 */
export const placeholderDates: readonly PlaceholderDate[] = [
  {
    date: '0001-01-01',
    of: 'any',
    reason: 'The first day that .NET and SQL Server’s date type hold.',
  },
  { date: '1601-01-01', of: 'any', reason: 'The first day that Windows counts from.' },
  { date: '1753-01-01', of: 'any', reason: 'The first day that SQL Server’s datetime type holds.' },
  { date: '1899-12-30', of: 'any', reason: 'Day 0 of Access, Delphi and Excel’s arithmetic.' },
  { date: '1899-12-31', of: 'any', reason: 'Day 0 of Excel’s calendar.' },
  {
    date: '1900-01-01',
    of: 'any',
    reason: 'The first day of Excel’s calendar, written where none is known.',
  },
  {
    date: '1901-01-01',
    of: 'birth',
    reason: 'Written where a date of birth is demanded and none is known.',
  },
  { date: '1904-01-01', of: 'birth', reason: 'Day 0 of Excel’s 1904 calendar.' },
  {
    date: '9999-12-31',
    of: 'any',
    reason: 'The last day that databases hold, written for no end.',
  },
  ...alike,
]
