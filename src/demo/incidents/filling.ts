import { ageAt, type Day, firstDay, lastDay } from '../calendar.ts'
import { type Family, makeFamily } from '../people/families.ts'
import { makePerson, type Person, type Town } from '../people/people.ts'
import type { CasePlan, Circle, Incident, MissingPlan } from './incidents.ts'
import { otherChildOffences, otherOffences, sexualOffence } from './offences.ts'

/** A shard while it is being filled. */
export interface Filling extends Town {
  readonly cases: CasePlan[]
  readonly missing: MissingPlan[]
  readonly circles: Circle[]
  readonly families: Family[]
  readonly adults: Person[]
  /** Cases still wanted. */
  readonly wanted: number
  incidents: number
}

export const room = (filling: Filling): number => filling.wanted - filling.cases.length

export const drawDay = (filling: Filling): Day => filling.random.whole(firstDay + 20, lastDay - 200)

/** A family with a child of the wished age at the day: one already known, or a new one. */
export function familyFor(
  filling: Filling,
  day: Day,
  ages: readonly [number, number],
  again = 0.35,
): { readonly family: Family; readonly child: Person } {
  const { random } = filling
  const fits = (child: Person) => {
    const age = ageAt(child.born, day)
    return age >= ages[0] && age <= ages[1]
  }
  if (filling.families.length > 0 && random.chance(again)) {
    for (let attempt = 0; attempt < 12; attempt++) {
      const family = random.pick(filling.families)
      const child = family.children.find(fits)
      if (child) return { family, child }
    }
  }
  const family = makeFamily(filling, day, ages)
  filling.families.push(family)
  return { family, child: family.children[0]! }
}

/** An adult nobody tied to the family: somebody already known, now and then, or somebody new. */
export function adultFor(filling: Filling, day: Day, but: readonly Person[] = []): Person {
  const { random } = filling
  if (filling.adults.length > 0 && random.chance(0.12)) {
    const adult = random.pick(filling.adults)
    if (ageAt(adult.born, day) >= 19 && !but.includes(adult)) return adult
  }
  const adult = makePerson(filling, {
    kind: 'adult',
    born: day - random.whole(20 * 366, 58 * 365),
    council: random.chance(0.55) ? 0 : 1,
    sex: random.chance(0.85) ? 'M' : 'F',
  })
  filling.adults.push(adult)
  return adult
}

/** The same people offending together again are the same circle. */
export function circleOf(
  filling: Filling,
  kind: Circle['kind'],
  members: readonly Person[],
): Circle {
  const same = filling.circles.find(
    (each) =>
      each.members.length === members.length && members.every((one) => each.members.includes(one)),
  )
  if (same) return same
  const circle = { id: `G${filling.name}-${filling.circles.length + 1}`, kind, members }
  filling.circles.push(circle)
  return circle
}

export type IncidentWish = Omit<
  Incident,
  'id' | 'reported' | 'offenceCode' | 'openRisk' | 'lineNotPursued'
> & { readonly delay?: number; readonly offenceCode?: string }

export function makeIncident(filling: Filling, wish: IncidentWish): Incident {
  const { random } = filling
  const victim = wish.victims[0]!
  const delay =
    wish.delay ??
    random.weighted([
      [random.whole(0, 3), 6],
      [random.whole(4, 60), 3],
      [random.whole(61, 700), wish.sexual ? 1.2 : 0.1],
    ])
  const harmful = wish.sexual && ageAt(victim.born, wish.day) < 18
  const incident: Incident = {
    ...wish,
    id: `I${filling.name}-${++filling.incidents}`,
    reported: Math.min(wish.day + delay, lastDay - 60),
    offenceCode:
      wish.offenceCode ??
      (wish.sexual
        ? sexualOffence(random, wish.kind, victim, wish.day)
        : random.pick(ageAt(victim.born, wish.day) < 18 ? otherChildOffences : otherOffences)),
    openRisk: random.chance(harmful ? 0.3 : 0.06),
    lineNotPursued: random.chance(wish.kind === 'group' ? 0.36 : harmful ? 0.2 : 0.07),
  }
  for (const person of [...incident.victims, ...incident.offenders.map((each) => each.person)]) {
    person.days.push(incident.day)
  }
  // Whether a victim was still a child when a source was told, up to some days after the first.
  for (const person of incident.victims) {
    for (let later = 0; later <= 10; later++) person.days.push(incident.reported + later)
  }
  return incident
}
