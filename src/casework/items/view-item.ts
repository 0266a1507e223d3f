import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, type UnitOfWork, worksOnItems } from '../../access/index.ts'
import { type VictimContact, victimContacts } from '../../contact/index.ts'
import { type DeadlineName, dayOf, hasEnded, itemsErrors, stopReasons } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { handOffsOf } from '../hand-offs/hand-off-rows.ts'
import { itemViewAnswer } from '../item/answers.ts'
import type { ClockStopRow, Colleague, ItemStepRow, ItemView } from '../item/contract.ts'
import { inOrderOfNeed, itemRow, storedItems } from '../item/item-rows.ts'
import { movesOpenTo, type StoredItem } from '../item/locked-item.ts'
import { ladderOf } from '../risks/ladder.ts'

/** One item with its history, and what this officer may do with it. */
export const item = defineAct({
  name: 'casework.item',
  kind: 'read',
  about: 'One item with its history, its offers, and what this officer may do with it',
  permission: 'readCase',
  input: z.strictObject({ itemId: fields.id }),
  output: itemViewAnswer,
  subject: ({ itemId }) => `item:${itemId}`,
  notes: ['consultation'],
  async run(unit, { itemId }): Promise<ItemView> {
    const { db, who } = unit
    const stored = await db
      .selectFrom('item')
      .selectAll()
      .where('id', '=', itemId)
      .executeTakeFirst()
    const [row] = await storedItems(unit, sql`i.id = ${itemId}`, sql`i.id`)
    if (!stored || !row) throw refusal(itemsErrors, 'LB_ITEM_NOT_FOUND')
    await sql`insert into item_seen (account_id, item_id) values (${who.accountId}, ${itemId})
      on conflict (account_id, item_id) do update set seen_at = now()`.execute(db)
    unit.note({
      action: 'consultation',
      subject: `item:${itemId}`,
      details: { part: 'item', case: stored.case_id },
    })
    const standsIn = row.coverId === who.accountId
    const own = stored.owner === who.accountId || standsIn
    const handOffs = await handOffsOf(unit, stored, own)
    const mayOffer =
      may(who.role, 'workItems') &&
      !hasEnded(stored.state) &&
      (own || may(who.role, 'leadReview')) &&
      !handOffs.some(({ state }) => state === 'offered')
    const below = await storedItems(unit, sql`i.parent_id = ${itemId}`, inOrderOfNeed)
    const [above] =
      stored.parent_id === null
        ? []
        : await storedItems(unit, sql`i.id = ${stored.parent_id}`, sql`i.id`)
    const names = await namesOf(unit)
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
    return {
      ...itemRow(row),
      details: stored.details,
      deadline: stored.deadline as DeadlineName | null,
      contacts: await contactsOf(unit, stored.case_id),
      told: toldOf(stored),
      result: stored.result,
      record: stored.result_record,
      finishedBy: nameOf(stored.finished_by),
      closedBy: nameOf(stored.closed_by),
      closedAt: stored.closed_at?.toISOString() ?? null,
      parent: above ? itemRow(above) : null,
      children: below.map(itemRow),
      stops: await stopsOf(unit, itemId),
      steps: await stepsOf(unit, itemId, nameOf),
      handOffs,
      ladder: await ladderOf(unit, stored),
      moves: movesOpenTo(unit, stored, standsIn),
      mayOffer,
      ...(mayOffer ? await offerable(unit, stored) : { colleagues: [], teams: [] }),
    }
  },
})

const contactsOf = async (
  unit: UnitOfWork,
  caseId: number | null,
): Promise<readonly VictimContact[]> =>
  caseId === null ? [] : ((await victimContacts(unit, [caseId])).get(caseId) ?? [])

const toldOf = ({ told, told_at, told_means }: StoredItem): ItemView['told'] =>
  told === null || told_at === null
    ? null
    : { whom: told, at: told_at.toISOString(), means: told_means ?? '' }

async function namesOf({ db }: UnitOfWork): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('account_place').select(['id', 'name']).execute()
  return new Map([...rows.map(({ id, name }) => [id, name] as const), ['system', 'Lookback']])
}

async function stepsOf(
  { db }: UnitOfWork,
  itemId: number,
  nameOf: (id: string) => string | null,
): Promise<readonly ItemStepRow[]> {
  const rows = await db
    .selectFrom('item_step')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('number')
    .execute()
  return rows.map(({ step, state, owner, reason, taken_by, taken_at }) => ({
    step,
    state,
    reason,
    owner: nameOf(owner) ?? owner,
    by: nameOf(taken_by) ?? taken_by,
    at: taken_at.toISOString(),
  }))
}

async function stopsOf({ db }: UnitOfWork, itemId: number): Promise<readonly ClockStopRow[]> {
  const rows = await db
    .selectFrom('item_clock_stop')
    .select(['reason', 'words', 'stopped_on', 'started_on'])
    .where('item_id', '=', itemId)
    .orderBy('number')
    .execute()
  return rows.map(({ reason, words, stopped_on, started_on }) => ({
    reason: (stopReasons as Readonly<Record<string, string>>)[reason] ?? reason,
    words,
    stoppedOn: stopped_on,
    startedOn: started_on,
  }))
}

/** Whom it may be offered to: everybody who may own it, with who is away; and teams with somebody in them. */
async function offerable(
  { db }: UnitOfWork,
  { owner }: StoredItem,
): Promise<Pick<ItemView, 'colleagues' | 'teams'>> {
  const { rows } = await sql<Colleague>`
    select p.id as "accountId", p.name, p.role, p.team, (select max(a.ends)::text from absence a
        where a.account_id = p.id and ${dayOf(new Date())}::date between a.starts and a.ends) as "awayUntil"
    from account_place p
    where ${worksOnItems} and p.id <> ${owner}
    order by p.name`.execute(db)
  return {
    colleagues: rows,
    teams: [...new Set(rows.map(({ team }) => team).filter(Boolean))].sort(),
  }
}
