import * as z from 'zod'
import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { renameKeys } from './renamed-words.ts'

const chance = z.number().min(0).max(1)

/** What training found: for each comparison its levels, strongest first, and the prior. */
export const trainedModelSchema = z.strictObject({
  /** Chance that two records drawn at random are one person. */
  prior: z.number().gt(0).lt(1),
  comparisons: z.array(
    z.strictObject({
      name: z.string(),
      levels: z.array(z.strictObject({ name: z.string(), m: chance, u: chance })).min(1),
    }),
  ),
  /**
   * Levels of two comparisons that occur together among different people more often than chance:
   * log2 of chance over observed, never above 0, by level of the one and of the other.
   */
  dependentComparisons: z
    .array(
      z.strictObject({
        one: z.string(),
        other: z.string(),
        weights: z.array(z.array(z.number().max(0))),
      }),
    )
    .default([]),
})

export type TrainedModel = Readonly<z.infer<typeof trainedModelSchema>>

/** A model as it was kept, perhaps by an earlier version. @throws LB_LINKAGE_SETTINGS */
export function parseModel(data: unknown): TrainedModel {
  const parsed = trainedModelSchema.safeParse(renameKeys(data, '').data)
  if (parsed.success) return parsed.data
  const cause = `The model is not valid: ${z.prettifyError(parsed.error)}`
  throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
}
