import type { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { waitingSchema } from '../../cases/index.ts'

/** One officer’s share of the work: what was done and what is in hand, never how well. */
const officerAtWorkSchema = outputs.object({
  name: outputs.text,
  /** Readings of today, of the last 7 and of the last 28 days, today among them. */
  today: outputs.count,
  week: outputs.count,
  /** Of the 7 days before those. */
  weekBefore: outputs.count,
  month: outputs.count,
  inHand: waitingSchema,
})
export type OfficerAtWork = z.output<typeof officerAtWorkSchema>

/** How far the reading is in one part of the cases. */
const partAtWorkSchema = outputs.object({
  /** Null: the record does not say. */
  name: outputs.text.nullable(),
  cases: outputs.count,
  read: outputs.count,
  decided: outputs.count,
})
export type PartAtWork = z.output<typeof partAtWorkSchema>

export const readingAtWorkSchema = outputs.object({
  /** Readings on each of the last 28 days in England and Wales, the oldest first, today the last. */
  days: outputs.list(outputs.object({ day: outputs.text, readings: outputs.count })),
  officers: outputs.list(officerAtWorkSchema),
  inHand: waitingSchema,
  /** Not read, of batches given to some officers that run; the oldest is the batch given first. */
  batched: waitingSchema,
  arbitrations: waitingSchema,
  secondReadings: waitingSchema,
  /** Read anew, because their decision was reopened. */
  reopened: waitingSchema,
  /** As the worklist lists them, since they were taken in. */
  unread: waitingSchema,
  /** By source, by unit of the source and by the year a case was opened; each adds up to all cases. */
  sources: outputs.list(partAtWorkSchema),
  units: outputs.list(partAtWorkSchema),
  years: outputs.list(partAtWorkSchema),
})
export type ReadingAtWork = z.output<typeof readingAtWorkSchema>
