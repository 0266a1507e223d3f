import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type ItemEntry, ownerFault, raiseItem } from '../../items/index.ts'
import type { LivePerson } from '../../store/index.ts'
import { liveKinds } from './read-live-rows.ts'

/** The mentions of the review that may be this person, each with how likely. */
export type FindMentions = (
  person: LivePerson,
) => readonly { readonly mentionId: number; readonly probability: number }[]

/** Below it a live case is not put before anybody: at it one in twenty is somebody else. */
export const leastLikely = 0.95

/**
 * Compares every live case with the people of the review, and gives what is new to whoever answers for the
 * case: the owner of an open item of it, or else the lead with the fewest. Part of a refresh.
 *
 * @param open finds mentions; not called where there is no live case, null before anybody was linked
 * @returns the items raised, for the entry of the refresh
 */
export async function matchLiveCases(
  unit: UnitOfWork,
  open: () => Promise<FindMentions | null>,
): Promise<readonly ItemEntry[]> {
  const { db } = unit
  const cases = await db.selectFrom('live_case').selectAll().orderBy('id').execute()
  if (cases.length === 0) return []
  const find = await open()
  if (find === null) return []
  const items: ItemEntry[] = []
  for (const live of cases) {
    const found = await casesOf(unit, live.people.flatMap(find))
    await db
      .updateTable('live_case')
      .set({ compared_at: new Date(), about_review: found.length > 0 })
      .where('id', '=', live.id)
      .execute()
    const standing = await db
      .selectFrom('live_match')
      .select(['case_id'])
      .where('live_case_id', '=', live.id)
      .execute()
    const known = new Set(standing.map(({ case_id }) => case_id))
    const fresh = found.filter(({ caseId }) => !known.has(caseId))
    for (const { owner, of } of await ownersOf(unit, fresh)) {
      const [first] = of
      const words = `${liveKinds[live.kind]} ${live.ref} of ${live.source}, recorded ${live.recorded_on}`
      const entry =
        owner === null
          ? null
          : await raiseItem(unit, {
              kind: 'liveCase',
              title: `Live ${live.kind === 'missing' ? 'missing episode' : live.kind} about somebody in ${first!.ref}`,
              details: `${words}${live.category && `: ${live.category}`}. Somebody in it is held to be somebody in ${of.map(({ ref }) => ref).join(', ')}: look at both before anything is said to anybody.`,
              caseId: first!.caseId,
              owner,
            })
      if (entry) items.push(entry)
      for (const { caseId, probability } of of) {
        // Where nobody can answer for it, nothing is noted, and the next refresh tries again.
        if (entry === null) continue
        await db
          .insertInto('live_match')
          .values({ live_case_id: live.id, case_id: caseId, probability, item_id: entry.item })
          .execute()
      }
    }
  }
  return items
}

interface FoundCase {
  readonly caseId: number
  readonly ref: string
  readonly probability: number
}

/** The cases in which whoever has one of these mentions stands, the likeliest first. */
async function casesOf(
  { db }: UnitOfWork,
  found: ReturnType<FindMentions>,
): Promise<readonly FoundCase[]> {
  const likely = found.filter(({ probability }) => probability >= leastLikely)
  if (likely.length === 0) return []
  const { rows } = await sql<FoundCase>`
    select c.id as "caseId", c.ref, max(f.probability) as probability
    from unnest(${likely.map(({ mentionId }) => mentionId)}::bigint[],
        ${likely.map(({ probability }) => probability)}::real[]) as f (mention_id, probability)
      join person_mention p on p.mention_id = f.mention_id
      join person_mention o on o.person_id = p.person_id
      join mention m on m.id = o.mention_id join case_file c on c.id = m.case_id
    group by c.id, c.ref order by 3 desc, c.id`.execute(db)
  return rows
}

interface OwnedCases {
  /** Null: nobody can answer for them now. */
  readonly owner: string | null
  readonly of: readonly FoundCase[]
}

/** Who answers for these cases: each owner of an open item of one of them, and for the others one lead. */
async function ownersOf(
  unit: UnitOfWork,
  cases: readonly FoundCase[],
): Promise<readonly OwnedCases[]> {
  if (cases.length === 0) return []
  const { rows } = await sql<{ caseId: number; owner: string }>`
    select distinct on (i.case_id) i.case_id as "caseId", i.owner from item i
    where i.case_id = any(${cases.map(({ caseId }) => caseId)}::bigint[])
      and i.state not in ('closed', 'withdrawn')
    order by i.case_id, i.id`.execute(unit.db)
  const owners = new Map(rows.map(({ caseId, owner }) => [caseId, owner]))
  const owned = Map.groupBy(
    cases.filter(({ caseId }) => owners.has(caseId)),
    ({ caseId }) => owners.get(caseId)!,
  )
  const result: OwnedCases[] = [...owned].map(([owner, of]) => ({ owner, of }))
  const others = cases.filter(({ caseId }) => !owners.has(caseId))
  // One who is told of the first is told of all: a child in ten files is not ten pieces of work.
  if (others.length > 0 && result.length > 0)
    result[0] = { ...result[0]!, of: [...result[0]!.of, ...others] }
  else if (others.length > 0)
    result.push({ owner: await leadFor(unit, others[0]!.caseId), of: others })
  return result
}

/** The enabled lead with the fewest open items who had nothing to do with the case. */
async function leadFor(unit: UnitOfWork, caseId: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from account_place p
    where p.enabled and p.role = 'authoriser'
    order by (select count(*) from item i where i.owner = p.id
      and i.state not in ('closed', 'withdrawn')), p.id`.execute(unit.db)
  for (const { id } of rows) if ((await ownerFault(unit, id, caseId)) === null) return id
  return null
}
