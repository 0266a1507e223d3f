import { type DateOrder, orderShown } from '../../model/index.ts'

/** How dates of digits alone are written in one column: how many show each order, and the first that does. */
export interface OrderSeen {
  dayFirst: number
  monthFirst: number
  either: number
  readonly examples: Partial<Record<DateOrder | 'either', string>>
}

/** What the dates of a file show, column by column; it grows with the columns, not with the rows. */
export class DatesSeen {
  readonly #columns = new Map<string, OrderSeen>()
  #numbers = 0
  #shortDates = 0

  see(column: string, text: string): void {
    const shown = orderShown(text)
    if (shown === null) return
    const seen = this.#columns.get(column) ?? {
      dayFirst: 0,
      monthFirst: 0,
      either: 0,
      examples: {},
    }
    seen[shown] += 1
    seen.examples[shown] ??= text
    this.#columns.set(column, seen)
  }

  /** A cell of a workbook that holds a number and has no format, where a date is expected. */
  seeNumber(number: number): void {
    this.#numbers += 1
    if (isShortDate(number)) this.#shortDates += 1
  }

  get columns(): ReadonlyMap<string, OrderSeen> {
    return this.#columns
  }

  /**
   * Whether numbers without a format are the days a workbook counts: where one of them at least cannot be a date of six
   * digits, 10203 for 01/02/03, that lost its zero.
   */
  get numbersAreDays(): boolean {
    return this.#numbers > this.#shortDates
  }
}

/** Read as DDMMYY it is a day of the calendar, or might be. */
function isShortDate(number: number): boolean {
  const [day, month] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100]
  return day <= 31 && month >= 1 && month <= 12
}
