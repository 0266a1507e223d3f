/** A table as it leaves the review: words and numbers only, nothing that was hidden. */
export interface Release {
  /** For file names: lower-case letters, digits and dashes. */
  readonly name: string
  readonly title: string
  readonly publisher: string
  /** ISO time. */
  readonly published: string | null
  readonly notes: readonly string[]
  readonly columns: readonly ReleaseColumn[]
  readonly rows: readonly (readonly ReleaseCell[])[]
}

export interface ReleaseColumn {
  readonly id: string
  readonly title: string
  readonly numeric: boolean
}

/** Null: confidential. */
export type ReleaseCell = string | number | null

/**
 * The shorthand of the Government Analysis Function's guidance "Releasing statistics in
 * spreadsheets": a cell always says why it is empty.
 */
export const confidential = '[c]'

export const shorthandNote = `Some shorthand is used in this table: ${confidential} means confidential, so that nobody can be identified.`
