import { z } from 'zod'
import { outputs } from '../../access/index.ts'

const spread = outputs
  .object({
    /** Null: not within twenty years. */
    p50: z.number().nullable(),
    p85: z.number().nullable(),
  })
  .nullable()

/**
 * Where the reading would end: `certified` leaves the order and draws the rest by chance, `inOrder` keeps it until the
 * learner expects the share that is to be found, `all` reads every case.
 */
export const whatIfEnds = ['certified', 'inOrder', 'all'] as const
export type WhatIfEndName = (typeof whatIfEnds)[number]

const whatIfEndSchema = outputs.object({
  what: z.enum(whatIfEnds),
  /** Readings left, second readings at the share asked for among them. */
  left: outputs.count,
  /** Weeks from now with the readers of the last four weeks, and with those asked about; null: too little on record. */
  asNow: spread,
  planned: spread,
  /** Hours of reading, with those asked about. */
  hours: spread,
  /** Null: no cost of an hour was given. */
  cost: spread,
})
export type WhatIfEnd = z.output<typeof whatIfEndSchema>

export const whatIfSchema = outputs.object({
  at: outputs.text,
  /** Readings in each whole week so far, and how many officers read in it. */
  weeks: outputs.list(outputs.object({ readings: outputs.count, readers: outputs.count })),
  /** Officers a week over the last four weeks. */
  readersNow: z.number(),
  /** Readings an hour as in the weeks so far; null: too little on record. */
  pace: z.number().nullable(),
  /** More hours in a week than twice the most there ever were: the record says nothing of such a review. */
  beyond: z.boolean(),
  ends: outputs.list(whatIfEndSchema),
  /** Why no day is given. */
  why: outputs.text.nullable(),
})
export type WhatIfView = z.output<typeof whatIfSchema>
