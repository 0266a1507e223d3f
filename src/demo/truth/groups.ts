import type { Circle } from '../incidents/incidents.ts'
import type { Written } from '../record/book.ts'

export interface RecordedTies {
  /** Members the records of all sources together join: the largest such set. */
  readonly recordedMembers: readonly string[]
  readonly crossSourceOnly: boolean
}

/** A number is its last ten digits: before them stand a country code, a nought or nothing. */
const digits = (phone: string) => phone.replace(/\D/g, '').slice(-10)
const plate = (vehicle: string) => vehicle.toUpperCase().replaceAll(' ', '')

/** Sets that grow together (union-find). */
function joiner() {
  const parent = new Map<string, string>()
  const find = (item: string): string => {
    const up = parent.get(item)
    if (up === undefined || up === item) return item
    const top = find(up)
    parent.set(item, top)
    return top
  }
  return { find, join: (a: string, b: string) => void parent.set(find(a), find(b)) }
}

/** The largest set of members joined by a shared case, child, companion, phone, vehicle or place. */
function largest(members: ReadonlySet<string>, written: readonly Written[]): string[] {
  const { find, join } = joiner()
  for (const each of written) {
    const person = `person ${each.person.id}`
    join(person, `${each.source} ${each.within}`)
    if (each.phone) join(person, `phone ${digits(each.phone)}`)
    if (each.address) join(person, `address ${each.address}`)
    if (each.place) join(person, `address ${each.place}`)
    if (each.vehicle) join(person, `vehicle ${plate(each.vehicle)}`)
  }
  const sets = new Map<string, Set<string>>()
  for (const { person } of written) {
    if (!members.has(person.id)) continue
    const top = find(`person ${person.id}`)
    sets.set(top, (sets.get(top) ?? new Set()).add(person.id))
  }
  return [...sets.values()].map((set) => [...set]).sort((a, b) => b.length - a.length)[0] ?? []
}

/**
 * What the records show of a circle, with everybody in them taken for who they are. A circle counts
 * as shown only across sources when all records together join its recorded members and no single
 * source, however well it knew its own people, joins more than half of them.
 */
export function tiesOf(circle: Circle, written: readonly Written[]): RecordedTies {
  const members = new Set(circle.members.map((each) => each.id))
  const together = largest(members, written)
  if (circle.kind !== 'exploitation' || together.length < 3) {
    return { recordedMembers: together, crossSourceOnly: false }
  }
  const joined = new Set(together)
  const alone = [...new Set(written.map((each) => each.source))].map(
    (source) =>
      largest(
        joined,
        written.filter((each) => each.source === source),
      ).length,
  )
  return {
    recordedMembers: together,
    crossSourceOnly: Math.max(0, ...alone) <= together.length / 2,
  }
}
