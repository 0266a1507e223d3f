import type { Recorded, Within } from '../../model/index.ts'
import {
  deciders,
  decisionsMade,
  type KnownRouteFacts,
  type RouteFact,
  type RouteFacts,
} from './route-facts.ts'
import { type Route, type RouteCondition, type RouteId, routes, turningDays } from './routes.ts'

export type RouteAnswer = 'open' | 'notOpen' | 'undetermined'

export interface ConditionAnswer {
  readonly id: string
  readonly words: string
  /** Null: what is missing decides it. */
  readonly holds: boolean | null
}

export interface AnsweredRoute {
  readonly route: Route
  readonly answer: RouteAnswer
  readonly conditions: readonly ConditionAnswer[]
  /** What would settle it: facts of which some value, with what is known, decides; else all that are missing. */
  readonly settledBy: readonly RouteFact[]
}

/**
 * Of each route whether it is open to the victim. A missing fact is not "no": a route is open, or not,
 * where every way for the missing facts to turn out agrees. All of them are gone through, so the answer is exact.
 */
export const answerRoutes = (facts: RouteFacts): readonly AnsweredRoute[] =>
  routes.map((route) => answerRoute(route, facts))

/** No route is open, whatever is found out; or that one is; or it depends. */
export function anyRoute(answered: readonly AnsweredRoute[]): RouteAnswer {
  if (answered.some(({ answer }) => answer === 'open')) return 'open'
  return answered.every(({ answer }) => answer === 'notOpen') ? 'notOpen' : 'undetermined'
}

export function routeOf(id: RouteId, answered: readonly AnsweredRoute[]): AnsweredRoute {
  const found = answered.find(({ route }) => route.id === id)
  if (!found) throw new Error(`No route ${id}`)
  return found
}

function answerRoute(route: Route, facts: RouteFacts): AnsweredRoute {
  const conditions = route.conditions.map((each) => ({
    id: each.id,
    words: each.words,
    holds: whetherAll([each], facts),
  }))
  const whole = whetherAll(route.conditions, facts)
  return {
    route,
    answer: whole === null ? 'undetermined' : whole ? 'open' : 'notOpen',
    conditions,
    settledBy: whole === null ? settling(route, facts) : [],
  }
}

function settling(route: Route, facts: RouteFacts): readonly RouteFact[] {
  const missing = readBy(route.conditions).filter((fact) => !facts[fact].known)
  const alone = missing.filter((fact) =>
    valuesOf(fact, facts).some(
      (value) =>
        whetherAll(route.conditions, {
          ...facts,
          [fact]: { known: true, value },
        } as RouteFacts) !== null,
    ),
  )
  return alone.length > 0 ? alone : missing
}

const readBy = (conditions: readonly RouteCondition[]): readonly RouteFact[] => [
  ...new Set(conditions.flatMap(({ reads }) => reads)),
]

/** True or false where all completions of what the conditions read agree, else null. */
function whetherAll(conditions: readonly RouteCondition[], facts: RouteFacts): boolean | null {
  const seen = new Set<boolean>()
  for (const completed of completions(readBy(conditions), facts)) {
    seen.add(conditions.every(({ holds }) => holds(completed)))
    if (seen.size === 2) return null
  }
  return seen.has(true)
}

function* completions(
  read: readonly RouteFact[],
  facts: RouteFacts,
): Generator<KnownRouteFacts, void> {
  const [fact, ...others] = read
  if (fact === undefined) {
    yield {} as KnownRouteFacts
    return
  }
  for (const rest of completions(others, facts))
    for (const value of valuesOf(fact, facts)) yield { ...rest, [fact]: value }
}

/** The value, or all that a missing one can be: of days one for each stretch on which the routes agree. */
function valuesOf(fact: RouteFact, facts: RouteFacts): readonly (string | boolean)[] {
  const given: Recorded<string | boolean> = facts[fact]
  if (given.known) return [given.value]
  if (fact === 'decidedOn') return daysWithin(given.within)
  if (fact === 'decidedBy') return deciders
  if (fact === 'decision') return decisionsMade
  return [true, false]
}

/** Before every other day, in text order as in time. */
const firstDay = '0001-01-01'

function daysWithin(within: Within = { least: null, most: null }): readonly string[] {
  const [least, most] = [String(within.least ?? firstDay), within.most]
  const turns = turningDays.filter((day) => day > least && (most === null || day <= most))
  return [least, ...turns]
}
