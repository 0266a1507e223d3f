import type { Timed } from '../expression.ts'
import type { CaseFacts } from '../facts.ts'
import type { Tri } from '../logic/three-valued.ts'
import {
  type Dated,
  dayNumber,
  earliest,
  latest,
  mayCount,
  type Span,
  type Timeline,
} from './dated.ts'
import { first, last } from './extremes.ts'
import { sameWithin } from './same.ts'
import { type Holds, timelineOf } from './timeline-of.ts'
import { answersTogether } from './together.ts'
import { within } from './windows.ts'

/**
 * Yes where every way for the missing dates and facts to turn out says yes, no where none does, else null. Null too where
 * more of them would have to be gone through than is allowed (`answersTogether`): only of questions about what follows what, and about gaps.
 */
export function answerTimed(question: Timed, facts: CaseFacts, holds: Holds): Tri {
  const same = question.how === 'within' ? question.same : null
  const timeline = timelineOf(question.events, facts, same, holds)
  switch (question.how) {
    case 'within':
      return same === null
        ? within(timeline, question.count, question.days)
        : sameWithin(timeline, question.count, question.days)
    case 'before':
      return before(question, timeline, facts, holds)
    case 'first':
      return first(timeline, question.operator, dayNumber(question.to))
    case 'last':
      return last(timeline, question.operator, dayNumber(question.to))
    case 'gap':
      return gap(question, timeline, facts, holds)
  }
}

type Asked<How extends Timed['how']> = Extract<Timed, { readonly how: How }>

function before(question: Asked<'before'>, some: Timeline, facts: CaseFacts, holds: Holds): Tri {
  const others = timelineOf(question.next, facts, null, holds)
  const { days } = question
  const maySome = mayCount(some)
  const mayOthers = mayCount(others)
  const may = maySome.some((one) =>
    mayOthers.some((other) => !isOne(one, other) && canFollow(one.spans, other.spans, days)),
  )
  if (!may) return false
  for (const one of some.events.filter(isSure)) {
    for (const other of others.events.filter(isSure)) {
      if (isOne(one, other)) continue
      if (earliest(other) >= latest(one) && latest(other) - earliest(one) <= days) return true
    }
  }
  return cannotFail(question, facts, holds) ? true : null
}

const isSure = ({ sure }: Dated): boolean => sure
const isOne = (one: Partial<Dated>, other: Partial<Dated>): boolean =>
  one.id !== undefined && one.id === other.id

const canFollow = (some: readonly Span[], others: readonly Span[], days: number): boolean =>
  some.some(({ from, to }) => others.some((other) => other.to >= from && other.from - to <= days))

function gap(question: Asked<'gap'>, timeline: Timeline, facts: CaseFacts, holds: Holds): Tri {
  const { events, unlisted } = timeline
  // Between any two there may be one that nobody listed, and after the last another.
  if (unlisted?.most === null) return null
  const more = Array.from({ length: unlisted?.most ?? 0 }, (_, at) => ({
    spans: unlisted!.spans,
    sure: false,
    id: `unlisted ${at}`,
    at: [],
    isOpen: true,
  }))
  if (!mayHaveGap([...events, ...more], question.days)) return false
  return cannotFail(question, facts, holds) ? true : null
}

/** Some day from which so many days can be free, with an event on either side of them. */
function mayHaveGap(events: readonly Dated[], days: number): boolean {
  const ends = events.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]))
  return ends.some((day) => {
    const sides = events.map(({ spans, sure }) => ({
      before: spans.some(({ from }) => from <= day),
      after: spans.some(({ to }) => to >= day + days),
      sure,
    }))
    if (sides.some(({ before, after, sure }) => sure && !before && !after)) return false
    const [left, right] = [sides.filter((one) => one.before), sides.filter((one) => one.after)]
    return (
      left.length > 0 &&
      right.length > 0 &&
      (left.length > 1 || right.length > 1 || left[0] !== right[0])
    )
  })
}

/** Whether the answer is yes whatever is missing turns out to be; false too where there are too many ways to tell. */
function cannotFail(question: Timed, facts: CaseFacts, holds: Holds): boolean {
  // More events never make a "then" of none: of those nobody listed, only those that must have been matter.
  const which = question.how === 'before' ? 'those that must be' : 'all'
  const answers = answersTogether([question], facts, holds, which)
  return answers?.every(([answer]) => answer === true) ?? false
}
