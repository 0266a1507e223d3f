/** Copies of documents (`migrations/v0.2/documents/`). */
export interface CopyTables {
  readonly document_sketch: {
    document_id: number
    method: number
    digest: string
    words: number
    bands: readonly number[]
    signature: Uint8Array
    copy_of: number | null
    likeness: number | null
  }
  /** A row a band of `document_sketch`, kept by triggers. */
  readonly document_band: {
    band: number
    document_id: number
  }
  readonly document_copy: {
    document_id: number
    copy_of: number
    likeness: number
    digest: string
  }
  /** The first ones of other sets that a document is like as well. */
  readonly document_also: {
    document_id: number
    copy_of: number
    likeness: number
  }
}
