import type { ColumnType, Generated } from 'kysely'

/** Somebody in a live case, as the file that brought it says. */
export interface LivePerson {
  readonly role: string
  readonly givenNames: string | null
  readonly familyName: string | null
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string | null
  readonly postcode: string | null
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
}

/** Crimes and referrals of today (`migrations/v0.2/casework/0087-live-cases.sql.ts`). */
export interface LiveTables {
  readonly live_case: {
    id: Generated<number>
    source: string
    ref: string
    kind: 'crime' | 'referral' | 'missing'
    recorded_on: string
    category: Generated<string>
    content_hash: string
    received_by: string
    received_at: Generated<Date>
    compared_at: Date | null
    about_review: Generated<boolean>
  }
  /** Who is in each: seen by the refresh alone. */
  readonly live_people: {
    live_case_id: number
    people: ColumnType<readonly LivePerson[], string, never>
  }
  /** The live cases of each day, the same whoever asks. */
  readonly live_count: {
    recorded_on: string
    about_review: boolean
    compared: boolean
    cases: number
  }
  /** Counts of live cases under a definition that asks for them, as the last refresh left them. */
  readonly live_figure: {
    definition_id: string
    version: number
    met: number
    not_met: number
    undetermined: number
  }
  readonly live_match: {
    live_case_id: number
    case_id: number
    probability: number
    item_id: number | null
    matched_at: Generated<Date>
  }
}
