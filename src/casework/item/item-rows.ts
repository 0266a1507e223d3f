import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { dayOf, hasEnded } from '../../items/index.ts'
import type { ItemKind, ItemPriority, ItemState } from '../../store/index.ts'
import type { ItemRow } from './contract.ts'

export interface StoredRow {
  readonly itemId: number
  readonly kind: ItemKind
  readonly state: ItemState
  readonly priority: ItemPriority
  readonly title: string
  readonly child: string
  readonly caseId: number | null
  readonly ref: string | null
  readonly ownerId: string
  readonly owner: string
  readonly acceptedAt: Date | null
  readonly cover: string | null
  readonly coverId: string | null
  readonly receiver: string | null
  readonly raisedBy: string
  readonly raisedAt: Date
  readonly dueAt: Date | null
  readonly offeredTo: string | null
  readonly total: number
}

/** Risks first, then what is late or due soonest, then by priority; what has no date last. */
export const inOrderOfNeed = sql`(i.kind = 'risk') desc, i.due_at nulls last,
  array_position(array['urgent', 'high', 'usual'], i.priority), i.id`

export const isOpen = sql`i.state not in ('closed', 'withdrawn')`

/** Owned by this person, or by somebody they stand in for today. */
export const isMine = ({ who }: Pick<UnitOfWork, 'who'>): RawBuilder<unknown> =>
  sql`(i.owner = ${who.accountId} or i.owner in (
    select a.account_id from absence a
    where a.cover = ${who.accountId} and ${dayOf(new Date())}::date between a.starts and a.ends))`

/**
 * Rows of items that this person may see. `where` and `order` speak of the item `i` alone: which are shown is settled
 * before anything is looked up beside them.
 */
export async function storedItems(
  { db }: UnitOfWork,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: RawBuilder<unknown> = sql``,
): Promise<readonly StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    with shown as materialized (
      select i.*, count(*) over () as total from item i where ${where} order by ${order} ${limit}),
    place as materialized (select id, name from account_place),
    away as materialized (select distinct on (account_id) account_id, cover from absence
      where ${dayOf(new Date())}::date between starts and ends order by account_id, id desc)
    select i.id as "itemId", i.kind, i.state, i.priority, i.title, i.child, i.case_id as "caseId",
      c.ref, i.owner as "ownerId", coalesce(o.name, i.owner) as owner, i.accepted_at as "acceptedAt",
      v.name as cover, away.cover as "coverId", i.receiver, coalesce(r.name, i.raised_by) as "raisedBy",
      i.raised_at as "raisedAt", i.due_at as "dueAt",
      coalesce(t.name, h.to_team, h.to_outside) as "offeredTo", i.total
    from shown i left join case_file c on c.id = i.case_id
      left join place o on o.id = i.owner left join place r on r.id = i.raised_by
      left join away on away.account_id = i.owner left join place v on v.id = away.cover
      left join hand_off h on h.item_id = i.id and h.state = 'offered'
      left join place t on t.id = h.to_account
    order by ${order}`.execute(db)
  return rows
}

export const itemRow = (stored: StoredRow): ItemRow => {
  const { acceptedAt, coverId: _, total: __, ...row } = stored
  return {
    ...row,
    accepted: acceptedAt !== null,
    raisedAt: row.raisedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    late: !hasEnded(row.state) && row.dueAt !== null && row.dueAt < new Date(),
  }
}

/** The open items of a case that this person may see. */
export const itemsOfCase = async (unit: UnitOfWork, caseId: number): Promise<readonly ItemRow[]> =>
  (await storedItems(unit, sql`i.case_id = ${caseId} and ${isOpen}`, inOrderOfNeed)).map(itemRow)
