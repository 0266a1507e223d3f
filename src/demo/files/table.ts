/** A row by its columns' names. */
export type Row = Record<string, string>

/** A file of rows being written, whatever its format. */
export interface Table {
  /** `year` chooses the file where a table is split by year. Line 1 is the header. */
  write(row: Row, year?: number): { readonly file: string; readonly line: number }
  /** Returns how many files were written. */
  close(): number
}
