import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { answerSchema } from '../../cases/index.ts'
import type { Answer } from '../../definitions/index.ts'
import { definitionRowSchema } from '../contract.ts'

export interface ComparedCell {
  /** `id@version`. */
  readonly a: string
  readonly b: string
  readonly answerA: Answer
  readonly answerB: Answer
}

const countedApartFields = {
  both: outputs.count,
  onlyA: outputs.count,
  onlyB: outputs.count,
} as const
const countedApartSchema = <K extends z.ZodType>(key: K) =>
  outputs.object({ key, ...countedApartFields })

/** Cases counted (met) by both, or by one alone. */
export type CountedApart<K> = z.output<ReturnType<typeof countedApartSchema<z.ZodType<K>>>>

export const comparisonSchema = outputs.object({
  a: definitionRowSchema,
  b: definitionRowSchema,
  cases: outputs.count,
  /** Cases by what each of the two says: nine cells. */
  cells: outputs.list(
    outputs.object({
      a: answerSchema,
      b: answerSchema,
      cases: outputs.count,
    }),
  ),
  /** Clauses by which the one leaves out what the other counts. A case may stand under several. */
  clauses: outputs.list(
    outputs.object({
      leftOutBy: z.enum(['a', 'b']),
      clause: outputs.text,
      words: outputs.text,
      /** Cases in which the clause is not met. */
      denied: outputs.count,
      /** Cases in which no clause denies, and this one cannot be determined. */
      open: outputs.count,
    }),
  ),
  /** By the year of the offence or concern; null where no day is recorded. */
  years: outputs.list(countedApartSchema(z.int().nullable())),
  sources: outputs.list(countedApartSchema(outputs.text)),
})
export type Comparison = z.output<typeof comparisonSchema>
