import type { Generated } from 'kysely'

/** Tables of definitions in the making (`migrations/v0.1/0007-definition-drafts.sql.ts`). */
export interface DraftTables {
  readonly definition_draft: {
    id: Generated<number>
    yaml: string
    replaces: number | null
    saved_by: string
    saved_at: Generated<Date>
  }
  readonly definition_draft_step: {
    draft_id: number
    number: number
    step: 'proposed' | 'returned' | 'published' | 'discarded'
    reason: string
    taken_by: string
    taken_at: Generated<Date>
  }
}
