import type { Day } from '../calendar.ts'
import type { Person } from '../people/people.ts'
import type { CouncilIndex } from '../people/places.ts'

export type Kind =
  | 'otherCrime'
  | 'otherReferral'
  | 'adultVictim'
  | 'loneOffender'
  | 'family'
  | 'peers'
  | 'institution'
  | 'pair'
  | 'unrelatedPair'
  | 'group'

export interface Offender {
  readonly person: Person
  /** The extracts' own words for suspect to victim. */
  readonly relationship: string
}

/** What happened, complete and true. Records say parts of it, some of them wrongly. */
export interface Incident {
  readonly id: string
  readonly kind: Kind
  readonly day: Day
  readonly reported: Day
  readonly victims: readonly Person[]
  readonly offenders: readonly Offender[]
  readonly associated: boolean
  readonly sexual: boolean
  readonly exchange: boolean
  readonly advantage: boolean
  readonly imbalance: boolean
  /** `location_type` and the place's name. */
  readonly setting: string
  readonly place: string
  readonly offenceCode: string
  /** The circle of offenders it belongs to, if there is one. */
  readonly circle: Circle | null
  readonly openRisk: boolean
  /** A reasonable line of enquiry was recorded and not followed before closure. */
  readonly lineNotPursued: boolean
}

/** People who offend together: three to nine who share children, or two or three of a family or class. */
export interface Circle {
  readonly id: string
  readonly kind: 'exploitation' | 'family' | 'peers' | 'pair'
  readonly members: readonly Person[]
}

/** Places few cases share, and those tie them; parks, schools and streets tie nothing. */
const ownPlaces = new Set(['Hotel', 'Takeaway', 'Taxi', 'Private dwelling', 'Family home'])

export const tyingPlace = (incident: Incident): string | null =>
  ownPlaces.has(incident.setting) ? incident.place : null

/** One source's case about an incident, and which offenders that source can name. */
export interface CasePlan {
  readonly source: 'police' | CouncilIndex
  readonly incident: Incident
  readonly victims: readonly Person[]
  readonly named: readonly Offender[]
}

/** A child missing, perhaps seen with somebody. */
export interface MissingPlan {
  readonly child: Person
  readonly day: Day
  readonly companion: Person | null
  readonly place: string
  readonly circle: Circle | null
}

export interface Shard {
  readonly name: string
  readonly cases: readonly CasePlan[]
  readonly missing: readonly MissingPlan[]
  readonly circles: readonly Circle[]
}
