import { ageAt, type Day, firstDay, lastDay } from './calendar.ts'
import type { CasePlan, Circle, Incident, Kind, MissingPlan, Offender } from './incidents.ts'
import { otherChildOffences, otherOffences, sexualOffence } from './offences.ts'
import { type Family, homeAt, makeFamily, makePerson, type Person, type Town } from './people.ts'
import { type CouncilIndex, drawOpenPlace, drawOwnPlace } from './places.ts'

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

export function adultFor(filling: Filling, day: Day, again = 0.12): Person {
  const { random } = filling
  if (filling.adults.length > 0 && random.chance(again)) {
    const known = random.pick(filling.adults)
    if (ageAt(known.born, day) >= 19) return known
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
    lineNotPursued: random.chance(wish.kind === 'group' ? 0.65 : harmful ? 0.26 : 0.07),
  }
  for (const person of [...incident.victims, ...incident.offenders.map((each) => each.person)]) {
    person.days.push(incident.day)
  }
  return incident
}

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
    if (seen === 'council' || random.chance(0.2)) return
  }
}

interface Draft {
  readonly ages: readonly [number, number]
  readonly seen: readonly (readonly ['police' | 'council' | 'both', number])[]
}

const drafts: Readonly<Record<Exclude<Kind, 'group'>, Draft>> = {
  otherCrime: {
    ages: [5, 17],
    seen: [
      ['police', 9],
      ['both', 1],
    ],
  },
  otherReferral: { ages: [0, 16], seen: [['council', 1]] },
  adultVictim: { ages: [18, 50], seen: [['police', 1]] },
  loneOffender: {
    ages: [8, 17],
    seen: [
      ['police', 5],
      ['both', 4],
      ['council', 2],
    ],
  },
  family: {
    ages: [4, 16],
    seen: [
      ['police', 2],
      ['both', 5],
      ['council', 4],
    ],
  },
  peers: {
    ages: [9, 17],
    seen: [
      ['police', 4],
      ['both', 4],
      ['council', 3],
    ],
  },
  institution: {
    ages: [7, 17],
    seen: [
      ['police', 4],
      ['both', 4],
      ['council', 2],
    ],
  },
  pair: {
    ages: [12, 17],
    seen: [
      ['police', 4],
      ['both', 4],
    ],
  },
  unrelatedPair: {
    ages: [12, 17],
    seen: [
      ['police', 4],
      ['both', 4],
    ],
  },
}

export const ordinaryMix: readonly (readonly [Exclude<Kind, 'group'>, number])[] = [
  ['otherCrime', 34],
  ['otherReferral', 30],
  ['adultVictim', 7],
  ['loneOffender', 8],
  ['family', 6],
  ['peers', 5],
  ['institution', 3],
  ['pair', 1.2],
  ['unrelatedPair', 0.6],
]

const offender = (person: Person, relationship: string): Offender => ({ person, relationship })

function newCircle(filling: Filling, kind: Circle['kind'], members: readonly Person[]): Circle {
  const circle = { id: `G${filling.name}-${filling.circles.length + 1}`, kind, members }
  filling.circles.push(circle)
  return circle
}

function homePlace(person: Person, day: Day): string {
  return homeAt(person, day).address
}

function peersOf(filling: Filling, day: Day): Offender[] {
  const { random } = filling
  const count = random.weighted([
    [1, 6],
    [2, 2],
    [3, 1],
  ])
  return Array.from({ length: count }, () => {
    const { child } = familyFor(filling, day, [12, 17], 0.2)
    return offender(child, random.pick(['Peer', 'Peer', 'Friend', 'Ex-partner']))
  })
}

function wishOf(filling: Filling, kind: Exclude<Kind, 'group'>, day: Day): IncidentWish {
  const { random } = filling
  const { family, child } = familyFor(filling, day, drafts[kind].ages)
  const base = {
    kind,
    day,
    victims: [child],
    associated: false,
    sexual: true,
    exchange: false,
    advantage: false,
    imbalance: random.chance(0.7),
    circle: null,
  }
  const one = (relationship: string) => [offender(adultFor(filling, day), relationship)]
  switch (kind) {
    case 'otherCrime': {
      const adult = random.chance(0.55)
      const setting = random.pick(['Street', 'Park', 'Other', 'School'] as const)
      return {
        ...base,
        sexual: false,
        imbalance: false,
        victims: [adult ? adultFor(filling, day) : child],
        offenders: one(random.pick(['Stranger', 'Acquaintance', 'Known by sight'])).filter(
          (each) => each.person.id !== '',
        ),
        setting,
        place: drawOpenPlace(random, setting),
      }
    }
    case 'otherReferral': {
      const neglect = random.chance(0.6)
      return {
        ...base,
        sexual: false,
        imbalance: false,
        offenders: neglect
          ? family.parents.slice(0, 1).map((each) => offender(each, 'Parent'))
          : [],
        setting: 'Family home',
        place: homePlace(child, day),
      }
    }
    case 'adultVictim':
      return {
        ...base,
        victims: [adultFor(filling, day)],
        offenders: one(random.pick(['Partner', 'Ex-partner', 'Acquaintance', 'Stranger'])),
        setting: 'Private dwelling',
        place: homePlace(child, day),
      }
    case 'loneOffender': {
      const setting = random.pick([
        'Online',
        'Park',
        'Street',
        'Private dwelling',
        'Hotel',
      ] as const)
      const [suspect] = one(
        random.pick(['Stranger', 'Acquaintance', 'Known by sight', 'Friend', 'Partner']),
      )
      return {
        ...base,
        offenders: [suspect!],
        exchange: random.chance(0.35),
        advantage: random.chance(0.08),
        setting,
        place:
          setting === 'Private dwelling'
            ? homePlace(suspect!.person, day)
            : setting === 'Hotel'
              ? drawOwnPlace(random, 'Hotel')
              : drawOpenPlace(random, setting),
      }
    }
    case 'family': {
      const parents = family.parents
      const several = parents.length > 1 && random.chance(0.18)
      const offenders = several
        ? parents.map((each) => offender(each, 'Parent'))
        : random.chance(0.55)
          ? [offender(random.pick(parents), random.pick(['Parent', 'Parent', 'Step-parent']))]
          : one('Other relative')
      const siblings = family.children.filter(
        (each) => each !== child && ageAt(each.born, day) >= 3 && ageAt(each.born, day) < 18,
      )
      return {
        ...base,
        victims: siblings.length > 0 && random.chance(0.3) ? [child, siblings[0]!] : [child],
        offenders,
        associated: several,
        circle: several
          ? newCircle(
              filling,
              'family',
              offenders.map((each) => each.person),
            )
          : null,
        setting: 'Family home',
        place: homePlace(child, day),
      }
    }
    case 'peers': {
      const offenders = peersOf(filling, day).filter(
        (each, at, all) =>
          each.person !== child && all.findIndex((other) => other.person === each.person) === at,
      )
      const made = offenders.length > 0 ? offenders : one('Acquaintance')
      const setting = random.pick(['School', 'Park', 'Online', 'Private dwelling'] as const)
      return {
        ...base,
        offenders: made,
        associated: made.length > 1,
        circle:
          made.length > 1
            ? newCircle(
                filling,
                'peers',
                made.map((each) => each.person),
              )
            : null,
        exchange: random.chance(0.1),
        setting,
        place:
          setting === 'Private dwelling'
            ? homePlace(made[0]!.person, day)
            : drawOpenPlace(random, setting),
      }
    }
    case 'institution': {
      const setting = random.pick([
        "Children's home",
        'School',
        'Place of worship',
        'Sports club',
      ] as const)
      const trusted = {
        "Children's home": 'Carer',
        School: 'Teacher',
        'Place of worship': 'Religious leader',
        'Sports club': 'Coach',
      }[setting]
      return {
        ...base,
        imbalance: true,
        exchange: random.chance(0.2),
        offenders: one(trusted),
        setting,
        place: drawOpenPlace(random, setting),
      }
    }
    case 'pair':
    case 'unrelatedPair': {
      const together = kind === 'pair'
      const offenders = [...one('Acquaintance'), ...one('Stranger')]
      const distinct =
        offenders[0]!.person === offenders[1]!.person ? offenders.slice(0, 1) : offenders
      const two = distinct.length > 1
      return {
        ...base,
        offenders: distinct,
        associated: together && two,
        circle:
          together && two
            ? newCircle(
                filling,
                'peers',
                distinct.map((each) => each.person),
              )
            : null,
        exchange: random.chance(0.4),
        setting: together ? 'Street' : 'Online',
        place: drawOpenPlace(random, together ? 'Street' : 'Online'),
      }
    }
  }
}

/** One ordinary incident and the cases it leaves; sometimes a missing episode that means nothing more. */
export function addOrdinary(filling: Filling): void {
  const { random } = filling
  const kind = random.weighted(ordinaryMix)
  const day = drawDay(filling)
  const incident = makeIncident(filling, wishOf(filling, kind, day))
  const wantsBoth = random.weighted(drafts[kind].seen)
  const child = ageAt(incident.victims[0]!.born, day) < 18
  const seen = !child ? 'police' : wantsBoth === 'both' && room(filling) < 2 ? 'police' : wantsBoth
  plan(filling, incident, seen)
  if (child) addOrdinaryMissing(filling, incident)
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
