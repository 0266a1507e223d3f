import type { Generated } from 'kysely'

export type GroupState = 'new' | 'lookedAt' | 'handedOver' | 'closed'
export type GroupStepName = 'name' | 'note' | 'look' | 'handOver' | 'close' | 'reopen'

/** What people did about a group (`migrations/v0.2/explorer/0107-group-files.sql.ts`). */
export interface GroupFileTables {
  readonly group_file: { id: Generated<number>; opened_by: string; opened_at: Generated<Date> }
  readonly group_step: {
    number: Generated<number>
    file_id: number
    step: GroupStepName
    state: GroupState
    name: string
    words: string
    people: string[]
    cases: number[]
    item_id: number | null
    taken_by: string
    taken_at: Generated<Date>
  }
}
