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

/** Who is joined to whom by a shared case, child, companion, phone, vehicle or place: a name for each such set. */
function setsOf(written: readonly Written[]): ReadonlyMap<string, string> {
  const { find, join } = joiner()
  for (const each of written) {
    const person = `person ${each.person.id}`
    join(person, `${each.source} ${each.within}`)
    if (each.phone) join(person, `phone ${digits(each.phone)}`)
    if (each.address) join(person, `address ${each.address}`)
    if (each.place) join(person, `address ${each.place}`)
    if (each.vehicle) join(person, `vehicle ${plate(each.vehicle)}`)
  }
  return new Map(written.map(({ person }) => [person.id, find(`person ${person.id}`)]))
}

/** The largest set of members that are joined; of several the first written down. */
function largest(members: ReadonlySet<string>, sets: ReadonlyMap<string, string>): string[] {
  const joined = new Map<string, string[]>()
  for (const [person, set] of sets) {
    if (!members.has(person)) continue
    const others = joined.get(set)
    if (others) others.push(person)
    else joined.set(set, [person])
  }
  return [...joined.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

/**
 * What the records show of circles, with everybody in them taken for who they are. A circle counts
 * as shown only across sources when all records together join its recorded members and no single
 * source, however well it knew its own people, joins more than half of them.
 */
export function tiesIn(written: readonly Written[]): (circle: Circle) => RecordedTies {
  const ofAll = setsOf(written)
  const sources = new Set(written.map(({ source }) => source))
  const ofEach = [...sources].map((one) => setsOf(written.filter(({ source }) => source === one)))
  return (circle) => {
    const together = largest(new Set(circle.members.map(({ id }) => id)), ofAll)
    if (circle.kind !== 'exploitation' || together.length < 3)
      return { recordedMembers: together, crossSourceOnly: false }
    const joined = new Set(together)
    const alone = ofEach.map((sets) => largest(joined, sets).length)
    return {
      recordedMembers: together,
      crossSourceOnly: Math.max(0, ...alone) <= together.length / 2,
    }
  }
}
