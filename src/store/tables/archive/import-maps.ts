import type { ColumnType, Generated } from 'kysely'

/** Import maps, what each read, and which are retired (`0012-import-maps.sql.ts`, `0118-own-maps.sql.ts`). */
export interface ImportMapTables {
  readonly import_map: {
    id: Generated<number>
    source_id: string
    kind: string
    hash: string
    map: ColumnType<unknown, string, never>
    first_used: Generated<Date>
  }
  readonly import_map_use: { import_map_id: number; extract_id: string }
  readonly import_map_step: {
    id: Generated<number>
    import_map_id: number
    step: 'retired' | 'takenBack'
    reason: string
    taken_by: string
    taken_at: Generated<Date>
  }
}
