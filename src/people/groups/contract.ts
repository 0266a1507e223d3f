import { z } from 'zod'
import { fields, outputs, workedOutFields } from '../../access/index.ts'
import { caseRowSchema } from '../../cases/index.ts'
import { groupMoveNames, groupStates } from './group-moves.ts'

const groupStateSchema = z.enum(
  Object.keys(groupStates) as [keyof typeof groupStates, ...(keyof typeof groupStates)[]],
)
export const groupMoveSchema = z.enum(groupMoveNames)

const years = outputs.object({ from: z.int(), to: z.int() })

/** All of it over what the asker may see. */
const groupRowFields = {
  groupId: outputs.text,
  /** What somebody called it; else its area, the place its cases share, years and people. */
  label: outputs.text,
  people: outputs.count,
  cases: outputs.count,
  /** Of the cases. */
  read: outputs.count,
  /** People harmed in its cases. */
  children: outputs.count,
  years: years.nullable(),
  area: outputs.text.nullable(),
  place: outputs.text.nullable(),
  sources: outputs.list(outputs.text),
  /** No single source shows it. */
  crossSource: z.boolean(),
  strength: z.number(),
  /** What ties them, in words. */
  tiedBy: outputs.text,
  state: groupStateSchema,
  /** Who owns the piece of work that answers for it; null where nobody does. */
  owner: outputs.text.nullable(),
} as const
export const groupRowSchema = outputs.object(groupRowFields)
export type GroupRow = z.output<typeof groupRowSchema>

export const groupOrders = ['strength', 'unread', 'people', 'latest', 'area'] as const
export const groupFilterFields = {
  state: groupStateSchema.optional(),
  area: fields.key.optional(),
  crossSource: z.literal('yes').optional(),
} as const

const fileStepSchema = outputs.object({
  step: outputs.text,
  words: outputs.text,
  name: outputs.text,
  state: groupStateSchema,
  by: outputs.text,
  at: outputs.text,
})

/** What people did about a group. */
const groupFileSchema = outputs.object({
  fileId: outputs.id,
  name: outputs.text,
  state: groupStateSchema,
  /** The piece of work, and who owns it; null before anybody took it. */
  item: outputs.object({ itemId: outputs.id, owner: outputs.text, open: z.boolean() }).nullable(),
  steps: outputs.list(fileStepSchema),
  /** Steps that may be taken now. */
  moves: outputs.list(groupMoveSchema),
  /** People who are in the group now and were not when this was last worked on, and the other way. */
  came: outputs.list(outputs.text),
  went: outputs.list(outputs.text),
})
export type GroupFile = z.output<typeof groupFileSchema>

export const groupViewSchema = outputs.object({
  ...groupRowFields,
  members: outputs.list(
    outputs.object({
      personId: outputs.text,
      name: outputs.text,
      part: outputs.text,
      cases: outputs.count,
      /** Others whom linkage scored near and did not join: who may be meant. */
      near: outputs.list(
        outputs.object({ personId: outputs.text, name: outputs.text, probability: z.number() }),
      ),
    }),
  ),
  harmed: outputs.list(
    outputs.object({ personId: outputs.text, name: outputs.text, cases: outputs.count }),
  ),
  places: outputs.list(outputs.object({ place: outputs.text, cases: outputs.count })),
  casesList: outputs.list(caseRowSchema),
  /** The records behind each tie, in words, the strongest first. A group is a lead, never a finding. */
  ties: outputs.pageOf(
    outputs.object({
      a: outputs.text,
      b: outputs.text,
      kind: outputs.text,
      /** What ties them; a part that names a case has its id. */
      parts: outputs.list(outputs.object({ text: outputs.text, caseId: outputs.id.nullable() })),
      sources: outputs.list(outputs.text),
    }),
  ),
  /** Several where groups that were worked on apart are found as one. */
  files: outputs.list(groupFileSchema),
  mayWork: z.boolean(),
})
export type GroupView = z.output<typeof groupViewSchema>

/** A group that was worked on and that the last refresh no longer finds. */
const lostGroupSchema = outputs.object({
  groupId: outputs.text,
  label: outputs.text,
  state: groupStateSchema,
  owner: outputs.text.nullable(),
})

export const groupListSchema = outputs.object({
  ...outputs.pageFields(groupRowSchema),
  /** What the list may be narrowed to. */
  areas: outputs.list(outputs.text),
  areasAsOf: outputs.object(workedOutFields),
  lost: outputs.list(lostGroupSchema),
})
export type GroupList = z.output<typeof groupListSchema>
