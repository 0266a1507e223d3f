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

/**
 * Words come from case files: what reorders text, or what nothing shows, is written out, so that a
 * file looks like what it holds. Tabs and line ends stay.
 */
export const visible = (words: string): string =>
  words.replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu,
    (sign) => `⟦U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
  )

export const shown = (cell: ReleaseCell): string => (cell === null ? confidential : String(cell))
