import { z } from 'zod'
import { outputs, workedOutFields } from '../../access/index.ts'
import { contactNoticeSchema } from '../../contact/index.ts'
import { linkViewSchema, personRowFields } from '../contract.ts'
import { changeKinds } from '../people-changed.ts'

export const pairAnswers = {
  same: 'The same person',
  different: 'Different people',
  cannotSay: 'Cannot say',
} as const
export type PairAnswer = keyof typeof pairAnswers
export const pairAnswerNames = Object.keys(pairAnswers) as [PairAnswer, ...PairAnswer[]]

/** All that one source says of somebody under one number of its own. */
const recordSideSchema = outputs.object({
  /** The smallest of its mentions. */
  recordId: outputs.id,
  source: outputs.text,
  agency: outputs.text,
  ref: outputs.text,
  names: outputs.list(outputs.text),
  aliases: outputs.list(outputs.text),
  births: outputs.list(outputs.text),
  addresses: outputs.list(outputs.text),
  postcodes: outputs.list(outputs.text),
  phones: outputs.list(outputs.text),
  /** To be read before any of these is used to reach them. */
  contact: contactNoticeSchema,
  vehicles: outputs.list(outputs.text),
  identifiers: outputs.list(outputs.text),
  appears: outputs.list(
    outputs.object({
      role: outputs.text,
      caseId: outputs.id.nullable(),
      caseRef: outputs.text.nullable(),
      opened: outputs.text.nullable(),
    }),
  ),
  from: outputs.list(
    outputs.object({
      file: outputs.text,
      line: outputs.count,
    }),
  ),
})
export type RecordSide = z.output<typeof recordSideSchema>

const clericalProgressSchema = outputs.object({
  drawn: outputs.count,
  judged: outputs.count,
  byYouToday: outputs.count,
  /** This officer's last answers, newest first. */
  recent: outputs.list(
    outputs.object({
      judgementId: outputs.id,
      left: outputs.text,
      right: outputs.text,
      answer: z.enum(pairAnswerNames),
      at: outputs.text,
    }),
  ),
})
export type ClericalProgress = z.output<typeof clericalProgressSchema>

export const nextPairSchema = outputs.object({
  progress: clericalProgressSchema,
  /** Why there is none: nothing was drawn yet, or all that is free has been judged. */
  state: z.enum(['pair', 'notDrawn', 'noneLeft']),
  pair: outputs
    .object({
      left: recordSideSchema,
      right: recordSideSchema,
    })
    .nullable(),
})
export type NextPair = z.output<typeof nextPairSchema>

export const judgedPairSchema = outputs.object({
  judgementId: outputs.id,
  answer: z.enum(pairAnswerNames),
  by: outputs.text,
  own: z.boolean(),
  at: outputs.text,
  undone: outputs
    .object({
      by: outputs.text,
      at: outputs.text,
    })
    .nullable(),
  left: recordSideSchema,
  right: recordSideSchema,
  /** Null when a refresh since no longer scores this pair. */
  link: linkViewSchema.nullable(),
  /** The weight from which on the machine joins. */
  cut: z.number(),
  /** Who each record belongs to now: the same person, once they are joined. */
  leftPerson: outputs.text,
  rightPerson: outputs.text,
})
export type JudgedPair = z.output<typeof judgedPairSchema>

export const shareSchema = outputs.object({
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
})
export type Share = z.output<typeof shareSchema>
const qualityBandSchema = outputs.object({
  /** Match weight: from this on, up to the next band. */
  from: z.number(),
  /** Null: no end. */
  to: z.number().nullable(),
  pairs: outputs.count,
  /** Pairs whose two records the review now holds to be one person. */
  joined: outputs.count,
  same: outputs.count,
  different: outputs.count,
  cannotSay: outputs.count,
  /** Share judged to be the same, with its interval; null before anybody judged one. */
  share: shareSchema.nullable(),
})
export type QualityBand = z.output<typeof qualityBandSchema>
export const linkQualitySchema = outputs.object({
  ...workedOutFields,
  bands: outputs.list(qualityBandSchema),
  cut: z.number(),
  /** Of the pairs that weigh enough to be joined, those that are one person; null while a band is unjudged. */
  precision: shareSchema.nullable(),
  /** Of the pairs that are one person, those that weigh enough; what blocking misses is charged. */
  recall: shareSchema.nullable(),
  /** Answers changed after the evidence had been shown. */
  notBlind: outputs.count,
  /** Of pairs known to be one person by a checked identifier, how many would be scored without it. */
  blocking: outputs
    .object({
      known: outputs.count,
      found: outputs.count,
    })
    .nullable(),
  seed: outputs.text.nullable(),
  drawnAt: outputs.text.nullable(),
})
export type LinkQuality = z.output<typeof linkQualitySchema>

const unlinkableRowFields = {
  recordId: outputs.id,
  personId: outputs.text,
  source: outputs.text,
  ref: outputs.text,
  name: outputs.text,
  birth: outputs.text.nullable(),
  /** What a record of another source that says the very same would weigh against it. */
  bestWeight: z.number(),
} as const
const unlinkableRowSchema = outputs.object(unlinkableRowFields)
export type UnlinkableRow = z.output<typeof unlinkableRowSchema>
export const unlinkablePageSchema = outputs.object({
  ...outputs.pageFields(unlinkableRowSchema),
  records: outputs.count,
  /** Over all records, whoever asks. */
  counted: outputs.object(workedOutFields),
  bySource: outputs.list(
    outputs.object({
      source: outputs.text,
      records: outputs.count,
      unlinkable: outputs.count,
    }),
  ),
})
export type UnlinkablePage = z.output<typeof unlinkablePageSchema>

const bridgeRowSchema = outputs.object({
  personId: outputs.text,
  name: outputs.text,
  weight: z.number(),
  a: outputs.object({
    recordId: outputs.id,
    source: outputs.text,
    name: outputs.text,
  }),
  b: outputs.object({
    recordId: outputs.id,
    source: outputs.text,
    name: outputs.text,
  }),
  /** Records on either side of the bridge. */
  left: outputs.count,
  right: outputs.count,
  /** All mentions of the smaller side: what a split would take away. */
  smallerSide: outputs.list(outputs.id),
})
export type BridgeRow = z.output<typeof bridgeRowSchema>
export const bridgePageSchema = outputs.object({
  ...outputs.pageFields(bridgeRowSchema),
  ...workedOutFields,
})
export type BridgePage = z.output<typeof bridgePageSchema>

export const changedPersonSchema = outputs.object({
  ...personRowFields,
  kind: z.enum(changeKinds),
  /** How many people its mentions belonged to before. */
  before: outputs.count,
  mentionsAdded: outputs.count,
})
export type ChangedPerson = z.output<typeof changedPersonSchema>
