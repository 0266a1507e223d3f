/** One row, element or document as it came: the table it stands in, its line, its fields as text. */
export interface RawRow {
  readonly table: string
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
  /** The row is not whole (too few fields, a broken header): said as a code of the archive. */
  readonly fault?: { readonly code: import('../errors.ts').ArchiveError; readonly cause: string }
}

/** A file that was recognised, ready to be read row by row. */
export interface OpenedFile {
  readonly format: 'cin-census' | 'csv' | 'xlsx' | 'document'
  /** Column names or sheet names by which maps recognise it. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[]
  rows(): AsyncIterable<RawRow>
}
