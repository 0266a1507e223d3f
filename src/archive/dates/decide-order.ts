import { type DateOrder, dateOrders, LookbackError } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { OrderSeen } from './dates-seen.ts'

/** How the dates of a file are read, who says so, and how many of them show what. */
export interface DateOrderFound {
  readonly order: DateOrder
  readonly by: 'command' | 'file' | 'map'
  readonly dayFirst: number
  readonly monthFirst: number
  readonly either: number
}

/**
 * One date in a hundred may be a slip of the pen: 02/13/2014 among thousands of 13/02/2014 is quarantined by itself. More
 * than that, and the file is written by two hands.
 */
const mostSlips = 0.01
/** So many dates of one column that go against the file are no slips, however many others there are. */
const ownOrder = 3

/**
 * The order of a file's dates from all of them. What they show stands above what the map says; a person's word settles what
 * they leave open, but not against all of them.
 *
 * @param stated what a person said for this file
 * @param byMap what the map says of its source; undefined: nothing
 * @throws LB_DATE_ORDER
 */
export function decideOrder(
  name: string,
  columns: ReadonlyMap<string, OrderSeen>,
  stated: DateOrder | undefined,
  byMap: DateOrder | undefined,
): DateOrderFound | null {
  if (columns.size === 0) return null
  const total = { dayFirst: 0, monthFirst: 0, either: 0 }
  for (const seen of columns.values()) {
    total.dayFirst += seen.dayFirst
    total.monthFirst += seen.monthFirst
    total.either += seen.either
  }
  const shown = dateOrders.find((order) => isShown(total, order))
  const found = (order: DateOrder, by: DateOrderFound['by']) => ({ order, by, ...total })
  if (stated !== undefined) {
    if (shown !== undefined && shown !== stated && !isMixed(columns, shown))
      throw refused(name, columns, `You said ${words[stated]}, and the file shows ${words[shown]}.`)
    return found(stated, 'command')
  }
  if (shown !== undefined && !isMixed(columns, shown)) return found(shown, 'file')
  if (total.dayFirst + total.monthFirst > 0)
    throw refused(name, columns, 'Its dates are written in two orders.')
  if (byMap !== undefined) return found(byMap, 'map')
  throw refused(name, columns, 'Nothing shows whether its dates say the day first or the month.')
}

const other = { dayFirst: 'monthFirst', monthFirst: 'dayFirst' } as const
const words = { dayFirst: 'the day first', monthFirst: 'the month first' } as const

type Totals = Pick<OrderSeen, DateOrder | 'either'>

const isShown = (seen: Totals, order: DateOrder): boolean =>
  seen[order] > 0 && seen[other[order]] <= mostSlips * (seen[order] + seen[other[order]])

/** Whether a column of its own goes against the order of the file. */
const isMixed = (columns: ReadonlyMap<string, OrderSeen>, order: DateOrder): boolean =>
  [...columns.values()].some((seen) => seen[other[order]] >= ownOrder && !isShown(seen, order))

function refused(
  name: string,
  columns: ReadonlyMap<string, OrderSeen>,
  why: string,
): LookbackError {
  const seen = [...columns].map(([column, { examples, ...counts }]) => {
    const parts = ([...dateOrders, 'either'] as const).flatMap((order) =>
      counts[order] === 0
        ? []
        : `${counts[order]} ${order === 'either' ? 'either way' : `with ${words[order]}`} (${examples[order]})`,
    )
    return `${column}: ${parts.join(', ')}`
  })
  return new LookbackError(
    'LB_DATE_ORDER',
    `${name}: ${why} ${seen.join('; ')}.`,
    archiveErrors.LB_DATE_ORDER.remedy,
  )
}
