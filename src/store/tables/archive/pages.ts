import type { Generated } from 'kysely'

export type PageState = 'typed' | 'waiting' | 'machine' | 'unreadable' | 'blank'

/** Documents as they came, and their pages (`migrations/v0.2/scans/0135-pages.sql.ts`). */
export interface PageTables {
  readonly document_original: {
    sha256: string
    /** In clear. */
    bytes: number
    body: Uint8Array
    /** The key it is encrypted with; null: it stands in clear. */
    key_id: string | null
  }
  readonly document_page: {
    document_id: number
    page: number
    state: PageState
    text: Generated<string>
    /** Each with its place on the page (`ReadWord` of the room scans). */
    words: Generated<unknown>
    width: number | null
    height: number | null
    confidence: number | null
    worst: number | null
    missed: number | null
    doubtful: Generated<boolean>
    fault: Generated<string>
    read_at: Date | null
  }
}
