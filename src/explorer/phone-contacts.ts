import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { type ContactNotice, noticesOfPeople } from '../contact/index.ts'
import type { NodeKind } from './contract.ts'

/** The gravest first: of a telephone several people had, the strictest wish is said at its head. */
const gravest: readonly ContactNotice['state'][] = [
  'doNotContact',
  'overridden',
  'notAsked',
  'asPlanned',
]

/**
 * What is to be said with each telephone among these, of the victims and children it is recorded with; none
 * where it is recorded with nobody of them.
 */
export async function contactsOfPhones(
  unit: UnitOfWork,
  nodes: readonly { readonly key: string; readonly kind: NodeKind }[],
): Promise<ReadonlyMap<string, ContactNotice>> {
  const keys = nodes.flatMap(({ key, kind }) => (kind === 'phone' ? key : []))
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; person: string }>`
    select distinct 'thing:' || l.thing_id as key, p.person_id as person
    from thing_link l join mention m on m.id = l.mention_id
      join person_mention p on p.mention_id = m.id
    where l.thing_id = any(${keys.map((key) => Number(key.slice('thing:'.length)))}::bigint[])
      and exists (select from person_mention o join mention v on v.id = o.mention_id
        where o.person_id = p.person_id and v.role in ('victim', 'subject'))
    order by 1, 2`.execute(unit.db)
  const notices = await noticesOfPeople(
    unit,
    rows.map(({ person }) => person),
  )
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].map(([key, of]) => {
      const all = of
        .flatMap(({ person }) => notices.get(person) ?? [])
        .toSorted((a, b) => gravest.indexOf(a.state) - gravest.indexOf(b.state))
      const words = [...new Set(all.flatMap((one) => one.words))]
      return [key, { state: all[0]?.state ?? 'notAsked', words }]
    }),
  )
}
