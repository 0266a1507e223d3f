import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { type NarrativeKind, narrativeKinds } from '../../narratives/index.ts'
import { caseHeadingSchema } from '../contract.ts'

/** What each kind of event is called. */
export const toldKinds: Readonly<Record<NarrativeKind, string>> = narrativeKinds

const kindNames = Object.keys(narrativeKinds) as [NarrativeKind, ...NarrativeKind[]]
export const toldAnswers = ['isSo', 'isNotSo'] as const

/** Where a sentence stands. */
const standsIn = {
  documentId: outputs.id,
  document: outputs.text,
  /** Places of the document’s text, from 0. */
  begins: outputs.count,
  ends: outputs.count,
  /** The page it stands on, of a document whose pages are marked. */
  page: outputs.id.nullable(),
} as const

/** Another place that tells it. */
const toldThereSchema = outputs.object({
  ...standsIn,
  /** Where its words are others; none: the same words. */
  differences: outputs.list(outputs.object({ removed: outputs.text, added: outputs.text })),
  /** The day it is read as. */
  day: outputs.text,
})
export type ToldThere = z.output<typeof toldThereSchema>

const placeFields = {
  /** Names the sentence: the same in every copy of a document, but for a day worked out from others. */
  hash: outputs.text,
  kind: z.enum(kindNames),
  /** '2014-03-05', '2014-03' or '2014'; '' where it tells none. */
  day: outputs.text,
  sentence: outputs.text,
  ...standsIn,
  /** Documents that tell the same, in the same words or nearly; answered with it. */
  alsoIn: outputs.list(toldThereSchema),
  /** Copies that tell it with another detail: events of their own. */
  otherwise: outputs.list(toldThereSchema),
} as const

export const proposedEventSchema = outputs.object({
  ...placeFields,
  /** The day was worked out from one named before. */
  isWorkedOut: z.boolean(),
  /** The sentence in parts, those that say something marked. */
  parts: outputs.list(outputs.object({ text: outputs.text, mark: outputs.text.nullable() })),
  isReadByMachine: z.boolean(),
})
export type ProposedEvent = z.output<typeof proposedEventSchema>

const answeredSchema = outputs.object({
  ...placeFields,
  answer: z.enum(toldAnswers),
  note: outputs.text,
  by: outputs.text,
  at: outputs.text,
})
export type AnsweredEvent = z.output<typeof answeredSchema>

export const toldOfCaseSchema = outputs.object({
  heading: caseHeadingSchema,
  proposed: outputs.list(proposedEventSchema),
  answered: outputs.list(answeredSchema),
  mayAnswer: z.boolean(),
})
export type ToldOfCase = z.output<typeof toldOfCaseSchema>
