import { z } from 'zod'
import { defineAct, fields, may, type UnitOfWork } from '../../access/index.ts'
import {
  dayOf,
  momentOf,
  needOwner,
  pastMoment,
  recordStep,
  tellingNames,
} from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { covers, inWords, type StoredItem } from '../item/locked-item.ts'
import { lockedOffer, type StoredHandOff, settle } from './locked-offer.ts'

const refusing = {
  reason: fields.text(fields.longestReason).default(''),
  nextProposal: fields.text(fields.longestReason).default(''),
}
const refusesWithReason = ({
  answer,
  reason,
}: {
  readonly answer: 'accept' | 'refuse'
  readonly reason: string
}) => answer === 'accept' || reason !== ''
const refusesWithProposal = ({
  answer,
  nextProposal,
}: {
  readonly answer: 'accept' | 'refuse'
  readonly nextProposal: string
}) => answer === 'accept' || nextProposal !== ''
const acceptsAlone = ({ answer, nextProposal }: Parameters<typeof refusesWithProposal>[0]) =>
  answer === 'refuse' || nextProposal === ''
const giveReason = { error: 'Say why it is refused', path: ['reason'] }
const giveProposal = { error: 'Say what is proposed instead', path: ['nextProposal'] }
const leaveOut = {
  error: 'Who accepts proposes nothing instead: leave it out, or refuse',
  path: ['nextProposal'],
}

const answers = z.enum(['accept', 'refuse'], { error: 'Choose accept or refuse' })

/** Accepts or refuses an item offered to oneself or one's team. Of two at once, one is too late. */
export const answerOffer = defineAct({
  name: 'casework.answerOffer',
  kind: 'write',
  about:
    'Accepts an item offered to oneself or one’s team, or refuses it with what is proposed instead',
  permission: 'workItems',
  input: z
    .strictObject({ handOffId: fields.id, answer: answers, ...refusing })
    .refine(refusesWithReason, giveReason)
    .refine(refusesWithProposal, giveProposal)
    .refine(acceptsAlone, leaveOut),
  subject: ({ handOffId }) => `hand-off:${handOffId}`,
  notes: ['alteration'],
  async run(unit, { handOffId, answer, reason, nextProposal }): Promise<void> {
    const { handOff, item } = await lockedOffer(unit, handOffId)
    if (!(await isFor(unit, handOff))) throw refusal(caseworkErrors, 'LB_HAND_OFF_NOT_YOURS')
    if (answer === 'refuse') return refuse(unit, handOff, item, reason, nextProposal)
    const me = unit.who.accountId
    if (me === item.owner) throw refusal(caseworkErrors, 'LB_HAND_OFF_SELF')
    await needOwner(unit, me, item.case_id)
    await settle(unit, handOffId, 'accepted', { answer: reason })
    const state = item.state === 'open' ? 'underWay' : item.state
    const now = new Date()
    await inWords(
      unit.db
        .updateTable('item')
        .set({ owner: me, state, accepted_at: now, changed_by: me, changed_at: now })
        .where('id', '=', item.id)
        .execute(),
    )
    await recordStep(unit, { itemId: item.id, step: 'offerAccepted', state, owner: me, reason })
    noteAnswer(unit, item, 'accept', me)
  },
})

/** Puts down what a body outside answered; until it has accepted, the item is ours and nobody else's. */
export const recordAnswer = defineAct({
  name: 'casework.recordAnswer',
  kind: 'write',
  about: 'Puts down by whom, when and by what means a body outside accepted or refused an item',
  permission: 'workItems',
  input: z
    .strictObject({
      handOffId: fields.id,
      answer: answers,
      name: fields.requiredText(200, 'Name who answered'),
      at: pastMoment,
      means: z.enum(tellingNames, { error: 'Choose how they answered' }),
      ...refusing,
    })
    .refine(refusesWithReason, giveReason)
    .refine(refusesWithProposal, giveProposal)
    .refine(acceptsAlone, leaveOut),
  subject: ({ handOffId }) => `hand-off:${handOffId}`,
  notes: ['alteration'],
  async run(unit, input): Promise<void> {
    const { handOff, item } = await lockedOffer(unit, input.handOffId)
    const own = item.owner === unit.who.accountId || (await covers(unit, item.owner))
    if (handOff.to_outside === null || !(own || may(unit.who.role, 'leadReview'))) {
      throw refusal(caseworkErrors, 'LB_HAND_OFF_NOT_YOURS')
    }
    const at = momentOf(input.at)!
    // They may have rung before they typed the offer, on the same day; nobody answers what was offered on a later one.
    if (dayOf(at) < dayOf(handOff.offered_at)) {
      throw refusal(caseworkErrors, 'LB_HAND_OFF_BEFORE_OFFER', { field: 'at' })
    }
    const words = { accepted_name: input.name, accepted_means: input.means, accepted_at: at }
    if (input.answer === 'refuse') {
      return refuse(unit, handOff, item, input.reason, input.nextProposal, words)
    }
    await settle(unit, handOff.id, 'accepted', { answer: input.reason, ...words })
    await unit.db
      .updateTable('item')
      .set({
        receiver: handOff.to_outside,
        receiver_accepted_at: at,
        changed_by: unit.who.accountId,
        changed_at: new Date(),
      })
      .where('id', '=', item.id)
      .execute()
    await recordStep(unit, {
      itemId: item.id,
      step: 'acceptedOutside',
      state: item.state,
      owner: item.owner,
      reason: `${handOff.to_outside}: ${input.name}`,
    })
    noteAnswer(unit, item, 'acceptedOutside', item.owner)
  },
})

/** Takes an offer back. The item never left its owner. */
export const withdrawOffer = defineAct({
  name: 'casework.withdrawOffer',
  kind: 'write',
  about: 'Takes an offer of an item back; the item never left its owner',
  permission: 'workItems',
  input: z.strictObject({
    handOffId: fields.id,
    reason: fields.text(fields.longestReason).default(''),
  }),
  subject: ({ handOffId }) => `hand-off:${handOffId}`,
  notes: ['alteration'],
  async run(unit, { handOffId, reason }): Promise<void> {
    const { handOff, item } = await lockedOffer(unit, handOffId)
    const { accountId, role } = unit.who
    const allowed =
      [item.owner, handOff.offered_by].includes(accountId) ||
      may(role, 'leadReview') ||
      (await covers(unit, item.owner))
    if (!allowed) throw refusal(caseworkErrors, 'LB_HAND_OFF_NOT_YOURS')
    await settle(unit, handOffId, 'withdrawn', { answer: reason })
    const { id, state, owner } = item
    await recordStep(unit, { itemId: id, step: 'offerWithdrawn', state, owner, reason })
    noteAnswer(unit, item, 'withdraw', owner)
  },
})

async function refuse(
  unit: UnitOfWork,
  handOff: StoredHandOff,
  item: StoredItem,
  answer: string,
  nextProposal: string,
  words: Parameters<typeof settle>[3] = {},
): Promise<void> {
  await settle(unit, handOff.id, 'refused', { answer, next_proposal: nextProposal, ...words })
  const { id, state, owner } = item
  const reason = `${answer} Proposed instead: ${nextProposal}`
  await recordStep(unit, { itemId: id, step: 'offerRefused', state, owner, reason })
  noteAnswer(unit, item, 'refuse', owner)
}

const noteAnswer = (
  unit: UnitOfWork,
  item: Pick<StoredItem, 'id' | 'case_id'>,
  step: string,
  owner: string,
) =>
  unit.note({
    action: 'alteration',
    subject: `item:${item.id}`,
    details: {
      part: 'hand-off',
      step,
      case: item.case_id,
      items: [{ item: item.id, owner, open: true }],
    },
  })

/** Made to this person, to somebody they stand in for, or to their team. */
async function isFor(unit: UnitOfWork, { to_account, to_team }: StoredHandOff): Promise<boolean> {
  const me = unit.who.accountId
  if (to_account !== null) return to_account === me || covers(unit, to_account)
  if (to_team === null) return false
  const place = await unit.db
    .selectFrom('account_place')
    .select('team')
    .where('id', '=', me)
    .executeTakeFirst()
  return place?.team === to_team
}
