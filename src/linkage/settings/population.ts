import * as z from 'zod'

const counted = z.tuple([z.string(), z.int().min(1)])

/**
 * What a linkage took from the records as a whole: how frequent values are, which are no evidence
 * because too many people share them, and which blocks were passed over as too large. With a model and
 * its population the score of a pair depends on the two records alone, so that records which come
 * later can be linked by themselves and come out as they would among all.
 */
export const populationSchema = z.strictObject({
  /** By comparison: records that have each value, and those that have any. */
  frequencies: z.array(
    z.strictObject({
      comparison: z.string(),
      total: z.int().min(0),
      counts: z.array(counted),
    }),
  ),
  overShared: z.array(z.strictObject({ field: z.string(), values: z.array(z.string()) })),
  passedOver: z.array(z.strictObject({ rule: z.string(), keys: z.array(z.string()) })),
})

export type Population = Readonly<z.infer<typeof populationSchema>>
