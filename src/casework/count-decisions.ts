import { sql } from 'kysely'
import { z } from 'zod'
import { outputs, type UnitOfWork } from '../access/index.ts'
import { type DecisionOutcome, decisionOutcomeNames } from './contract.ts'

/** Decisions by what they say and how far they are. */
export const decisionCountsSchema = outputs.object({
  /** Waiting to be authorised, and since when the oldest waits. */
  proposed: outputs.count,
  oldest: outputs.text.nullable(),
  outcomes: outputs.list(
    outputs.object({
      outcome: z.enum(decisionOutcomeNames),
      proposed: outputs.count,
      authorised: outputs.count,
      returned: outputs.count,
      reopened: outputs.count,
    }),
  ),
})
export type DecisionCounts = z.output<typeof decisionCountsSchema>

export async function countDecisions({ db }: UnitOfWork): Promise<DecisionCounts> {
  const { rows } = await sql<
    Record<'proposed' | 'authorised' | 'returned' | 'reopened', number> & {
      readonly outcome: DecisionOutcome
      readonly oldest: Date | null
    }
  >`
    select outcome, count(*) filter (where status = 'proposed') as proposed,
      count(*) filter (where status = 'authorised') as authorised,
      count(*) filter (where status = 'returned') as returned,
      count(*) filter (where status = 'reopened') as reopened,
      min(proposed_at) filter (where status = 'proposed') as oldest
    from decision group by outcome`.execute(db)
  const oldest = rows.flatMap((row) => (row.oldest ? [row.oldest.toISOString()] : [])).toSorted()
  return {
    proposed: rows.reduce((sum, { proposed }) => sum + proposed, 0),
    oldest: oldest[0] ?? null,
    outcomes: decisionOutcomeNames.flatMap((outcome) => {
      const row = rows.find((one) => one.outcome === outcome)
      if (!row) return []
      const { proposed, authorised, returned, reopened } = row
      return [{ outcome, proposed, authorised, returned, reopened }]
    }),
  }
}
