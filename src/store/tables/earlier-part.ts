import type { Generated } from 'kysely'

/** Who had a part in a case before (`migrations/v0.2/casework/0085-earlier-parts.sql.ts`). */
export interface EarlierPartTables {
  readonly earlier_part: {
    case_id: number
    account_id: string
    part: 'read' | 'proposed' | 'settled' | 'owned'
    noted_at: Generated<Date>
  }
}
