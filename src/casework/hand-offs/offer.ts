import { z } from 'zod'
import {
  defineAct,
  fields,
  may,
  outputs,
  permissions,
  type UnitOfWork,
} from '../../access/index.ts'
import { hasEnded, itemsErrors, needOwner, recordStep } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { covers, lockedItem } from '../item/locked-item.ts'
import { termsOf } from '../terms/terms.ts'

const receivers = ['person', 'team', 'outside'] as const

const input = z
  .strictObject({
    itemId: fields.id,
    to: z.enum(receivers, { error: 'Choose to whom you offer it' }),
    accountId: fields.key.nullable().default(null),
    team: fields.text(100).default(''),
    outside: fields.text(200).default(''),
    reason: fields.requiredText(
      fields.longestReason,
      'Say why you offer it, and what is to be done',
    ),
  })
  .refine(({ to, accountId }) => to !== 'person' || accountId !== null, {
    error: 'Choose the person',
    path: ['accountId'],
  })
  .refine(({ to, team }) => to !== 'team' || team !== '', {
    error: 'Choose the team',
    path: ['team'],
  })
  .refine(({ to, outside }) => to !== 'outside' || outside !== '', {
    error: 'Name the body outside',
    path: ['outside'],
  })

/** Offers an item to a person, a team or a body outside. It moves nothing until they accept. */
export const offerItem = defineAct({
  name: 'casework.offerItem',
  kind: 'write',
  about: 'Offers an item to a person, a team or a body outside; it moves when they accept',
  permission: 'workItems',
  input,
  output: z.strictObject({ handOffId: outputs.id }),
  subject: ({ itemId }) => `item:${itemId}`,
  notes: ['alteration'],
  async run(unit, { itemId, to, accountId, team, outside, reason }) {
    const item = await lockedItem(unit, itemId)
    const own = item.owner === unit.who.accountId || (await covers(unit, item.owner))
    if (!own && !may(unit.who.role, 'leadReview')) throw refusal(itemsErrors, 'LB_ITEM_NOT_YOURS')
    if (hasEnded(item.state)) throw refusal(itemsErrors, 'LB_ITEM_STEP')
    const account = to === 'person' ? accountId : null
    if (account === item.owner) {
      throw refusal(caseworkErrors, 'LB_HAND_OFF_SELF', { field: 'accountId' })
    }
    if (account !== null) await needOwner(unit, account, item.case_id, 'accountId')
    if (to === 'team') await needTeam(unit, team, item.owner)
    if (await isPending(unit, itemId)) throw refusal(caseworkErrors, 'LB_HAND_OFF_PENDING')
    const { offerHours } = await termsOf(unit)
    const { id } = await unit.db
      .insertInto('hand_off')
      .values({
        item_id: itemId,
        case_id: item.case_id,
        from_owner: item.owner,
        to_account: account,
        to_team: to === 'team' ? team : null,
        to_outside: to === 'outside' ? outside : null,
        reason,
        offered_by: unit.who.accountId,
        lapses_at: new Date(Date.now() + offerHours * 3_600_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordStep(unit, { itemId, step: 'offer', state: item.state, owner: item.owner, reason })
    unit.note({
      action: 'alteration',
      subject: `item:${itemId}`,
      details: {
        part: 'hand-off',
        step: 'offer',
        to,
        ...(account && { account }),
        items: [{ item: itemId, owner: item.owner, open: true }],
      },
    })
    return { handOffId: id }
  },
})

const isPending = async ({ db }: UnitOfWork, itemId: number): Promise<boolean> =>
  (await db
    .selectFrom('hand_off')
    .select('id')
    .where('item_id', '=', itemId)
    .where('state', '=', 'offered')
    .executeTakeFirst()) !== undefined

async function needTeam({ db }: UnitOfWork, team: string, owner: string): Promise<void> {
  const member = await db
    .selectFrom('account_place')
    .select('id')
    .where('team', '=', team)
    .where('enabled', '=', true)
    .where('role', 'in', permissions.workItems)
    .where('id', '<>', owner)
    .executeTakeFirst()
  if (!member) throw refusal(caseworkErrors, 'LB_HAND_OFF_TEAM', { field: 'team' })
}
