import { LookbackError, refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'

/** The parts of the text, one after the other (MS-DOC 2.4.1); `macros` is of older versions. */
export const storyNames = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const
export type StoryName = (typeof storyNames)[number]

/** Where something stands in the table stream. */
export interface Place {
  readonly at: number
  readonly length: number
}

/** What the head of a Word document says of where its parts are (MS-DOC 2.5, FIB). */
export interface FileInformation {
  /** The stream that holds the tables. */
  readonly table: '0Table' | '1Table'
  /** Characters of each part. */
  readonly lengths: Readonly<Record<StoryName, number>>
  readonly pieces: Place
  readonly characterRuns: Place
  readonly footnotes: Place
  readonly endnotes: Place
  readonly comments: Place
  readonly commentAuthors: Place
  readonly changeAuthors: Place
}

const identifier = 0xa5ec
/** Word 6 and 95. */
const olderIdentifier = 0xa5dc
/** Word 97. */
const firstVersion = 0xc1
const flags = { encrypted: 0x0100, secondTable: 0x0200 } as const
const lengthsAt = 76
const placesAt = 154
const headSize = 898

/** @throws LB_DOCUMENT_UNREADABLE, LB_FILE_OLD_OFFICE */
export function fileInformation(stream: Buffer): FileInformation {
  if (stream.length >= 2 && stream.readUInt16LE(0) === olderIdentifier)
    throw old('It is a Word document of before 1997 (Word 6 or 95).')
  if (stream.length < headSize || stream.readUInt16LE(0) !== identifier)
    throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'It is no Word document, or is cut off.')
  const flag = stream.readUInt16LE(10)
  if ((flag & flags.encrypted) !== 0) throw old('It is a Word document protected by a password.')
  if (stream.readUInt16LE(2) < firstVersion)
    throw old('It is a Word document of before 1997 (Word 6 or 95).')
  const place = (nth: number): Place => ({
    at: stream.readUInt32LE(placesAt + nth * 8),
    length: stream.readUInt32LE(placesAt + nth * 8 + 4),
  })
  const lengths = storyNames.map((name, at) => [name, stream.readUInt32LE(lengthsAt + at * 4)])
  return {
    table: (flag & flags.secondTable) === 0 ? '0Table' : '1Table',
    lengths: Object.fromEntries(lengths) as Record<StoryName, number>,
    footnotes: place(2),
    comments: place(4),
    characterRuns: place(12),
    pieces: place(33),
    commentAuthors: place(36),
    endnotes: place(46),
    changeAuthors: place(51),
  }
}

const old = (cause: string) =>
  new LookbackError(
    'LB_FILE_OLD_OFFICE',
    cause,
    'Open it in Word, save it as .docx without a password and import that.',
  )
