import * as z from 'zod'

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
})

export type TrainedModel = Readonly<z.infer<typeof trainedModelSchema>>

export const priorWeight = (prior: number): number => Math.log2(prior / (1 - prior))

export const levelWeight = (level: { readonly m: number; readonly u: number }): number =>
  Math.log2(level.m / level.u)
