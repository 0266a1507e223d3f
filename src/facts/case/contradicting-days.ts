import {
  between,
  isBefore,
  missing,
  type PartialDate,
  type Recorded,
  rangeOf,
} from '../../model/index.ts'

/** A month or a year is any of its days. */
export function dayFact(date: PartialDate | null): Recorded<string> {
  if (date === null) return missing()
  const { earliest, latest } = rangeOf(date)
  return between(earliest, latest)
}

export interface CaseDays {
  readonly opened: Recorded<string>
  readonly closed: Recorded<string>
}

/**
 * When a case was opened and closed. Closed before it was opened, one of the two is wrong and nobody knows which: if the
 * day of closing is right it was opened by then, if the day of opening is right it was closed later. Neither wins.
 */
export function caseDays(opened: PartialDate | null, closed: PartialDate | null): CaseDays {
  if (!areReversed(opened, closed)) return { opened: dayFact(opened), closed: dayFact(closed) }
  return {
    opened: between<string>(null, rangeOf(opened ?? '').latest, 'contradicted'),
    closed: between<string>(rangeOf(closed ?? '').earliest, null, 'contradicted'),
  }
}

/** Surely the second stands before the first, whatever days of their months and years they are. */
export const areReversed = (first: PartialDate | null, second: PartialDate | null): boolean =>
  first !== null && second !== null && isBefore(second, first) === true
