import type { NotRead } from './not-read.ts'
import type { RawRow } from './raw-row.ts'
import type { HeaderRow, Table } from './table.ts'

/** A file that was recognised, ready to be read row by row. */
export interface OpenedFile {
  readonly tables: readonly Table[]
  /**
   * The rows of all tables that are not hidden; of each the header says which row names the columns.
   * Tables without a header here are passed over.
   */
  rows(headers: ReadonlyMap<string, HeaderRow>): AsyncIterable<RawRow>
  /** What the reader left out; asked once the rows have been read. */
  notRead(): readonly NotRead[]
}
