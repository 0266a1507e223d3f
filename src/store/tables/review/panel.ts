import type { ColumnType, Generated } from 'kysely'

/** What a scrutiny panel sees and says (`migrations/v0.2/panel/0130-panel.sql.ts`). */
export interface PanelTables {
  readonly panel_sample: {
    id: Generated<number>
    seed: string
    reason: string
    population: number
    drawn_by: string
    drawn_at: Generated<Date>
  }
  readonly panel_source: { sample_id: number; number: number; case_id: number }
  readonly panel_case: {
    sample_id: number
    number: number
    content: ColumnType<unknown, string, never>
  }
  readonly panel_opinion: {
    id: Generated<number>
    sample_id: number
    number: number
    account_id: string
    opinion: 'agree' | 'disagree' | 'cannotTell'
    words: string
    given_at: Generated<Date>
  }
}
