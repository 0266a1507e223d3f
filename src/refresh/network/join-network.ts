import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type FoundGroup, findGroups } from '../../network/index.ts'
import type { GroupBasis } from '../../people/index.ts'
import { insertRows } from '../../store/index.ts'
import { readNetwork } from './network-input.ts'

export interface JoinedGroup {
  readonly id: string
  readonly members: readonly string[]
  readonly caseIds: readonly number[]
}

/** Finds groups anew and replaces those kept. */
export async function joinNetwork(unit: UnitOfWork): Promise<readonly JoinedGroup[]> {
  const { db } = unit
  const groups = findGroups(await readNetwork(unit))
  await sql`delete from network_group`.execute(db)
  await insertRows(db, 'network_group', groups.map(groupRow))
  await insertRows(
    db,
    'network_group_member',
    groups.flatMap(({ id, members }) =>
      members.map(({ person, part }) => ({ group_id: id, person_id: person, part })),
    ),
  )
  await insertRows(
    db,
    'network_group_case',
    groups.flatMap(({ id, caseIds }) =>
      caseIds.map((caseId) => ({ group_id: id, case_id: caseId })),
    ),
  )
  return groups.map(({ id, members, caseIds }) => ({
    id,
    members: members.map(({ person }) => person),
    caseIds,
  }))
}

/** A group is named by what it is made of, never by a person: a name would outlive a correction. */
const groupRow = (group: FoundGroup) => ({
  id: group.id,
  label: `${group.members.length} people in ${group.caseIds.length} ${group.caseIds.length === 1 ? 'case' : 'cases'}`,
  strength: group.strength,
  sources: group.sources,
  cross_source: group.crossSource,
  basis: JSON.stringify({ ties: group.ties } satisfies GroupBasis),
})
