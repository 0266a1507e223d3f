import type { ColumnType, Generated } from 'kysely'

/** What inspections recommended (`migrations/v0.2/desk/0117-recommendations.sql.ts`). */
export interface RecommendationTables {
  readonly recommendation: {
    id: Generated<number>
    words: string
    source: string
    page: Generated<string>
    made_on: ColumnType<string, string, never>
    owner: string
    entered_by: string
    entered_at: Generated<Date>
  }
  readonly recommendation_step: {
    recommendation_id: number
    number: number
    step: 'claimed' | 'shown' | 'notShown' | 'cannotBeShown'
    words: string
    evidence: ColumnType<unknown, string | null, never>
    taken_by: string
    taken_at: Generated<Date>
  }
}
