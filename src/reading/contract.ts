import { z } from 'zod'
import { outputs } from '../access/index.ts'
import type { RiskInput } from '../items/index.ts'

const questionSchema = outputs.object({
  id: outputs.text,
  text: outputs.text,
  hint: outputs.text.nullable(),
  answers: outputs.list(
    outputs.object({
      value: outputs.text,
      label: outputs.text,
      key: outputs.text,
    }),
  ),
})
export type Question = z.output<typeof questionSchema>

export const questionSetSchema = outputs.object({
  id: outputs.text,
  /** The question by which a case is found or set aside, and the answers that mean found. */
  decides: outputs.object({
    question: outputs.text,
    matters: outputs.list(outputs.text),
  }),
  /** Two readers whose answers differ on one of these go to arbitration, besides the question that decides. */
  arbitrated: outputs.list(outputs.text),
  /** Questions that may be left unanswered: each states a fact, and an answer that is not given states none. */
  optional: outputs.list(outputs.text),
  questions: outputs.list(questionSchema),
})
export type QuestionSet = z.output<typeof questionSetSchema>

export interface ReadingInput {
  readonly answers: Readonly<Record<string, string>>
  readonly note: string
  /** Where the answers say that somebody may be at risk. */
  readonly risk?: RiskInput | undefined
}

export const readingViewSchema = outputs.object({
  by: outputs.text,
  own: z.boolean(),
  ordinal: z.enum(['first', 'second', 'arbitration']),
  at: outputs.text,
  answers: outputs.list(
    outputs.object({
      id: outputs.text,
      question: outputs.text,
      value: outputs.text,
      answer: outputs.text,
    }),
  ),
  note: outputs.text,
  superseded: z.boolean(),
})
export type ReadingView = z.output<typeof readingViewSchema>

/** Why the learner puts a case where it does: parts, rest, base and prior add up to the score. */
export const learntScoreSchema = outputs.object({
  score: z.number(),
  parts: outputs.list(
    outputs.object({
      words: outputs.text,
      value: z.number(),
    }),
  ),
  rest: z.number(),
  base: z.number(),
  prior: z.number(),
})
export type LearntScore = z.output<typeof learntScoreSchema>
