import type { Generated } from 'kysely'

/** Tables of the victim's right to a review (`migrations/v0.2/0052-right-to-review.sql.ts`). */
export interface RightToReviewTables {
  readonly route_fact: {
    id: Generated<number>
    case_id: number
    fact: string
    value: string
    basis: string
    stated_by: string
    stated_at: Generated<Date>
  }
  readonly victim_told: {
    id: Generated<number>
    decision_id: number
    case_id: number
    telling: 'told' | 'declined' | 'withheld'
    told_on: string
    note: Generated<string>
    recorded_by: string
    recorded_at: Generated<Date>
  }
}
