import { ageAt, type Day, firstDay, lastDay } from '../calendar.ts'
import { homeAt, makePerson, type Person } from '../people/people.ts'
import { type CouncilIndex, drawOwnPlace } from '../people/places.ts'
import { circleOf, drawDay, type Filling, familyFor, makeIncident, room } from './filling.ts'
import type { Circle, Incident, Offender } from './incidents.ts'

/**
 * Circles of three to nine offenders who share children, places, phones and vehicles. Two sorts:
 * in an *open* circle one source's cases already name several members together; in a *scattered*
 * one each source knows one member with one child, and the ties stand in another source.
 */
export function addCircle(filling: Filling): void {
  const { random } = filling
  const scattered = random.chance(0.5)
  const size = scattered ? random.whole(3, 5) : random.whole(3, 9)
  const from = drawDay(filling)
  const members: Person[] = []
  for (let at = 0; at < size; at++) members.push(makeMember(filling, members, from))
  const circle = circleOf(filling, 'exploitation', members)
  const children = childrenAround(filling, from, scattered ? size : random.whole(2, 5))
  const shared = scattered ? null : placesOf(filling)
  const places = children.map(() => shared ?? placesOf(filling))
  const work = { filling, circle, children, places, from }
  if (scattered) addScatteredCases(work)
  else addOpenCases(work)
}

interface Work {
  readonly filling: Filling
  readonly circle: Circle
  readonly children: readonly Person[]
  /** Hotel, takeaway and taxi firm for each child: the same ones in an open circle. */
  readonly places: readonly (readonly string[])[]
  readonly from: Day
}

const placesOf = ({ random }: Filling): readonly string[] => [
  drawOwnPlace(random, 'Hotel'),
  drawOwnPlace(random, 'Takeaway'),
  drawOwnPlace(random, 'Taxi'),
]

function makeMember(filling: Filling, members: readonly Person[], from: Day): Person {
  const { random } = filling
  const sharing = members.length > 0 && random.chance(0.15) ? random.pick(members) : undefined
  const lender = members.find(({ vehicle }) => vehicle !== null)
  return makePerson(filling, {
    kind: 'groupMember',
    born: from - random.whole(18 * 365, 48 * 365),
    council: random.chance(0.55) ? 0 : 1,
    sex: random.chance(0.85) ? 'M' : 'F',
    homes: sharing?.homes,
    household: sharing?.household,
    vehicle: random.chance(0.5) ? lender?.vehicle : undefined,
    phones: random.chance(0.15) ? members[0]?.phones : undefined,
  })
}

function childrenAround(filling: Filling, from: Day, count: number): Person[] {
  const out: Person[] = []
  while (out.length < count) {
    const { child } = familyFor(filling, from, [12, 16], 0.15)
    if (!out.includes(child)) out.push(child)
  }
  return out
}

const within = (day: Day): Day => Math.min(lastDay - 120, Math.max(firstDay, day))

function offenders(work: Work, people: readonly Person[]): Offender[] {
  const { random } = work.filling
  return people.map((person) => ({
    person,
    relationship: random.pick(['Acquaintance', 'Friend', 'Stranger', 'Known by sight', 'Partner']),
  }))
}

function incidentOf(work: Work, victims: readonly Person[], people: readonly Person[]): Incident {
  const { filling, circle, children, from } = work
  const { random } = filling
  const places = work.places[children.indexOf(victims[0]!)]!
  const day = within(from + random.whole(0, 420))
  const setting = random.pick(['Hotel', 'Takeaway', 'Taxi', 'Private dwelling', 'Street'] as const)
  const place = {
    Hotel: places[0]!,
    Takeaway: places[1]!,
    Taxi: places[2]!,
    'Private dwelling': homeAt(people[0]!, day).address,
    Street: 'Station Approach',
  }[setting]
  return makeIncident(filling, {
    kind: 'group',
    day,
    victims: victims.filter((victim) => ageAt(victim.born, day) < 18).length
      ? victims.filter((victim) => ageAt(victim.born, day) < 18)
      : victims,
    offenders: offenders(work, people),
    associated: people.length > 1,
    sexual: true,
    exchange: random.chance(0.75),
    advantage: random.chance(0.25),
    imbalance: random.chance(0.9),
    setting,
    place,
    circle,
  })
}

function addPolice(work: Work, incident: Incident, named: readonly Offender[]): void {
  if (room(work.filling) <= 0) return
  work.filling.cases.push({ source: 'police', incident, victims: incident.victims, named })
}

function addReferral(work: Work, incident: Incident, victim: Person, named: readonly Offender[]) {
  if (room(work.filling) <= 0) return
  const council: CouncilIndex = homeAt(victim, incident.reported).council
  work.filling.cases.push({ source: council, incident, victims: [victim], named })
}

function addMissing(work: Work, child: Person, companion: Person | null, found: Person): void {
  const { filling, from, children, circle } = work
  const { random } = filling
  const places = work.places[children.indexOf(found)]!
  const day = within(from + random.whole(-60, 420))
  if (ageAt(child.born, day) >= 18) return
  filling.missing.push({ child, day, companion, place: random.pick(places), circle })
}

function addOpenCases(work: Work): void {
  const { filling, circle, children } = work
  const { random } = filling
  const rounds = random.whole(4, 8)
  for (let at = 0; at < rounds; at++) {
    const people = random
      .shuffled(circle.members)
      .slice(0, random.whole(2, Math.min(4, circle.members.length)))
    const victims = random.shuffled(children).slice(0, random.chance(0.25) ? 2 : 1)
    const incident = incidentOf(work, victims, people)
    const named = incident.offenders.filter(() => random.chance(0.72))
    addPolice(work, incident, named)
    if (random.chance(0.45)) {
      addReferral(work, incident, victims[0]!, named.length > 0 ? named.slice(0, 1) : [])
    }
  }
  for (const child of children) {
    while (random.chance(0.6)) {
      addMissing(work, child, random.chance(0.5) ? random.pick(circle.members) : null, child)
    }
  }
}

/** Member i is a police suspect for child i; another system ties child i to member i + 1. */
function addScatteredCases(work: Work): void {
  const { filling, circle, children } = work
  const { random } = filling
  const { members } = circle
  members.forEach((member, at) => {
    const child = children[at]!
    const next = members[(at + 1) % members.length]!
    const people = random.chance(0.6) ? [member, next] : [member]
    const incident = incidentOf(work, [child], people)
    addPolice(
      work,
      incident,
      incident.offenders.filter((each) => each.person === member),
    )
    if (random.chance(0.2)) {
      const later = incidentOf(work, [child], [member])
      addPolice(work, later, random.chance(0.5) ? later.offenders : [])
    }
    if (at === members.length - 1 && random.chance(0.6)) return
    if (random.chance(0.62)) {
      const foundNear = random.chance(0.5) ? children[(at + 1) % members.length]! : child
      addMissing(work, child, next, foundNear)
      if (random.chance(0.4)) addMissing(work, child, random.chance(0.6) ? next : null, child)
    } else {
      const referred = incidentOf(work, [child], [next])
      addReferral(work, referred, child, referred.offenders)
    }
  })
}
