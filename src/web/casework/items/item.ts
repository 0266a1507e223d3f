import type { ItemView } from '../../../casework/index.ts'
import {
  deadlineRules,
  itemKinds,
  itemMoves,
  type MoveName,
  moveOf,
  stopReasons,
  tellingMeans,
} from '../../../items/index.ts'
import { acts } from '../../../review/index.ts'
import { dayWords, handOffLine, itemLine, stepLine } from '../../../words/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

const fields = [
  'result',
  'record',
  'reason',
  'stopReason',
  'to',
  'accountId',
  'team',
  'outside',
  'offer-reason',
  'answer-reason',
  'nextProposal',
  'outside-reason',
  'outside-proposal',
  'name',
  'at',
  'means',
] as const

export type ItemModel = ReturnType<typeof itemModel>

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/items/item': ItemModel &
      FormState<(typeof fields)[number]> & { readonly mayRaise: boolean }
  }
}

const button = (name: MoveName) => ({ name, label: itemMoves[name].label })
const needing = (moves: readonly MoveName[], need: 'result' | 'reason' | null) =>
  moves
    .filter((name) => {
      const { needs } = moveOf(name)
      return need === null ? needs.length === 0 : needs.includes(need)
    })
    .map(button)

function itemModel(item: ItemView) {
  const rule = item.deadline === null ? null : deadlineRules[item.deadline]
  const withReason = needing(item.moves, 'reason')
  return {
    item: itemLine(item),
    view: item,
    rule: rule && { words: rule.words, source: rule.source },
    toldMeans: item.told && wordsOf(tellingMeans, item.told.means),
    plainMoves: needing(item.moves, null),
    resultMoves: needing(item.moves, 'result'),
    reasonMoves: withReason,
    needsRecord: itemKinds[item.kind].result === 'record',
    closedByTwo: itemKinds[item.kind].closedBy === 'two',
    stopReasons: item.moves.includes('stopClock') ? choicesOf(stopReasons) : [],
    children: item.children.map(itemLine),
    parent: item.parent && itemLine(item.parent),
    steps: item.steps.map(stepLine),
    handOffs: item.handOffs.map((row) => ({
      ...handOffLine(row),
      meansWords: row.acceptedMeans && wordsOf(tellingMeans, row.acceptedMeans),
    })),
    answering: item.handOffs.find(({ mayAnswer }) => mayAnswer) ?? null,
    recording: item.handOffs.find(({ mayRecord }) => mayRecord) ?? null,
    withdrawing: item.handOffs.find(({ mayWithdraw }) => mayWithdraw) ?? null,
    means: choicesOf(tellingMeans),
    receivers: receiversOf(item),
    colleagues: [
      { value: '', text: 'Choose a person' },
      ...item.colleagues.map(({ accountId, name, team, awayUntil }) => ({
        value: accountId,
        text: `${name}${team && `, ${team}`}${awayUntil ? ` (away until ${dayWords(awayUntil)})` : ''}`,
      })),
    ],
    teams: [
      { value: '', text: 'Choose a team' },
      ...item.teams.map((team) => ({ value: team, text: team })),
    ],
    ringNow: item.accepted ? null : (item.ladder.findLast(({ reached }) => reached) ?? null),
  }
}

const wordsOf = (table: Readonly<Record<string, string>>, code: string) => table[code] ?? code

const receiversOf = ({ teams }: ItemView): readonly Choice[] => [
  { value: 'person', text: 'A person here' },
  ...(teams.length > 0 ? [{ value: 'team', text: 'A team here: whoever of it comes first' }] : []),
  { value: 'outside', text: 'A body outside, such as a safeguarding hub or another force' },
]

const moving = actForm(acts.casework.moveItem, {
  fields: {
    move: { called: 'what to do', ask: 'Choose what to do' },
    result: { called: 'the result', ask: 'Say what came of it' },
    record: { called: 'the record' },
    stopReason: { called: 'why the clock stops', ask: 'Choose why the clock stops' },
    reason: { called: 'the reason' },
  },
})
const offering = actForm(acts.casework.offerItem, {
  fields: {
    to: { called: 'to whom', ask: 'Choose to whom you offer it' },
    accountId: { called: 'the person' },
    team: { called: 'the team' },
    outside: { called: 'the body outside' },
    reason: { called: 'the reason', control: 'offer-reason' },
  },
  mends: { LB_HAND_OFF_PENDING: 'reason' },
})
const answering = actForm(acts.casework.answerOffer, {
  fields: {
    answer: { called: 'the answer', ask: 'Choose accept or refuse' },
    reason: { called: 'the reason', control: 'answer-reason' },
    nextProposal: { called: 'what is proposed instead' },
  },
  // Which item to show again.
  besides: ['itemId'],
})
const recording = actForm(acts.casework.recordAnswer, {
  fields: {
    answer: { called: 'the answer', ask: 'Choose accept or refuse' },
    name: { called: 'who answered' },
    at: { called: 'when they answered', ask: 'Give the day and the time' },
    means: { called: 'how they answered', ask: 'Choose how they answered' },
    reason: { called: 'the reason', control: 'outside-reason' },
    nextProposal: { called: 'what is proposed instead', control: 'outside-proposal' },
  },
  besides: ['itemId'],
})
const withdrawing = actForm(acts.casework.withdrawOffer, { fields: {}, besides: ['itemId'] })

async function showItem(
  visit: Visit,
  itemId: unknown,
  sent: Fields = {},
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const item = await ask(visit, acts.casework.item, { itemId })
  const mayRaise = allowed(visit.who.role, 'workItems')
  const model = { ...itemModel(item), mayRaise, ...formState(fields, sent, problems) }
  return page('casework/items/item', item.title, model, problems)
}

/** A radio button cannot be cleared: why a clock stops goes with no other step that was chosen. */
const chosenFor = (sent: Fields): Fields => {
  const { stopReason: _, ...others } = sent
  return sent.move === undefined || sent.move === 'stopClock' ? sent : others
}

/** Any other text would lead out of the item's address. */
const itemOf = ({ body }: Visit): string => {
  const itemId = Number(body.itemId)
  return Number.isSafeInteger(itemId) && itemId > 0 ? `/items/${itemId}` : '/items'
}

export const itemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/items/:id',
    permission: 'readCase',
    about: 'One item: who owns it, until when, its history, and what to do with it',
    answer: (visit) => showItem(visit, visit.params.id),
  },
  {
    method: 'POST',
    path: '/items/:id/move',
    permission: 'workItems',
    about: 'Accept an item, take it on, stop its clock, close it',
    form: moving,
    async answer(visit) {
      const sent = await moving.send(visit, { itemId: visit.params.id }, chosenFor(visit.body))
      if (!sent.ok) return showItem(visit, visit.params.id, visit.body, sent.problems)
      return redirect(withNotice(`/items/${sent.input.itemId}`, `item_${sent.input.move}`))
    },
  },
  {
    method: 'POST',
    path: '/items/:id/offer',
    permission: 'workItems',
    about: 'Offer an item to a person, a team or a body outside',
    form: offering,
    async answer(visit) {
      const sent = await offering.send(visit, { itemId: visit.params.id })
      if (!sent.ok) return showItem(visit, visit.params.id, visit.body, sent.problems)
      return redirect(withNotice(`/items/${sent.input.itemId}`, 'itemOffered'))
    },
  },
  {
    method: 'POST',
    path: '/offers/:id/answer',
    permission: 'workItems',
    about: 'Accept an item offered to oneself or one’s team, or refuse it',
    form: answering,
    async answer(visit) {
      const sent = await answering.send(visit, { handOffId: visit.params.id })
      if (!sent.ok) return showItem(visit, visit.body.itemId, visit.body, sent.problems)
      const done = sent.input.answer === 'accept' ? 'offerAccepted' : 'offerRefused'
      return redirect(withNotice(itemOf(visit), done))
    },
  },
  {
    method: 'POST',
    path: '/offers/:id/record',
    permission: 'workItems',
    about: 'Put down by whom, when and by what means a body outside answered',
    form: recording,
    async answer(visit) {
      const sent = await recording.send(visit, { handOffId: visit.params.id })
      if (!sent.ok) return showItem(visit, visit.body.itemId, visit.body, sent.problems)
      return redirect(withNotice(itemOf(visit), 'offerRecorded'))
    },
  },
  {
    method: 'POST',
    path: '/offers/:id/withdraw',
    permission: 'workItems',
    about: 'Take an offer back',
    form: withdrawing,
    async answer(visit) {
      const sent = await withdrawing.send(visit, { handOffId: visit.params.id })
      if (!sent.ok) return showItem(visit, visit.body.itemId, visit.body, sent.problems)
      return redirect(withNotice(itemOf(visit), 'offerWithdrawn'))
    },
  },
]
