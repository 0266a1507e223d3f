import { ageAt, firstDay, lastDay } from '../calendar.ts'
import type { Family } from '../people/families.ts'
import { homeAt } from '../people/people.ts'
import { type CouncilIndex, drawOpenPlace } from '../people/places.ts'
import { drawDay, type Filling, familyFor, makeIncident, room } from './filling.ts'
import type { Incident, Offender } from './incidents.ts'
import { neglectOf, ordinaryIncidents, ordinaryMix } from './kinds.ts'

/** Who of the offenders a source can name: none, some or all. */
function namedBy(filling: Filling, offenders: readonly Offender[], each: number): Offender[] {
  return offenders.filter(() => filling.random.chance(each))
}

/** The police crime, the council referral, or both, as far as cases are still wanted. */
function plan(filling: Filling, incident: Incident, seen: 'police' | 'council' | 'both'): void {
  const { random } = filling
  const naming = incident.kind === 'family' ? 0.97 : incident.kind === 'loneOffender' ? 0.68 : 0.82
  if (seen !== 'council') {
    filling.cases.push({
      source: 'police',
      incident,
      victims: incident.victims,
      named: namedBy(filling, incident.offenders, naming),
    })
  }
  if (seen === 'police') return
  for (const victim of incident.victims) {
    if (room(filling) <= 0) return
    const council: CouncilIndex = homeAt(victim, incident.reported).council
    filling.cases.push({
      source: council,
      incident,
      victims: [victim],
      named: namedBy(filling, incident.offenders, naming * 0.9),
    })
    if (incident.kind !== 'otherReferral' && random.chance(0.2)) return
  }
}

/** One ordinary incident and the cases it leaves; sometimes a missing episode that means nothing more. */
export function addOrdinary(filling: Filling): void {
  const { random } = filling
  const kind = random.weighted(ordinaryMix)
  const day = drawDay(filling)
  const incident = makeIncident(filling, ordinaryIncidents[kind].wish(filling, day))
  const wantsBoth = random.weighted(ordinaryIncidents[kind].heard)
  const child = ageAt(incident.victims[0]!.born, day) < 18
  const seen = !child ? 'police' : wantsBoth === 'both' && room(filling) < 2 ? 'police' : wantsBoth
  plan(filling, incident, seen)
  if (child) addOrdinaryMissing(filling, incident)
}

/** A child who is adopted was looked after before, so a council knew it under its first name. */
export function addCareBefore(filling: Filling, family: Family): void {
  const { random } = filling
  for (const child of family.children) {
    if (child.adopted === null || room(filling) <= 0) continue
    const first = Math.max(child.born + 30, firstDay + 20)
    const last = Math.min(child.adopted.on - 300, lastDay - 200)
    if (first > last) continue
    plan(
      filling,
      makeIncident(filling, neglectOf(filling, family, child, random.whole(first, last))),
      'council',
    )
  }
}

function addOrdinaryMissing(filling: Filling, incident: Incident): void {
  const { random } = filling
  const victim = incident.victims[0]!
  if (ageAt(victim.born, incident.day) < 10) return
  const often = incident.sexual ? 0.3 : 0.12
  while (random.chance(often)) {
    const day = Math.min(lastDay - 30, Math.max(firstDay, incident.day + random.whole(-200, 200)))
    if (ageAt(victim.born, day) >= 18) return
    const withFriend = random.chance(0.3)
    const companion = withFriend ? familyFor(filling, day, [11, 17], 0.6).child : null
    filling.missing.push({
      child: victim,
      day,
      companion: companion === victim ? null : companion,
      place: drawOpenPlace(random, random.pick(['Park', 'Street'] as const)),
      circle: null,
    })
  }
}
