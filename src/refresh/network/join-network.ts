import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type FoundGroup, findGroups } from '../../network/index.ts'
import type { GroupBasis } from '../../people/index.ts'
import { insertRows } from '../../store/index.ts'
import { readNetwork, type SeenWith } from './network-input.ts'

export interface JoinedGroup {
  readonly id: string
  readonly members: readonly string[]
  readonly caseIds: readonly number[]
}

export interface JoinedNetwork {
  readonly groups: readonly JoinedGroup[]
  /** Groups that came, went or are not what they were. */
  readonly changed: number
  /** Cases of those, as they are and as they were. */
  readonly changedCases: ReadonlySet<number>
  /** Whom missing children were seen with. */
  readonly companions: readonly SeenWith[]
}

/** Finds groups anew and keeps those that are not what they were. */
export async function joinNetwork(unit: UnitOfWork): Promise<JoinedNetwork> {
  const { db } = unit
  const { input, companions } = await readNetwork(unit)
  const found = findGroups(input)
  const before = await keptGroups(unit)
  const fresh = found.filter((group) => !isDeepStrictEqual(before.get(group.id), rowsOf(group)))
  const still = new Set(found.map(({ id }) => id))
  const gone = [...before.keys()].filter((id) => !still.has(id))
  const replaced = [...gone, ...fresh.map(({ id }) => id)]
  if (replaced.length > 0) {
    await sql`delete from network_group where id = any(${replaced}::text[])`.execute(db)
  }
  const rows = fresh.map(rowsOf)
  await insertRows(
    db,
    'network_group',
    rows.map(({ group }) => ({ ...group, basis: JSON.stringify(group.basis) })),
  )
  await insertRows(
    db,
    'network_group_member',
    rows.flatMap(({ group, members }) => members.map((each) => ({ group_id: group.id, ...each }))),
  )
  await insertRows(
    db,
    'network_group_case',
    rows.flatMap(({ group, cases }) =>
      cases.map((caseId) => ({ group_id: group.id, case_id: caseId })),
    ),
  )
  return {
    groups: found.map(({ id, members, caseIds }) => ({
      id,
      members: members.map(({ person }) => person),
      caseIds,
    })),
    companions,
    changed: replaced.length,
    changedCases: new Set([
      ...rows.flatMap(({ cases }) => cases),
      ...replaced.flatMap((id) => before.get(id)?.cases ?? []),
    ]),
  }
}

interface GroupRows {
  readonly group: {
    readonly id: string
    readonly strength: number
    readonly sources: readonly string[]
    readonly cross_source: boolean
    readonly basis: GroupBasis
  }
  readonly members: readonly { readonly person_id: string; readonly part: string }[]
  readonly cases: readonly number[]
}

const rowsOf = (group: FoundGroup): GroupRows => ({
  group: {
    id: group.id,
    // As it is kept, in seven digits.
    strength: Number(Math.fround(group.strength).toPrecision(6)),
    sources: [...group.sources],
    cross_source: group.crossSource,
    basis: { ties: [...group.ties] },
  },
  members: group.members
    .map(({ person, part }) => ({ person_id: person, part }))
    .toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1)),
  cases: [...group.caseIds].sort((a, b) => a - b),
})

async function keptGroups({ db }: UnitOfWork): Promise<ReadonlyMap<string, GroupRows>> {
  const { rows } = await sql<GroupRows['group'] & Omit<GroupRows, 'group'>>`
    select g.*, array(select c.case_id from network_group_case c where c.group_id = g.id
        order by c.case_id) as cases,
      (select coalesce(jsonb_agg(jsonb_build_object('person_id', m.person_id, 'part', m.part)
          order by m.person_id collate "C"), '[]')
        from network_group_member m where m.group_id = g.id) as members
    from network_group g`.execute(db)
  return new Map(
    rows.map(({ cases, members, ...group }) => {
      const strength = Number(group.strength.toPrecision(6))
      return [group.id, { group: { ...group, strength }, members, cases }]
    }),
  )
}
