import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type PeopleChanged, peopleChanged } from '../../people/index.ts'
import { insertRows } from '../../store/index.ts'

/** Who is who until now: as the last refresh left it, and officers since; of these mentions or of all. */
export async function membershipNow(
  { db }: UnitOfWork,
  mentionIds: readonly number[] | null = null,
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ mention: number; person: string }>`
    select mention_id as mention, person_id as person from person_mention
    where ${mentionIds === null ? sql`true` : sql`mention_id = any(${[...mentionIds]}::bigint[])`}`.execute(
    db,
  )
  return new Map(rows.map(({ mention, person }) => [mention, person]))
}

/** What became of people; where nobody was known before all are new, and no mention need be looked up. */
export function changedSince(
  before: ReadonlyMap<number, string>,
  members: Iterable<{ readonly mention_id: number; readonly person_id: string }>,
): PeopleChanged {
  if (before.size === 0) {
    const people = new Set<string>()
    for (const { person_id } of members) people.add(person_id)
    return { added: people.size, changes: [] }
  }
  const after = new Map<number, string>()
  for (const { mention_id, person_id } of members) after.set(mention_id, person_id)
  return peopleChanged(before, after)
}

/** What became of people, for whoever checks the links. */
export async function keepChanges({ db }: UnitOfWork, { changes }: PeopleChanged): Promise<void> {
  await sql`delete from person_change`.execute(db)
  await insertRows(
    db,
    'person_change',
    changes.map(({ personId, kind, before, mentionsAdded }) => ({
      person_id: personId,
      kind,
      before: [...before],
      mentions_added: mentionsAdded,
    })),
  )
}
