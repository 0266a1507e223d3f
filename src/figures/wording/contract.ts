import { z } from 'zod'
import { outputs } from '../../access/index.ts'

/** What an officer says of a sentence: whose words put it on the child, if any do. */
export const wordingAnswers = {
  own: 'Yes, in the writer’s own words',
  quoted: 'Yes, but somebody else is quoted',
  notSuch: 'No, the words mean something else',
  cannotTell: 'Cannot tell',
} as const
export type WordingAnswer = keyof typeof wordingAnswers
export const wordingAnswerNames = Object.keys(wordingAnswers) as [WordingAnswer, ...WordingAnswer[]]

/** What sentences are drawn from: those found with a writer’s own words, with quoted ones, and with none. */
export const wordingParts = ['own', 'quoted', 'rest'] as const
export type WordingPart = (typeof wordingParts)[number]

const termSchema = outputs.object({
  id: outputs.text,
  term: outputs.text,
  means: outputs.text,
  instead: outputs.text,
  forms: outputs.list(outputs.text),
  source: outputs.object({
    title: outputs.text,
    by: outputs.text,
    date: outputs.text.nullable(),
    /** Null: nobody has checked the page. */
    place: outputs.text.nullable(),
  }),
  /** Times it was found, as the writer’s own words and quoted. Null: a small number. */
  own: outputs.count.nullable(),
  quoted: outputs.count.nullable(),
})

/** Cases, and those with such words of the writer’s own. Null: hidden. */
const rowSchema = outputs.object({
  /** Null: not recorded. */
  name: outputs.text.nullable(),
  cases: outputs.count.nullable(),
  withWords: outputs.count.nullable(),
})
export type WordingRow = z.output<typeof rowSchema>

export const wordingSchema = outputs.object({
  /** Documents read for such words, and those that the next refresh will read. */
  documents: outputs.count,
  waiting: outputs.count,
  all: outputs.object({ cases: outputs.count.nullable(), withWords: outputs.count.nullable() }),
  units: outputs.list(rowSchema),
  years: outputs.list(rowSchema),
  terms: outputs.list(termSchema),
  rules: outputs.text,
})
export type Wording = z.output<typeof wordingSchema>

const shareSchema = outputs
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .nullable()

const wordingSampleFields = {
  sampleId: outputs.id,
  reason: outputs.text,
  drawnBy: outputs.text,
  drawnAt: outputs.text,
  drawn: outputs.count,
  answered: outputs.count,
  /** Of what is found as a writer’s own words, the share that is. Null: no answer yet. */
  precision: shareSchema,
  /** Of all sentences with such words of the writer’s own, the share found. Null: a part has no answer yet. */
  recall: shareSchema,
  /** Of sentences in which nothing was found, the share that have such words. */
  missed: shareSchema,
} as const
export const wordingSampleRowSchema = outputs.object(wordingSampleFields)
export type WordingSampleRow = z.output<typeof wordingSampleRowSchema>

export const wordingSampleSchema = outputs.object({
  ...wordingSampleFields,
  seed: outputs.text,
  /** The list of words has changed since it was drawn. */
  isOld: z.boolean(),
  parts: outputs.list(
    outputs.object({
      part: z.enum(wordingParts),
      size: outputs.count,
      drawn: outputs.count,
      answered: outputs.count,
      /** Of those answered in the order drawn without a gap, which alone count. */
      counted: outputs.count,
      own: outputs.count,
      cannotTell: outputs.count,
    }),
  ),
  mayAnswer: z.boolean(),
  /** The next sentence nobody answered and this officer may see; which part it is of is not said. */
  next: outputs
    .object({
      place: outputs.count,
      document: outputs.text,
      before: outputs.text,
      sentence: outputs.text,
      after: outputs.text,
    })
    .nullable(),
})
export type WordingSample = z.output<typeof wordingSampleSchema>
