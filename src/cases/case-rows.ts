import { sql } from 'kysely'
import { recordedDate, sourceName } from '../store/index.ts'
import { categoryWords, outcomeWords } from './code-words.ts'
import type { CaseRow, CaseState } from './contract.ts'

/** A row of a query that selects `caseColumns`. */
export interface StoredCase {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly kind: 'crime' | 'referral'
  readonly opened: string | null
  readonly closed: string | null
  readonly category: string | null
  readonly outcome: string | null
  readonly state: CaseState
}

export const isDecided = sql<boolean>`exists (
  select from decision d where d.case_id = c.id and d.status = 'authorised')`
export const isProposed = sql<boolean>`exists (
  select from decision d where d.case_id = c.id and d.status = 'proposed')`
export const isRead = sql<boolean>`exists (select from reading_head h where h.case_id = c.id)`
export const isBeingRead = sql<boolean>`exists (
  select from lease l where l.case_id = c.id and l.expires_at > now())`

/** Of `case_file c`. The state is derived from what people did; it is stored nowhere. */
export const caseColumns = sql`c.id as "caseId", c.ref, ${sourceName('c.source_id')} as source, c.kind,
  ${recordedDate('opened')} as opened, ${recordedDate('closed')} as closed, c.category, c.outcome, case when ${isDecided} then 'decided'
    when ${isProposed} then 'proposed' when ${isRead} then 'read'
    when ${isBeingRead} then 'beingRead' else 'unread' end as state`

export const caseRow = (stored: StoredCase): CaseRow => ({
  caseId: stored.caseId,
  ref: stored.ref,
  source: stored.source,
  kind: stored.kind,
  opened: stored.opened,
  closed: stored.closed,
  category: categoryWords(stored.category),
  outcome: outcomeWords(stored.outcome),
  state: stored.state,
})
