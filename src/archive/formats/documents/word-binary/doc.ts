import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { NotRead } from '../../not-read.ts'
import type { Storage } from '../compound/compound-file.ts'
import type { DocumentContents } from '../contents.ts'
import { markedRuns } from './changes.ts'
import { charactersIn } from './characters.ts'
import { fileInformation, type StoryName, storyNames } from './file-information.ts'
import { changeAuthors, commentAuthors, positionsIn, sizes } from './lists.ts'
import { piecesOf } from './pieces.ts'
import { StoryText } from './story-text.ts'

const titles: Readonly<Record<StoryName, string>> = {
  body: '',
  footnotes: 'Footnotes',
  headers: 'Page headers and footers',
  macros: '',
  comments: 'Comments',
  endnotes: 'Endnotes',
  boxes: 'Text boxes',
  headerBoxes: 'Text boxes of page headers',
}

/**
 * A document of Word 97 to 2003: its words piece by piece, with what was inserted, deleted, struck out or hidden, then its
 * notes, page headers, comments and text boxes (MS-DOC).
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_FILE_OLD_OFFICE, LB_ZIP_BOMB
 */
export function readDoc(file: Storage): DocumentContents {
  const stream = file.stream('WordDocument')
  if (!stream) throw unreadable('It holds no Word document.')
  const information = fileInformation(stream)
  const table = file.stream(information.table)
  if (!table) throw unreadable('The tables of the Word document are not there.')
  const pieces = piecesOf(table, information.pieces)
  const { characterRuns, changeAuthors: changers } = information
  const marks = markedRuns(stream, table, characterRuns, changeAuthors(table, changers))
  const endnotes = positionsIn(table, information.endnotes, sizes.note)
  const authors = commentAuthors(table, information.comments, information.commentAuthors)
  const parts: string[] = []
  let pictures = 0
  let from = 0
  let isCut = false
  for (const name of storyNames) {
    const to = from + information.lengths[name]
    const words = new StoryText(name, endnotes, authors)
    const read = charactersIn(stream, pieces, marks, from, to, words)
    isCut ||= read < to - from
    pictures += words.pictures
    const text = words.text()
    if (text !== '' && name !== 'macros')
      parts.push(titles[name] === '' ? text : `${titles[name]}:\n${text}`)
    from = to
  }
  const notRead: NotRead[] = []
  if (pictures > 0) notRead.push({ what: 'picture', name: 'the document', count: pictures })
  if (isCut) notRead.push({ what: 'cutOff', name: 'the document', count: null })
  return {
    mediaType: 'application/msword',
    text: parts.join('\n\n'),
    attached: [],
    pages: [],
    notRead,
  }
}

const unreadable = (cause: string) => refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', cause)
