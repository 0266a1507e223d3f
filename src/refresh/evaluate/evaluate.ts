import { z } from 'zod'
import { createPerformer, type Door, defineLongAct, fields, type Who } from '../../access/index.ts'
import type { Store } from '../../store/index.ts'
import type { Evaluation } from './evaluate-world.ts'

/** Holds the review, as last refreshed, against a made-up world's truth. @throws LB_TRUTH_UNREADABLE, LB_NOT_REFRESHED */
export const evaluate = defineLongAct({
  name: 'refresh.evaluate',
  kind: 'read',
  about: 'Holds the review, as last refreshed, against the truth of a made-up world',
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: z.strictObject({
    /** A folder of this machine, as `lookback demo` wrote it. */
    truth: fields.requiredText(4_000, 'Name the folder of the truth'),
    /** Which made-up readers: what they read and where they err is drawn from it. */
    readers: z.int().min(0).max(1_000_000).default(1),
  }),
  subject: () => 'evaluation',
  notes: ['computation'],
  async run(context, { truth, readers }): Promise<Evaluation> {
    // It counts figures and judges every room: whoever refreshes reads none of that.
    const { evaluateWorld } = await import('./evaluate-world.ts')
    return evaluateWorld(context, truth, readers)
  },
})

/** Performs `refresh.evaluate` as `who`. */
export const evaluateAgainst = (
  _store: Store,
  door: Door,
  who: Who,
  truth: string,
  readers = 1,
): Promise<Evaluation> =>
  createPerformer(door).perform({ who, session: null }, evaluate, { truth, readers })
