import type { Generated } from 'kysely'

/** Lists of terms that are searched for together (`migrations/v0.2/search/0137-term-lists.sql.ts`). */
export interface TermListTables {
  readonly term_list: {
    id: Generated<number>
    owner: string
    title: string
    terms: string[]
    purpose: string
    saved_at: Generated<Date>
  }
}
