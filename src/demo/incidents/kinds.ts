import { ageAt, type Day } from '../calendar.ts'
import { childrenAtHome, type Family, parentsOf } from '../people/families.ts'
import { homeAt, type Person } from '../people/people.ts'
import { drawOpenPlace, drawOwnPlace } from '../people/places.ts'
import { rates } from '../rates.ts'
import { adultFor, circleOf, type Filling, familyFor, type IncidentWish } from './filling.ts'
import type { Kind, Offender } from './incidents.ts'

export type OrdinaryKind = Exclude<Kind, 'group'>

/** Which agency hears of an incident, with weights. */
export type Heard = readonly (readonly ['police' | 'council' | 'both', number])[]

interface OrdinaryIncident {
  readonly weight: number
  readonly heard: Heard
  readonly wish: (filling: Filling, day: Day) => IncidentWish
}

const offender = (person: Person, relationship: string): Offender => ({ person, relationship })

const base = (kind: OrdinaryKind, day: Day) => ({
  kind,
  day,
  associated: false,
  exchange: false,
  advantage: false,
  circle: null,
})

function otherCrime(filling: Filling, day: Day): IncidentWish {
  const { random } = filling
  const victim = random.chance(0.55)
    ? adultFor(filling, day)
    : familyFor(filling, day, [5, 17]).child
  const setting = random.pick(['Street', 'Park', 'Other', 'School'] as const)
  const relationship = random.pick(['Stranger', 'Acquaintance', 'Known by sight'])
  return {
    ...base('otherCrime', day),
    sexual: false,
    imbalance: false,
    victims: [victim],
    offenders: [offender(adultFor(filling, day, [victim]), relationship)],
    setting,
    place: drawOpenPlace(random, setting),
  }
}

function otherReferral(filling: Filling, day: Day): IncidentWish {
  const { family, child } = familyFor(filling, day, [0, 16])
  return neglectOf(filling, family, child, day)
}

/** Neglect, or a need for support: of one child, or of all who live with it. */
export function neglectOf(filling: Filling, family: Family, child: Person, day: Day): IncidentWish {
  const { random } = filling
  const neglect = random.chance(0.6)
  const parents = neglect ? parentsOf(family, child, day) : []
  const all = random.chance(rates.siblingsReferred.rate)
  const siblings = all ? childrenAtHome(family, child, day) : []
  return {
    ...base('otherReferral', day),
    sexual: false,
    imbalance: false,
    victims: [child, ...siblings],
    offenders: parents.slice(0, 1).map((each) => offender(each, 'Parent')),
    setting: 'Family home',
    place: homeAt(child, day).address,
  }
}

function adultVictim(filling: Filling, day: Day): IncidentWish {
  const { random } = filling
  const victim = adultFor(filling, day)
  const relationship = random.pick(['Partner', 'Ex-partner', 'Acquaintance', 'Stranger'])
  return {
    ...base('adultVictim', day),
    sexual: true,
    imbalance: random.chance(0.3),
    victims: [victim],
    offenders: [offender(adultFor(filling, day, [victim]), relationship)],
    setting: 'Private dwelling',
    place: homeAt(victim, day).address,
  }
}

function loneOffender(filling: Filling, day: Day): IncidentWish {
  const { random } = filling
  const { child } = familyFor(filling, day, [8, 17])
  const suspect = adultFor(filling, day)
  const setting = random.pick(['Online', 'Park', 'Street', 'Private dwelling', 'Hotel'] as const)
  const places = {
    'Private dwelling': () => homeAt(suspect, day).address,
    Hotel: () => drawOwnPlace(random, 'Hotel'),
    Online: () => drawOpenPlace(random, 'Online'),
    Park: () => drawOpenPlace(random, 'Park'),
    Street: () => drawOpenPlace(random, 'Street'),
  }
  return {
    ...base('loneOffender', day),
    sexual: true,
    imbalance: random.chance(0.7),
    exchange: random.chance(0.35),
    advantage: random.chance(0.08),
    victims: [child],
    offenders: [
      offender(
        suspect,
        random.pick(['Stranger', 'Acquaintance', 'Known by sight', 'Friend', 'Partner']),
      ),
    ],
    setting,
    place: places[setting](),
  }
}

function family(filling: Filling, day: Day): IncidentWish {
  const { random } = filling
  const { family, child } = familyFor(filling, day, [4, 16])
  const parents = parentsOf(family, child, day)
  const both = parents.length > 1 && random.chance(0.18)
  const offenders = both
    ? parents.map((each) => offender(each, 'Parent'))
    : parents.length > 0 && random.chance(0.55)
      ? [offender(random.pick(parents), random.pick(['Parent', 'Parent', 'Step-parent']))]
      : [offender(adultFor(filling, day), 'Other relative')]
  const sibling = childrenAtHome(family, child, day).find((each) => ageAt(each.born, day) >= 3)
  return {
    ...base('family', day),
    sexual: true,
    imbalance: random.chance(0.8),
    victims: sibling && random.chance(0.3) ? [child, sibling] : [child],
    offenders,
    associated: both,
    circle: both ? circleOf(filling, 'family', parents) : null,
    setting: 'Family home',
    place: homeAt(child, day).address,
  }
}

function peers(filling: Filling, day: Day): IncidentWish {
  const { random } = filling
  const { child } = familyFor(filling, day, [9, 17])
  const count = random.weighted([
    [1, 6],
    [2, 2],
    [3, 1],
  ])
  const others = new Set<Person>()
  while (others.size < count) {
    const peer = familyFor(filling, day, [12, 17], 0.2).child
    if (peer !== child) others.add(peer)
  }
  const people = [...others]
  const setting = random.pick(['School', 'Park', 'Online', 'Private dwelling'] as const)
  return {
    ...base('peers', day),
    sexual: true,
    imbalance: random.chance(0.5),
    exchange: random.chance(0.1),
    victims: [child],
    offenders: people.map((each) =>
      offender(each, random.pick(['Peer', 'Peer', 'Friend', 'Ex-partner'])),
    ),
    associated: count > 1,
    circle: count > 1 ? circleOf(filling, 'peers', people) : null,
    setting,
    place:
      setting === 'Private dwelling'
        ? homeAt(people[0]!, day).address
        : drawOpenPlace(random, setting),
  }
}

const trusted = {
  "Children's home": 'Carer',
  School: 'Teacher',
  'Place of worship': 'Religious leader',
  'Sports club': 'Coach',
} as const

function institution(filling: Filling, day: Day): IncidentWish {
  const { random } = filling
  const setting = random.pick(Object.keys(trusted) as (keyof typeof trusted)[])
  return {
    ...base('institution', day),
    sexual: true,
    imbalance: true,
    exchange: random.chance(0.2),
    victims: [familyFor(filling, day, [7, 17]).child],
    offenders: [offender(adultFor(filling, day), trusted[setting])],
    setting,
    place: drawOpenPlace(random, setting),
  }
}

/** Two adults and one child: together, or each for himself and unknown to the other. */
function two(kind: 'pair' | 'unrelatedPair') {
  return (filling: Filling, day: Day): IncidentWish => {
    const { random } = filling
    const first = adultFor(filling, day)
    const second = adultFor(filling, day, [first])
    const together = kind === 'pair'
    return {
      ...base(kind, day),
      sexual: true,
      imbalance: random.chance(0.7),
      exchange: random.chance(0.4),
      victims: [familyFor(filling, day, [12, 17]).child],
      offenders: [offender(first, 'Acquaintance'), offender(second, 'Stranger')],
      associated: together,
      circle: together ? circleOf(filling, 'pair', [first, second]) : null,
      setting: together ? 'Street' : 'Online',
      place: drawOpenPlace(random, together ? 'Street' : 'Online'),
    }
  }
}

const heard = (police: number, both: number, council: number): Heard => [
  ['police', police],
  ['both', both],
  ['council', council],
]

/** The ordinary part of the world: the majority, and most of it no sexual harm at all. */
export const ordinaryIncidents: Readonly<Record<OrdinaryKind, OrdinaryIncident>> = {
  otherCrime: { weight: 34, heard: heard(9, 1, 0), wish: otherCrime },
  otherReferral: { weight: 20, heard: heard(0, 0, 1), wish: otherReferral },
  adultVictim: { weight: 7, heard: heard(1, 0, 0), wish: adultVictim },
  loneOffender: { weight: 8, heard: heard(5, 4, 2), wish: loneOffender },
  family: { weight: 6, heard: heard(2, 5, 4), wish: family },
  peers: { weight: 5, heard: heard(4, 4, 3), wish: peers },
  institution: { weight: 3, heard: heard(4, 4, 2), wish: institution },
  pair: { weight: 1.2, heard: heard(4, 4, 0), wish: two('pair') },
  unrelatedPair: { weight: 0.6, heard: heard(4, 4, 0), wish: two('unrelatedPair') },
}

export const ordinaryMix = Object.entries(ordinaryIncidents).map(
  ([kind, { weight }]) => [kind as OrdinaryKind, weight] as const,
)
