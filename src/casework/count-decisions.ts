import { sql } from 'kysely'
import { z } from 'zod'
import { outputs, type UnitOfWork } from '../access/index.ts'
import { type Waits, waiting, waitingSchema, waits } from '../cases/index.ts'
import { type DecisionOutcome, decisionOutcomeNames } from './contract.ts'

/** Decisions by what they say and how far they are. */
export const decisionCountsSchema = outputs.object({
  /** To be authorised, since they were proposed. */
  waiting: waitingSchema,
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
    }
  >`
    select outcome, count(*) filter (where status = 'proposed') as proposed,
      count(*) filter (where status = 'authorised') as authorised,
      count(*) filter (where status = 'returned') as returned,
      count(*) filter (where status = 'reopened') as reopened
    from decision group by outcome`.execute(db)
  const { rows: proposed } = await sql<Waits>`
    select ${waits('proposed_at')} from decision where status = 'proposed'`.execute(db)
  return {
    waiting: waiting(proposed[0]),
    outcomes: decisionOutcomeNames.flatMap((outcome) => {
      const row = rows.find((one) => one.outcome === outcome)
      if (!row) return []
      const { proposed, authorised, returned, reopened } = row
      return [{ outcome, proposed, authorised, returned, reopened }]
    }),
  }
}
