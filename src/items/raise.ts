import type { UnitOfWork } from '../access/index.ts'
import { type IsoDate, refusal } from '../model/index.ts'
import type { ItemKind, ItemPriority } from '../store/index.ts'
import { dayOf, endOf } from './deadlines/calendar.ts'
import { dueAt } from './deadlines/due.ts'
import { type DeadlineName, deadlineRules } from './deadlines/rules.ts'
import { itemsErrors } from './errors.ts'
import { itemKinds } from './kinds.ts'
import { needOwner } from './owners.ts'
import { type ItemEntry, recordStep } from './record-step.ts'

export interface NewItem {
  readonly kind: ItemKind
  readonly title: string
  readonly details: string
  readonly caseId: number | null
  readonly parentId?: number | null
  readonly decisionId?: number | null
  readonly readingId?: number | null
  /** Its mention in the case, where it is one the records name. */
  readonly mentionId?: number | null
  readonly child?: string
  /** Account id. */
  readonly owner: string
  readonly priority?: ItemPriority
  /** A rule other than the kind's own; null: none. */
  readonly deadline?: DeadlineName | null
  /** A day somebody gave, in place of a rule. */
  readonly day?: IsoDate | null
  readonly told?: { readonly whom: string; readonly at: Date; readonly means: string }
}

/**
 * Raises an item in the transaction of whatever it follows from. Its owner is responsible from that
 * moment; whether they have accepted it is another thing. The caller notes what comes back.
 *
 * @throws LB_ITEM_OWNER_UNKNOWN, LB_ITEM_OWNER_DISABLED, LB_ITEM_OWNER_ROLE, LB_ITEM_OWNER_CONFLICT,
 * LB_ITEM_DAY, LB_ITEM_CALENDAR
 */
export async function raiseItem(unit: UnitOfWork, item: NewItem): Promise<ItemEntry> {
  const rule = itemKinds[item.kind]
  await needOwner(unit, item.owner, item.caseId)
  const now = new Date()
  const day = item.day ?? null
  if (day !== null && day < dayOf(now)) throw refusal(itemsErrors, 'LB_ITEM_DAY', { field: 'day' })
  const deadline = day !== null ? null : item.deadline === undefined ? rule.deadline : item.deadline
  const { id } = await unit.db
    .insertInto('item')
    .values({
      kind: item.kind,
      title: item.title,
      details: item.details,
      priority: item.priority ?? rule.priority,
      case_id: item.caseId,
      mention_id: item.mentionId ?? null,
      child: item.child ?? '',
      parent_id: item.parentId ?? null,
      decision_id: item.decisionId ?? null,
      reading_id: item.readingId ?? null,
      owner: item.owner,
      raised_by: unit.who.accountId,
      raised_at: now,
      deadline,
      due_day: day,
      due_at: day !== null ? endOf(day) : deadline && dueAt(deadlineRules[deadline], now),
      told: item.told?.whom ?? null,
      told_at: item.told?.at ?? null,
      told_means: item.told?.means ?? null,
      changed_by: unit.who.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordStep(unit, { itemId: id, step: 'raise', state: 'open', owner: item.owner })
  return { item: id, owner: item.owner, open: true }
}
