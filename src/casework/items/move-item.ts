import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import {
  type ClockStop,
  dayOf,
  deadlineRules,
  dueAt,
  hasEnded,
  type ItemEntry,
  itemKinds,
  itemsErrors,
  type MoveName,
  moveNames,
  moveOf,
  type Need,
  needOwner,
  recordStep,
  type StopReason,
  stopReasons,
} from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { withdrawPending } from '../hand-offs/pending.ts'
import { covers, inWords, lockedItem, moveFault, type StoredItem } from '../item/locked-item.ts'

const stopNames = Object.keys(stopReasons) as [StopReason, ...StopReason[]]
const needs = (move: MoveName, need: Need) => moveOf(move).needs.includes(need)

const input = z
  .strictObject({
    itemId: fields.id,
    move: z.enum(moveNames, { error: 'Choose what to do' }),
    reason: fields.text(fields.longestReason).default(''),
    result: fields.text(fields.longestReason).default(''),
    record: fields.text(500).default(''),
    stopReason: z.enum(stopNames, { error: 'Choose why the clock stops' }).nullable().default(null),
  })
  .refine(({ move, reason }) => !needs(move, 'reason') || reason !== '', {
    error: 'Give a reason',
    path: ['reason'],
  })
  .refine(({ move, result }) => !needs(move, 'result') || result !== '', {
    error: 'Say what came of it',
    path: ['result'],
  })
  .refine(({ move, stopReason }) => !needs(move, 'stopReason') || stopReason !== null, {
    error: 'Choose why the clock stops',
    path: ['stopReason'],
  })
  // What a step does not take is refused: it would be dropped, or begin what nobody chose.
  .refine(({ move, stopReason }) => needs(move, 'stopReason') || stopReason === null, {
    error: 'This step stops no clock: leave out why it stops',
    path: ['stopReason'],
  })
  .refine(({ move, result }) => needs(move, 'result') || result === '', {
    error: 'This step takes no result: leave it out',
    path: ['result'],
  })
  .refine(({ move, record }) => needs(move, 'result') || record === '', {
    error: 'This step takes no record: leave it out',
    path: ['record'],
  })

/** Takes a step of an item: accepts it, takes it over, stops its clock, gives its result, closes it. */
export const moveItem = defineAct({
  name: 'casework.moveItem',
  kind: 'write',
  about:
    'Takes a step of an item: accepts it, takes it on, stops its clock, closes it with a result',
  permission: 'workItems',
  input,
  subject: ({ itemId }) => `item:${itemId}`,
  notes: ['alteration'],
  async run(unit, { itemId, move: name, reason, result, record, stopReason }): Promise<void> {
    const item = await lockedItem(unit, itemId)
    const fault = moveFault(unit, item, name, await covers(unit, item.owner))
    if (fault) throw refusal(itemsErrors, fault)
    const move = moveOf(name)
    if (needs(name, 'result') && itemKinds[item.kind].result === 'record' && record === '') {
      throw refusal(itemsErrors, 'LB_ITEM_RESULT', { field: 'record' })
    }
    if (stopReason) await stopClock(unit, itemId, stopReason, reason)
    if (name === 'startClock') await startClock(unit, itemId)
    const entry = await put(unit, item, name, { result, record })
    await recordStep(unit, { itemId, step: name, state: move.to, owner: entry.owner, reason })
    unit.note({
      action: 'alteration',
      subject: `item:${itemId}`,
      details: { part: 'item', step: name, kind: item.kind, case: item.case_id, items: [entry] },
    })
  },
})

async function put(
  unit: UnitOfWork,
  item: StoredItem,
  name: MoveName,
  { result, record }: { readonly result: string; readonly record: string },
): Promise<ItemEntry> {
  const { takesOver, to } = moveOf(name)
  const me = unit.who.accountId
  const owner = takesOver ? me : item.owner
  if (takesOver && owner !== item.owner) {
    await needOwner(unit, me, item.case_id)
    await withdrawPending(unit, item.id, 'Taken on by a lead.')
  }
  const now = new Date()
  const ended = hasEnded(to)
  const clock = name === 'stopClock' || name === 'startClock'
  await inWords(
    unit.db
      .updateTable('item')
      .set({
        state: to,
        owner,
        ...((name === 'accept' || takesOver) && { accepted_at: now }),
        ...(clock && { due_at: await dueOf(unit, item) }),
        ...(needs(name, 'result') && {
          result,
          result_record: record || null,
          finished_by: me,
          finished_at: now,
        }),
        ...(name === 'sendBack' && {
          result: null,
          result_record: null,
          finished_by: null,
          finished_at: null,
        }),
        ...(ended && { closed_by: me, closed_at: now }),
        changed_by: me,
        changed_at: now,
      })
      .where('id', '=', item.id)
      .execute(),
  )
  return { item: item.id, owner, open: !ended }
}

/** The item's deadline with its clock as it now stands. */
async function dueOf({ db }: UnitOfWork, item: StoredItem): Promise<Date | null> {
  const stops: readonly ClockStop[] = (
    await db
      .selectFrom('item_clock_stop')
      .select(['stopped_on', 'started_on'])
      .where('item_id', '=', item.id)
      .orderBy('number')
      .execute()
  ).map(({ stopped_on, started_on }) => ({ stopped: stopped_on, started: started_on }))
  if (item.due_day !== null) {
    const many = Math.round(
      (Date.parse(item.due_day) - Date.parse(dayOf(item.raised_at))) / 86_400_000,
    )
    // A day somebody gave moves on by as many days as the clock stood still.
    return dueAt(
      { words: '', source: '', count: 'days', many: Math.max(1, many) },
      item.raised_at,
      stops,
    )
  }
  const rule = item.deadline as keyof typeof deadlineRules | null
  return rule === null ? null : dueAt(deadlineRules[rule], item.raised_at, stops)
}

async function stopClock(
  { db, who }: UnitOfWork,
  itemId: number,
  reason: StopReason,
  words: string,
): Promise<void> {
  const { count } = await db
    .selectFrom('item_clock_stop')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('item_clock_stop')
    .values({
      item_id: itemId,
      number: count + 1,
      reason,
      words,
      stopped_on: dayOf(new Date()),
      stopped_by: who.accountId,
    })
    .execute()
}

const startClock = ({ db, who }: UnitOfWork, itemId: number) =>
  db
    .updateTable('item_clock_stop')
    .set({ started_on: dayOf(new Date()), started_by: who.accountId })
    .where('item_id', '=', itemId)
    .where('started_on', 'is', null)
    .execute()
