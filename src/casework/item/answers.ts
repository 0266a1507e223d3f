import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { victimContactSchema } from '../../contact/index.ts'
import {
  type DeadlineName,
  deadlineRules,
  itemKinds,
  itemStates,
  moveNames,
  priorityWords,
} from '../../items/index.ts'
import type { ItemKind, ItemPriority, ItemState } from '../../store/index.ts'

export const kindNames = Object.keys(itemKinds) as [ItemKind, ...ItemKind[]]
export const deadlineNames = Object.keys(deadlineRules) as [DeadlineName, ...DeadlineName[]]
export const priorityNames = Object.keys(priorityWords) as [ItemPriority, ...ItemPriority[]]
/** A day that exists: neither 30 February nor the 31st of June. */
export const realDay = z.iso.date({ error: 'Give a day that exists, as year, month and day' })

const stateNames = Object.keys(itemStates) as [ItemState, ...ItemState[]]
const { text, id, count } = outputs
const later = text.nullable()

const rowFields = {
  itemId: id,
  kind: z.enum(kindNames),
  state: z.enum(stateNames),
  priority: z.enum(priorityNames),
  title: text,
  child: text,
  caseId: id.nullable(),
  ref: later,
  ownerId: text,
  owner: text,
  accepted: z.boolean(),
  cover: later,
  receiver: later,
  raisedBy: text,
  raisedAt: text,
  dueAt: later,
  late: z.boolean(),
  offeredTo: later,
}
export const itemRowAnswer = outputs.object(rowFields)

const ring = z.array(z.strictObject({ name: text, telephone: text }))
export const openRiskAnswer = z.strictObject({
  ...rowFields,
  minutesOpen: count,
  minutesLeft: count.nullable(),
  ring,
})

const handOff = z.strictObject({
  handOffId: id,
  state: z.enum(['offered', 'accepted', 'refused', 'lapsed', 'withdrawn']),
  from: text,
  to: text,
  kind: z.enum(['person', 'team', 'outside']),
  reason: text,
  offeredBy: text,
  offeredAt: text,
  lapsesAt: text,
  answeredBy: later,
  answeredAt: later,
  answer: text,
  nextProposal: text,
  acceptedName: later,
  acceptedMeans: later,
  acceptedAt: later,
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
  mayRecord: z.boolean(),
})

export const itemViewAnswer = z.strictObject({
  ...rowFields,
  details: text,
  deadline: z.enum(deadlineNames).nullable(),
  /** Each victim of its case, with what is to be read before anybody reaches them. */
  contacts: z.array(victimContactSchema),
  told: z.strictObject({ whom: text, at: text, means: text }).nullable(),
  result: later,
  record: later,
  finishedBy: later,
  closedBy: later,
  closedAt: later,
  parent: itemRowAnswer.nullable(),
  children: z.array(itemRowAnswer),
  stops: z.array(z.strictObject({ reason: text, words: text, stoppedOn: text, startedOn: later })),
  steps: z.array(
    z.strictObject({ step: text, state: text, owner: text, reason: text, by: text, at: text }),
  ),
  handOffs: z.array(handOff),
  ladder: z.array(z.strictObject({ words: text, at: text, reached: z.boolean(), people: ring })),
  moves: z.array(z.enum(moveNames)),
  mayOffer: z.boolean(),
  colleagues: z.array(
    z.strictObject({ accountId: text, name: text, role: text, team: text, awayUntil: later }),
  ),
  teams: z.array(text),
})
