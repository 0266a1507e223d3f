import type { Day } from '../calendar.ts'
import type { CasePlan, Incident, MissingPlan } from '../incidents/incidents.ts'
import type { Person } from '../people/people.ts'

/** What befell the victims of a case, whether or not any record of it is found. */
export interface TrueBefore {
  /** How often one of them was reported missing, and how often before the day the case was reported. */
  readonly missing: number
  readonly missingBeforeReport: number
  /** Cases about something else in which one of them is a victim, reported before this one; police's and councils'. */
  readonly crimes: number
  readonly referrals: number
}

/** One case as it was written down. */
export interface WrittenPlan {
  readonly plan: CasePlan
  readonly opened: Day
}

/** Of one shard: nobody lives in two. */
export function trueBefore(
  cases: readonly WrittenPlan[],
  missing: readonly MissingPlan[],
): (of: WrittenPlan) => TrueBefore {
  const reportsOf = listBy(
    cases.flatMap((each) => each.plan.victims.map((person) => [person, each] as const)),
  )
  const missingOf = listBy(missing.map((each) => [each.child, each.day] as const))
  return ({ plan: { incident, victims }, opened }) => {
    const days = victims.flatMap((victim) => missingOf.get(victim) ?? [])
    const reports = new Set(victims.flatMap((victim) => reportsOf.get(victim) ?? []))
    const earlier = [...reports].filter(
      (other) => isOther(other.plan.incident, incident) && other.opened < opened,
    )
    const crimes = earlier.filter(({ plan }) => plan.source === 'police').length
    return {
      missing: days.length,
      missingBeforeReport: days.filter((day) => day < opened).length,
      crimes,
      referrals: earlier.length - crimes,
    }
  }
}

const isOther = (one: Incident, other: Incident): boolean => one.id !== other.id

function listBy<T>(entries: readonly (readonly [Person, T])[]): ReadonlyMap<Person, readonly T[]> {
  return new Map(
    [...Map.groupBy(entries, ([person]) => person)].map(([person, all]) => [
      person,
      all.map(([, value]) => value),
    ]),
  )
}
