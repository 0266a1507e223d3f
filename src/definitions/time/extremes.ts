import type { Operator } from '../expression.ts'
import { and, not, or, type Tri } from '../logic/three-valued.ts'
import {
  type Dated,
  earliest,
  latest,
  mayCount,
  mirrored,
  type Span,
  type Timeline,
} from './dated.ts'

/** Whether there is an event, and the earliest of them lies so to a day. */
export function first(timeline: Timeline, operator: Operator, day: number): Tri {
  switch (operator) {
    case '<':
      return isBefore(timeline, day)
    case '<=':
      return isBefore(timeline, day + 1)
    case '>=':
      return noneBefore(timeline, day)
    case '>':
      return noneBefore(timeline, day + 1)
    case '==':
      return isOn(timeline, day)
    case '!=':
      return isOther(timeline, day)
  }
}

const turnedRound = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
} as const satisfies Record<Operator, Operator>

export const last = (timeline: Timeline, operator: Operator, day: number): Tri =>
  first(mirrored(timeline), turnedRound[operator], -day)

/** Some event lies before the day. */
function isBefore(timeline: Timeline, day: number): Tri {
  if (timeline.events.some((one) => one.sure && latest(one) < day)) return true
  const may = mayCount(timeline).some((one) => earliest(one) < day)
  return may ? null : false
}

/** There is an event, and none lies before the day. */
function noneBefore(timeline: Timeline, day: number): Tri {
  const { events } = timeline
  const before = events.some((one) => one.sure && latest(one) < day)
  if (before) return false
  const all = mayCount(timeline)
  if (!all.some((one) => latest(one) >= day)) return false
  const isSure = events.some((one) => one.sure) && all.every((one) => earliest(one) >= day)
  return isSure ? true : null
}

const holds = (spans: readonly Span[], day: number): boolean =>
  spans.some(({ from, to }) => from <= day && day <= to)

function isOn(timeline: Timeline, day: number): Tri {
  const { events } = timeline
  const none = noneBefore(timeline, day)
  const can = mayCount(timeline).some(({ spans }) => holds(spans, day))
  if (none === false || !can) return false
  const isSure = events.some((one) => one.sure && earliest(one) === day && latest(one) === day)
  return none === true && isSure ? true : null
}

/** There is an event, and the earliest is on another day: certain where it is, and can never be on this one. */
function isOther(timeline: Timeline, day: number): Tri {
  const some = timeline.events.some((one: Dated) => one.sure)
  const other = or(isBefore(timeline, day), noneBefore(timeline, day + 1))
  if (other !== null) return other
  return and(some, not(isOn(timeline, day))) ? true : null
}
