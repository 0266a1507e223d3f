import { monthsAfter } from '../../items/index.ts'
import type { Recorded } from '../../model/index.ts'
import type { Route } from './routes.ts'

export interface RequestBy {
  /** The last day on which it can be asked for as of right; null where no day is set or it has not begun to run. */
  readonly day: string | null
  /** The rule it comes from, in words. */
  readonly rule: string
}

/** Until when a review can be asked for on this route, from the day the victim was told of the decision. */
export function requestBy({ asked }: Route, toldOn: Recorded<string>): RequestBy {
  if (asked.rule !== 'monthsAfterToldUsually') return { day: null, rule: asked.words }
  if (!toldOn.known)
    return { day: null, rule: `${asked.words}. The victim is not known to have been told` }
  return { day: monthsAfter(toldOn.value, asked.months), rule: asked.words }
}
