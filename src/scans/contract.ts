/** A rectangle on a page, in dots of the picture that was read; `x` to the right, `y` down. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

export interface ReadWord {
  readonly text: string
  readonly box: Box
  /** From 0 to 100, as the recogniser has it: how sure it is of itself, which is no probability. */
  readonly confidence: number
}

/**
 * What reading a picture by machine gave. `machine`: words, to be checked against the picture. `unreadable`: there is ink,
 * and no words that could be trusted (handwriting, a photograph, too poor a copy). `blank`: there is no ink.
 */
export type ReadState = 'machine' | 'unreadable' | 'blank'

export interface ReadPage {
  readonly state: ReadState
  /** A line of the page on each line, an empty line between paragraphs; empty unless `machine`. */
  readonly text: string
  readonly words: readonly ReadWord[]
  /** Mean of the words, each counted by its letters, 0 to 100; null where there are none. */
  readonly confidence: number | null
  /** The same of the worst region: one rotten line hides in the mean of a page. */
  readonly worst: number | null
  /** The share of the ink that stands in no word, 0 to 1: what was passed over has no confidence. */
  readonly missed: number
  /** Whether so much is doubtful that more than one letter in twenty may be wrong. */
  readonly isDoubtful: boolean
  /** Of the picture that was read, in dots. */
  readonly width: number
  readonly height: number
}

/** A page as shades of grey, one byte a dot, row by row, 0 is black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Dots per inch at which pages are read: below it letters of ten points lose their shape, above it only time. */
export const dotsPerInch = 200
/** The measure of PDF. */
export const pointsPerInch = 72
