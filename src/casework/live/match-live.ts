import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type ItemEntry, ownerFault, raiseItem } from '../../items/index.ts'
import { insertRows, type LivePerson } from '../../store/index.ts'
import { isOpen } from '../item/item-rows.ts'
import { liveKinds } from './read-live-rows.ts'

/** The mentions of the review that may be this person, each with how likely. */
export type FindMentions = (
  person: LivePerson,
) => readonly { readonly mentionId: number; readonly probability: number }[]

/** Below it a live case is not put before anybody: at it one in twenty is somebody else. */
const leastLikely = 0.95

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
  const cases = await db
    .selectFrom('live_case')
    .innerJoin('live_people', 'live_people.live_case_id', 'live_case.id')
    .select(['id', 'source', 'ref', 'kind', 'recorded_on', 'category', 'people'])
    .orderBy('id')
    .execute()
  if (cases.length === 0) return []
  const find = await open()
  if (find === null) return []
  const found = Map.groupBy(
    await casesOf(
      unit,
      cases.flatMap(({ id, people }) =>
        people
          .flatMap(find)
          .filter(({ probability }) => probability >= leastLikely)
          .map((mention) => ({ liveCaseId: id, ...mention })),
      ),
    ),
    ({ liveCaseId }) => liveCaseId,
  )
  await sql`
    update live_case set compared_at = ${new Date()},
      about_review = id = any(${[...found.keys()]}::bigint[])
    where id = any(${cases.map(({ id }) => id)}::bigint[])`.execute(db)
  const items: ItemEntry[] = []
  for (const live of cases) {
    const fresh = (found.get(live.id) ?? []).filter(({ isMatched }) => !isMatched)
    for (const { owner, of } of await ownersOf(unit, fresh)) {
      // Where nobody can answer for it, nothing is noted, and the next refresh tries again.
      if (owner === null) continue
      const [first] = of
      const words = `${liveKinds[live.kind]} ${live.ref} of ${live.source}, recorded ${live.recorded_on}`
      // Whoever reads the item may see this case; the others stand on a page that asks who looks.
      const more =
        of.length > 1 ? ` and in ${of.length - 1} more, which the page of live cases names` : ''
      const entry = await raiseItem(unit, {
        kind: 'liveCase',
        title: `Live ${live.kind === 'missing' ? 'missing episode' : live.kind} about somebody in ${first!.ref}`,
        details: `${words}${live.category && `: ${live.category}`}. Somebody in it is held to be somebody in ${first!.ref}${more}: look at both before anything is said to anybody.`,
        caseId: first!.caseId,
        owner,
      })
      items.push(entry)
      await insertRows(
        db,
        'live_match',
        of.map(({ caseId, probability }) => ({
          live_case_id: live.id,
          case_id: caseId,
          probability,
          item_id: entry.item,
        })),
      )
    }
  }
  return items
}

interface FoundCase {
  readonly liveCaseId: number
  readonly caseId: number
  readonly ref: string
  readonly probability: number
  /** An item has said so already. */
  readonly isMatched: boolean
}

/** The cases in which whoever has one of these mentions stands, by live case, the likeliest first. */
async function casesOf(
  { db }: UnitOfWork,
  found: readonly {
    readonly liveCaseId: number
    readonly mentionId: number
    readonly probability: number
  }[],
): Promise<readonly FoundCase[]> {
  if (found.length === 0) return []
  const { rows } = await sql<FoundCase>`
    select f.live_case_id as "liveCaseId", c.id as "caseId", c.ref, max(f.probability) as probability,
      exists (select from live_match k
        where k.live_case_id = f.live_case_id and k.case_id = c.id) as "isMatched"
    from unnest(${found.map(({ liveCaseId }) => liveCaseId)}::bigint[],
        ${found.map(({ mentionId }) => mentionId)}::bigint[],
        ${found.map(({ probability }) => probability)}::real[])
        as f (live_case_id, mention_id, probability)
      join person_mention p on p.mention_id = f.mention_id
      join person_mention o on o.person_id = p.person_id
      join mention m on m.id = o.mention_id join case_file c on c.id = m.case_id
    group by f.live_case_id, c.id, c.ref order by f.live_case_id, 4 desc, c.id`.execute(db)
  return rows
}

interface OwnedCases {
  /** Null: nobody can answer for them now. */
  readonly owner: string | null
  readonly of: readonly FoundCase[]
}

/**
 * Who answers for these cases: each owner of an open item of one of them who had nothing to do with it, and
 * for the others whoever is told already, or else a lead.
 */
async function ownersOf(
  unit: UnitOfWork,
  cases: readonly FoundCase[],
): Promise<readonly OwnedCases[]> {
  if (cases.length === 0) return []
  const { rows } = await sql<{ caseId: number; owner: string }>`
    select distinct on (i.case_id) i.case_id as "caseId", i.owner from item i
    where i.case_id = any(${cases.map(({ caseId }) => caseId)}::bigint[]) and ${isOpen}
      and lookback_item_owner_fault(i.owner, i.case_id) is null
    order by i.case_id, i.id`.execute(unit.db)
  const chosen = new Map<number, string | null>(rows.map(({ caseId, owner }) => [caseId, owner]))
  const owned = cases.filter(({ caseId }) => chosen.has(caseId))
  const others = cases.filter(({ caseId }) => !chosen.has(caseId))
  const told = new Set(owned.map(({ caseId }) => chosen.get(caseId)!))
  // One who is told of the first is told of all, where they may be: a child in ten files is not ten pieces of work.
  for (const { caseId } of others) {
    const owner = (await firstAble(unit, told, caseId)) ?? (await leadFor(unit, caseId))
    if (owner !== null) told.add(owner)
    chosen.set(caseId, owner)
  }
  const byOwner = Map.groupBy([...owned, ...others], ({ caseId }) => chosen.get(caseId) ?? null)
  return [...byOwner].map(([owner, of]) => ({ owner, of }))
}

/** The enabled lead with the fewest open items who had nothing to do with the case. */
async function leadFor(unit: UnitOfWork, caseId: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from account_place p
    where p.enabled and p.role = 'authoriser'
    order by (select count(*) from item i where i.owner = p.id and ${isOpen}), p.id`.execute(
    unit.db,
  )
  return firstAble(
    unit,
    rows.map(({ id }) => id),
    caseId,
  )
}

async function firstAble(
  unit: UnitOfWork,
  accounts: Iterable<string>,
  caseId: number,
): Promise<string | null> {
  for (const id of accounts) if ((await ownerFault(unit, id, caseId)) === null) return id
  return null
}
