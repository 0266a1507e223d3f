/** Tables by which a refresh knows what changed (`migrations/v0.2/0034-refresh-due.sql.ts`). */
export interface RefreshTables {
  readonly link_record: {
    id: number
    source_id: string
    ref: string
    keys: number[]
    cluster: number
  }
  readonly refresh_due: {
    item: 'record' | 'case' | 'mention' | 'decision'
    item_id: number | null
    source_id: string | null
    ref: string | null
  }
}
