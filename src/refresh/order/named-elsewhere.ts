import type { Membership, StoredCase, StoredMention } from '../../facts/index.ts'
import type { SeenWith } from '../network/network-input.ts'

/** What lies further apart than this tells nothing of the same time in a child's life. */
const apartDays = 365

interface Naming {
  readonly source: string
  readonly person: string
  readonly day: number | null
}

/**
 * How many people another source names beside a case's children (as a suspect, or as who they were
 * seen with while missing) whom the case itself does not name, by case. Names that a day puts more
 * than a year away do not count; without a day they do.
 */
export function namedElsewhere(
  cases: readonly StoredCase[],
  mentions: readonly StoredMention[],
  memberOf: ReadonlyMap<number, Membership>,
  companions: readonly SeenWith[],
): ReadonlyMap<number, number> {
  const people = Map.groupBy(
    mentions.flatMap(({ id, caseId, role }) => {
      const person = memberOf.get(id)?.personId
      return person === undefined || caseId === null ? [] : [{ caseId, role, person }]
    }),
    ({ caseId }) => caseId,
  )
  const of = (caseId: number, roles: readonly string[]) =>
    (people.get(caseId) ?? []).filter(({ role }) => roles.includes(role))
  const children = (caseId: number) => of(caseId, ['victim', 'subject'])
  const namings = new Map<string, Naming[]>()
  const add = (child: string, naming: Naming) => {
    const list = namings.get(child)
    if (list) list.push(naming)
    else namings.set(child, [naming])
  }
  for (const each of cases) {
    for (const child of children(each.id)) {
      for (const { person } of of(each.id, ['suspect'])) {
        add(child.person, { source: each.source, person, day: dayOf(each) })
      }
    }
  }
  for (const { child, companion, source, day } of companions) {
    add(child, { source, person: companion, day: dayNumber(day) })
  }
  return new Map(
    cases.map((each) => {
      const own = new Set((people.get(each.id) ?? []).map(({ person }) => person))
      const day = dayOf(each)
      const near = (other: number | null) =>
        day === null || other === null || Math.abs(other - day) <= apartDays
      const lacking = children(each.id).flatMap(({ person: child }) =>
        (namings.get(child) ?? [])
          .filter(
            (naming) =>
              naming.source !== each.source && !own.has(naming.person) && near(naming.day),
          )
          .map(({ person }) => person),
      )
      return [each.id, new Set(lacking).size]
    }),
  )
}

const dayNumber = (day: string | null): number | null =>
  day === null ? null : Date.parse(day) / 86_400_000

const dayOf = ({ occurred, opened }: StoredCase) => dayNumber(occurred ?? opened)
