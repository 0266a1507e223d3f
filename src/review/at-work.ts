import type { z } from 'zod'
import { defineAct, fields, outputs } from '../access/index.ts'
import {
  countDecisions,
  countWaitingItems,
  decisionCountsSchema,
  waitingItemsSchema,
} from '../casework/index.ts'
import { countReadingAtWork, readingAtWorkSchema } from '../reading/index.ts'

const atWorkSchema = outputs.object({
  at: outputs.text,
  reading: readingAtWorkSchema,
  decisions: decisionCountsSchema,
  items: waitingItemsSchema,
})
export type AtWork = z.output<typeof atWorkSchema>

/** The review as a lead runs it: counts of this moment and no estimate. */
export const atWork = defineAct({
  name: 'review.atWork',
  kind: 'read',
  about: 'The review at work: readings by day and officer, in hand, owed and waiting, by part',
  permission: 'leadReview',
  input: fields.nothing,
  output: atWorkSchema,
  subject: () => 'triage',
  notes: ['consultation'],
  async run(unit): Promise<AtWork> {
    unit.note({ action: 'consultation', subject: 'triage', details: { part: 'at work' } })
    const [reading, decisions, items] = await Promise.all([
      countReadingAtWork(unit),
      countDecisions(unit),
      countWaitingItems(unit),
    ])
    return { at: new Date().toISOString(), reading, decisions, items }
  },
})
