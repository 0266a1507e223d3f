import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { handOverWatches } from '../../cases/index.ts'
import { needOwner, ownerFault, recordStep } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import type { StoredItem } from '../item/locked-item.ts'
import { inWords } from '../item/locked-item.ts'
import { withdrawPending } from './pending.ts'

/** Gives an item to somebody who has not accepted it yet: it is theirs, and waits for their word. */
export async function giveTo(
  unit: UnitOfWork,
  item: StoredItem,
  owner: string,
  step: string,
  reason: string,
): Promise<{ readonly item: number; readonly owner: string; readonly open: boolean }> {
  const state = item.state === 'underWay' ? 'open' : item.state
  await inWords(
    unit.db
      .updateTable('item')
      .set({
        owner,
        state,
        accepted_at: null,
        changed_by: unit.who.accountId,
        changed_at: new Date(),
      })
      .where('id', '=', item.id)
      .execute(),
  )
  await recordStep(unit, { itemId: item.id, step, state, owner, reason })
  return { item: item.id, owner, open: true }
}

/** Hands every open item of somebody who leaves to another person, in one go: all of them, or none. */
export const handOverAll = defineAct({
  name: 'casework.handOverAll',
  kind: 'write',
  about:
    'Hands every open item and watch of somebody who leaves to another person: all of them, or none',
  permission: 'leadReview',
  input: z
    .strictObject({
      from: fields.key,
      to: fields.key,
      reason: fields.requiredText(fields.longestReason, 'Give a reason'),
    })
    .refine(({ from, to }) => from !== to, { error: 'Choose two people', path: ['to'] }),
  output: z.strictObject({ items: outputs.count, watches: outputs.count }),
  subject: ({ from }) => `account:${from}`,
  notes: ['alteration'],
  async run(unit, { from, to, reason }) {
    const items = await unit.db
      .selectFrom('item')
      .selectAll()
      .where('owner', '=', from)
      .where('state', 'not in', ['closed', 'withdrawn'])
      .orderBy('id')
      .forUpdate()
      .execute()
    await needOwner(unit, to, null, 'to')
    const watches = await handOverWatches(unit, from, to, reason)
    if (items.length + watches.length === 0) {
      throw refusal(caseworkErrors, 'LB_HAND_OVER_NONE', { field: 'from' })
    }
    const faults = await Promise.all(items.map(({ case_id }) => ownerFault(unit, to, case_id)))
    const conflicts = faults.filter(Boolean).length
    if (conflicts > 0) {
      throw refusal(caseworkErrors, 'LB_HAND_OVER_CONFLICT', {
        cause: `${conflicts} of these ${items.length} items are of cases that person once worked on. Nothing was handed over.`,
        field: 'to',
      })
    }
    const entries = []
    for (const item of items) {
      await withdrawPending(unit, item.id, 'Its owner’s items were handed over.')
      entries.push(await giveTo(unit, item, to, 'handOver', reason))
    }
    unit.note({
      action: 'alteration',
      subject: `account:${from}`,
      reason,
      details: {
        ...{ part: 'hand-over', to, items: entries },
        ...(watches.length > 0 && { watches }),
      },
    })
    return { items: entries.length, watches: watches.length }
  },
})
