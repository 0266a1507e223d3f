import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import type { EstimatedCount } from '../../estimates/index.ts'
import { boundsSchema } from '../contract.ts'

export const estimatedCountSchema = outputs.of<EstimatedCount>()(
  outputs.object({
    population: outputs.count,
    answered: outputs.count,
    estimate: z.number().nullable(),
    low: z.number(),
    high: z.number(),
  }),
)

export const sampleAnswers = {
  met: 'It meets the definition',
  notMet: 'It does not',
  cannotTell: 'Cannot tell',
} as const
export type SampleAnswer = keyof typeof sampleAnswers
export const sampleAnswerNames = Object.keys(sampleAnswers) as [SampleAnswer, ...SampleAnswer[]]

export interface SampleInput {
  /** `id` or `id@version`. */
  readonly definition: string
  /** Cases to draw, at least five from each source that has them. */
  readonly cases: number
  readonly reason: string
}

const sampleRowFields = {
  sampleId: outputs.id,
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  reason: outputs.text,
  drawnBy: outputs.text,
  drawnAt: outputs.text,
  drawn: outputs.count,
  /** By an officer, or by findings that settle the case since it was drawn. */
  answered: outputs.count,
  /** Of those, by findings alone: what a reading states, or a record that came later. */
  settled: outputs.count,
  /** The figure when the sample was drawn; the estimate is of its undetermined cases. */
  counts: boundsSchema,
  estimate: estimatedCountSchema,
} as const
export const sampleRowSchema = outputs.object(sampleRowFields)
export type SampleRow = z.output<typeof sampleRowSchema>
export const sampleViewSchema = outputs.object({
  ...sampleRowFields,
  seed: outputs.text,
  parts: outputs.list(
    outputs.object({
      name: outputs.text,
      size: outputs.count,
      drawn: outputs.count,
      answered: outputs.count,
      /** Of those answered in the order drawn without a gap, which alone count. */
      counted: outputs.count,
      met: outputs.count,
      cannotTell: outputs.count,
    }),
  ),
  /** The next case in the order drawn that is not answered and that this officer may see. */
  next: outputs
    .object({
      caseId: outputs.id,
      ref: outputs.text,
      source: outputs.text,
    })
    .nullable(),
  mayAnswer: z.boolean(),
})
export type SampleView = z.output<typeof sampleViewSchema>
