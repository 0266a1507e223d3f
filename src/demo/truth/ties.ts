import { ageAt } from '../calendar.ts'
import type { CasePlan, Incident } from '../incidents/incidents.ts'
import type { Person } from '../people/people.ts'

/** What the offenders of a case have in common, whether or not any record says so. */
export interface TrueTies {
  readonly shareVictim: boolean
  readonly sharePlace: boolean
  readonly sharePhone: boolean
  readonly shareVehicle: boolean
  readonly harmedOthers: boolean
}

/** Holds of all incidents some case is about; a child the case itself is about is no other child. */
export function trueTies(cases: readonly CasePlan[]): (plan: CasePlan) => TrueTies {
  const incidents = new Map(cases.map(({ incident }) => [incident.id, incident]))
  const harmed = new Map<Person, Set<Person>>()
  for (const incident of incidents.values()) {
    for (const { person } of incident.offenders) {
      const all = harmed.get(person) ?? new Set()
      for (const child of childrenHarmed(incident)) all.add(child)
      harmed.set(person, all)
    }
  }
  return ({ incident, victims }) => {
    const people = incident.offenders.map(({ person }) => person)
    const others = (person: Person) =>
      [...(harmed.get(person) ?? [])].filter((child) => !victims.includes(child))
    const twoShare = (what: (person: Person) => readonly unknown[]) =>
      people.some((one, at) =>
        people.slice(at + 1).some((two) => what(one).some((each) => what(two).includes(each))),
      )
    return {
      shareVictim: twoShare(others),
      sharePlace: twoShare(({ homes }) => homes.map(({ home }) => home.address + home.postcode)),
      sharePhone: twoShare(({ phones }) => phones.map(({ number }) => number)),
      shareVehicle: twoShare(({ vehicle }) => (vehicle === null ? [] : [vehicle])),
      harmedOthers: people.some((person) => others(person).length > 0),
    }
  }
}

const childrenHarmed = ({ sexual, victims, day }: Incident): readonly Person[] =>
  sexual ? victims.filter((victim) => ageAt(victim.born, day) < 18) : []
