import { z } from 'zod'
import { outputs, purposeNames } from '../../access/index.ts'

/** The longest time for which a watch is kept without somebody saying why again, in days. */
export const longestWatch = 366

export const watchStates = {
  runs: 'Runs',
  over: 'Its last day is over',
  ended: 'Ended',
  unreadable: 'Cannot be read by this version: save it anew',
} as const
export type WatchState = keyof typeof watchStates

const watchFields = {
  watchId: outputs.id,
  words: outputs.text,
  /** As they are understood. */
  asked: outputs.text,
  state: z.enum(Object.keys(watchStates) as [WatchState, ...WatchState[]]),
  purpose: z.enum(purposeNames),
  reason: outputs.text,
  savedAt: outputs.text,
  endsOn: outputs.text,
  /** Places found, and those not seen yet, as far as its owner may see them now; and in how many cases. */
  places: outputs.count,
  newPlaces: outputs.count,
  newCases: outputs.count,
} as const
export const watchRowSchema = outputs.object(watchFields)
export type WatchRow = z.output<typeof watchRowSchema>

const placeSchema = outputs.object({
  matchId: outputs.id,
  /** Null: the case is not in the records any more. */
  caseId: outputs.id.nullable(),
  ref: outputs.text,
  /** Where it stands, in words, and what stands there; '' where it does not stand there any more. */
  where: outputs.text,
  words: outputs.text,
  find: outputs.text,
  isReadByMachine: z.boolean(),
  isNew: z.boolean(),
  foundAt: outputs.text,
  foundBy: z.enum(['save', 'import', 'refresh']),
})
export type WatchPlace = z.output<typeof placeSchema>

export const watchViewSchema = outputs.object({
  ...watchFields,
  found: outputs.pageOf(placeSchema),
  /** The newest of those found: what comes after it stays new. */
  upTo: outputs.count,
  steps: outputs.list(
    outputs.object({
      step: z.enum(['save', 'renew', 'handOver', 'end']),
      reason: outputs.text,
      endsOn: outputs.text,
      by: outputs.text,
      at: outputs.text,
    }),
  ),
})
export type WatchView = z.output<typeof watchViewSchema>
