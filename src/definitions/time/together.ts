import { eventsOf, type Timed } from '../expression.ts'
import type { CaseFacts } from '../facts.ts'
import { eachWay } from './bands.ts'
import {
  type EventWay,
  type PossibleEvent,
  possibleEvents,
  type WhichEvents,
} from './event-ways.ts'
import { answerPlaced, cutsOf, daysCutBy } from './placed.ts'
import type { Holds } from './timeline-of.ts'

/** Ways for events to lie to one another that are gone through before an answer is given up. */
const mostWays = 20_000

/** Of more events than this no ways are gone through. */
const mostEvents = 1000

/**
 * Every set of answers that these questions can have at once, over every way for what is missing to turn out. Null where
 * any number of events may not be listed, where it is asked where they were or with whom, or where there are more than
 * `mostWays` ways to go through.
 */
export function answersTogether(
  questions: readonly Timed[],
  facts: CaseFacts,
  holds: Holds,
  which: WhichEvents = 'all',
): readonly (readonly boolean[])[] | null {
  if (questions.some((one) => one.how === 'within' && one.same !== null)) return null
  const asked = questions.flatMap(eventsOf)
  const events = possibleEvents(asked, facts, holds, which)
  if (events === null || events.length > mostEvents) return null
  const found = new Map<string, readonly boolean[]>()
  const enough = 2 ** questions.length
  let left = mostWays
  const isLeft = () => --left >= 0
  const placed = (chosen: readonly Chosen[]): boolean =>
    eachWay(
      chosen.map(({ way }) => way.span),
      questions.flatMap(cutsOf),
      questions.flatMap(daysCutBy),
      (days) => {
        const answers = answersOf(questions, chosen, days)
        found.set(answers.join(), answers)
        return found.size < enough
      },
      isLeft,
    )
  const choose = (at: number, chosen: readonly Chosen[]): boolean => {
    if (found.size === enough) return true
    const one = events[at]
    if (!one) return placed(chosen)
    if (!isLeft()) return false
    if (one.mayBeAbsent && !choose(at + 1, chosen)) return false
    return one.ways.every((way) => choose(at + 1, [...chosen, { one, way }]))
  }
  return choose(0, []) ? [...found.values()] : null
}

interface Chosen {
  readonly one: PossibleEvent
  readonly way: EventWay
}

function answersOf(
  questions: readonly Timed[],
  chosen: readonly Chosen[],
  days: readonly number[],
): readonly boolean[] {
  let place = 0
  return questions.map((question) => {
    const [some = [], next = []] = eventsOf(question).map(() => {
      const own = place++
      return chosen.flatMap(({ one, way }, at) =>
        way.counts[own] ? [{ id: one.id, day: days[at]! }] : [],
      )
    })
    return answerPlaced(question, some, next)
  })
}
