import { type RawBuilder, sql } from 'kysely'
import { isDecided, isProposed } from '../cases/index.ts'
import { keptBack } from './batches/held-batches.ts'
import { readingsOwed } from './readings-owed.ts'
import { besideRules, isOfNoOthersSource, ruledSources } from './source-rules/ruled-sources.ts'
import { standingAside } from './standing-aside.ts'

/** Why a case that was read is to be read again. */
export const owedTurns = { arbitration: 1, secondReading: 2, readAnew: 3 } as const

/**
 * A select of the cases that are owed another reading now: `case_id`, `turn` (`owedTurns`) and `since`. What a decision
 * has settled is owed no more. Cases that `accountId` has read are left out; null asks for what anybody owes.
 */
export const owedNow = (accountId: string | null): RawBuilder<unknown> => sql`
  with ${readingsOwed(accountId)}
  select c.id as case_id, o.turn, h.submitted_at as since
  from owed o join case_file c on c.id = o.case_id join reading_head h on h.reading_id = o.since
  where not ${isDecided} and not ${isProposed}`

/** Of `case_file c`: nobody has it in hand, no batch or rule of a source keeps it for others, this officer may read it, and nobody put it back before them. */
export const isToBeTakenBy = (accountId: string): RawBuilder<boolean> => sql<boolean>`(
  coalesce((with ${keptBack(accountId)} select mine from kept_back k where k.case_id = c.id),
    (with ${ruledSources(accountId)} select ${isOfNoOthersSource} from (select c.id, c.source_id) c ${besideRules}))
  and not exists (select from lease l where l.case_id = c.id and l.expires_at > now())
  and not exists (select from earlier_part e where e.case_id = c.id and e.account_id = ${accountId}::text)
  and not exists (select from (${standingAside}) a where a.case_id = c.id and (
    a.how = 'waiting' or a.account_id = ${accountId}::text
    or (a.how = 'pass' and a.passed_to <> ${accountId}::text))))`
