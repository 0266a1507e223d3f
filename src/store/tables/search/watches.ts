import type { ColumnType, Generated } from 'kysely'

export type WatchStepName = 'save' | 'renew' | 'handOver' | 'end'

type Once<T> = ColumnType<T, T, never>
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** Watches and what they found (`migrations/v0.2/search/0125-watches.sql.ts`), and events told in documents. */
export interface WatchTables {
  readonly watch: {
    id: Generated<number>
    words: Once<string>
    owner: string
    purpose: Once<string>
    reason: Once<string>
    ends_on: string
    saved_by: Once<string>
    saved_at: Generated<Date>
    run_in_full: Generated<boolean>
    ended_by: Later<string>
    ended_at: Later<Date>
    end_reason: Generated<string>
  }
  readonly watch_step: {
    number: Generated<number>
    watch_id: number
    step: WatchStepName
    reason: string
    owner: string
    ends_on: string
    taken_by: string
    taken_at: Generated<Date>
  }
  readonly watch_match: {
    id: Generated<number>
    watch_id: number
    case_id: number
    place: string
    leaf: number
    cases: number[]
    found_by: 'save' | 'import' | 'refresh'
    found_at: Generated<Date>
    seen_by: Later<string>
    seen_at: Later<Date>
  }
  readonly watch_due: { case_id: number }
  /** `migrations/v0.2/reading/0129-told-events.sql.ts`, `0149-told-along.sql.ts` */
  readonly told_event: {
    number: Generated<number>
    case_id: number
    sentence_hash: string
    answer: 'isSo' | 'isNotSo'
    kind: 'seenWith' | 'returnedBy' | 'telephone' | 'vehicle' | 'place' | 'dated'
    day: Generated<string>
    sentence: string
    document_id: number
    document: string
    page: number | null
    begins: number
    ends: number
    note: Generated<string>
    along_with: string | null
    answered_by: string
    answered_at: Generated<Date>
  }
}
