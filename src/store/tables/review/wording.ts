import type { ColumnType, Generated } from 'kysely'

type Part = 'own' | 'quoted' | 'rest'
type Answer = 'own' | 'quoted' | 'notSuch' | 'cannotTell'

/** Words that may have led to a decision, and samples of them (`migrations/v0.2/desk/0119-wording.sql.ts`). */
export interface WordingTables {
  readonly document_wording: {
    document_id: number
    terms: string
    sentences: number
    flagged: number
    passages: ColumnType<unknown, string, never>
  }
  readonly wording_sample: {
    id: Generated<number>
    terms: string
    seed: string
    parts: ColumnType<unknown, string, never>
    reason: string
    drawn_by: string
    drawn_at: Generated<Date>
  }
  readonly wording_sample_passage: {
    sample_id: number
    part: Part
    draw: number
    case_id: number
    document: string
    context: string
    place: number
    length: number
  }
  readonly wording_sample_answer: {
    sample_id: number
    part: Part
    draw: number
    case_id: number
    answer: Answer
    answered_by: string
    answered_at: Generated<Date>
  }
  readonly wording_progress: {
    sample_id: number
    part: Part
    draw: number
    answer: Answer | null
  }
}
