import { z } from 'zod'
import { fields, outputs } from '../../access/index.ts'
import { answerSchema, caseFields } from '../../cases/index.ts'
import { caseWords } from '../../definitions/index.ts'

type CaseWord = keyof typeof caseWords
type FactorFlag = Extract<CaseWord, `factor${string}`>
export type CaseFlag = 'openRisk' | 'exploitationFlag' | FactorFlag | 'online'

/** Statements of a case that are listed as flags, in the order of the page: every assessment factor among them. */
export const caseFlags: readonly [CaseFlag, ...CaseFlag[]] = [
  'openRisk',
  'exploitationFlag',
  ...Object.keys(caseWords).filter((word): word is FactorFlag => word.startsWith('factor')),
  'online',
]
const flagSchema = z.enum(caseFlags)

/** Ages of the youngest child, in years; the last of a band counts. */
export const ageBands = {
  under10: [0, 9],
  from10to12: [10, 12],
  from13to15: [13, 15],
  from16to17: [16, 17],
} as const satisfies Readonly<Record<string, readonly [number, number]>>
const bandSchema = z.enum(['under10', 'from10to12', 'from13to15', 'from16to17', 'notRecorded'])

export const worklistOrders = ['place', 'opened', 'openedLast', 'age', 'area', 'ref'] as const
const orderSchema = z.enum(worklistOrders)
export type WorklistOrder = z.output<typeof orderSchema>

/**
 * What the list is narrowed by. Ethnicity, nationality, religion, disability and sex are no part of
 * it: nobody’s turn depends on them.
 */
export const worklistFilterFields = {
  source: fields.key.optional(),
  definition: fields.key.optional(),
  answer: answerSchema.default('met'),
  group: fields.key.optional(),
  area: fields.key.optional(),
  unit: fields.key.optional(),
  age: bandSchema.optional(),
  flag: flagSchema.optional(),
  /** Some page of its documents is so. */
  pages: z.enum(['unreadable', 'waiting', 'doubtful']).optional(),
  reader: fields.key.optional(),
  /** Cases given to some officers; for leads alone. */
  batch: fields.id.optional(),
} as const

export const worklistInput = z.strictObject({
  page: fields.page,
  state: z.enum(['unread', 'read', 'decided', 'all']).default('unread'),
  ...worklistFilterFields,
  order: orderSchema.default('place'),
})
export type WorklistInput = z.output<typeof worklistInput>

const worklistRowSchema = outputs.object({
  ...caseFields,
  place: outputs.id,
  area: outputs.text.nullable(),
  unit: outputs.text.nullable(),
  /** Years, at the offence, of the youngest child whose age is recorded. */
  childAge: outputs.count.nullable(),
  flags: outputs.list(flagSchema),
  /** Groups it belongs to, and how far those have been read: as it is now, over what the asker may see. */
  groups: outputs.list(
    outputs.object({ groupId: outputs.text, cases: outputs.count, read: outputs.count }),
  ),
  /** The reasons in a word or two each. */
  chips: outputs.list(outputs.text),
  reasons: outputs.list(outputs.text),
  /** Somebody else holds it now. */
  beingReadBy: outputs.text.nullable(),
})
export type WorklistRow = z.output<typeof worklistRowSchema>

const choiceSchema = outputs.object({ value: outputs.text, words: outputs.text })
/** What there is to narrow the list by, over what the asker may see. */
const worklistChoicesSchema = outputs.object({
  sources: outputs.list(choiceSchema),
  definitions: outputs.list(choiceSchema),
  groups: outputs.list(choiceSchema),
  areas: outputs.list(choiceSchema),
  units: outputs.list(choiceSchema),
  readers: outputs.list(choiceSchema),
})
export type WorklistChoices = z.output<typeof worklistChoicesSchema>

/** A page of the order, and how far the reading is over all cases, whoever asks. */
export const worklistPageSchema = outputs.object({
  ...outputs.pageFields(worklistRowSchema),
  read: outputs.count,
  left: outputs.count,
  choices: worklistChoicesSchema,
})
export type WorklistPage = z.output<typeof worklistPageSchema>
