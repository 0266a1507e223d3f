import type { ColumnType, Generated } from 'kysely'

type Settled = {
  settled_by: ColumnType<string | null, never, string>
  settled_at: ColumnType<Date | null, never, Date>
  settled_reason: ColumnType<string, never, string>
}

/** Tables of how people wish to be reached (`migrations/v0.2/0055-contact-plans.sql.ts`). */
export interface ContactTables {
  readonly contact_plan: Settled & {
    id: Generated<number>
    state: 'standing' | 'proposed' | 'authorised' | 'returned'
    mentions: number[]
    confirmed: number[]
    confirmed_basis: Generated<string>
    named_contact: string
    channels: ColumnType<unknown, string, never>
    wants: ColumnType<unknown, string, never>
    times: Generated<string>
    language: Generated<string>
    advocate: Generated<string>
    do_not_contact: 'throughAdvocate' | 'anyContact' | null
    said_by: Generated<string>
    said_on: string | null
    note: Generated<string>
    review_on: string
    written_by: string
    written_at: Generated<Date>
  }
  readonly contact_override: Settled & {
    id: Generated<number>
    state: Generated<'proposed' | 'granted' | 'refused'>
    mentions: number[]
    reason: 'riskToLife' | 'childAtRisk' | 'orderedByLaw'
    words: string
    ends_on: string
    asked_by: string
    asked_at: Generated<Date>
  }
}
