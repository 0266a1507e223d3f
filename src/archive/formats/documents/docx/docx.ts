import { posix } from 'node:path'
import { LookbackError, refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { partIn } from '../../bytes/office-package.ts'
import { elementsOf, readPart } from '../../bytes/part-reader.ts'
import type { Zip } from '../../bytes/zip.ts'
import type { NotRead } from '../../not-read.ts'
import type { DocumentContents } from '../contents.ts'
import { type Unread, WordText } from './word-text.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Parts beside the main one, in the order they are shown in; each relationship type ends so. */
const stories = [
  ['header', 'Page header'],
  ['footer', 'Page footer'],
  ['footnotes', 'Footnotes'],
  ['endnotes', 'Endnotes'],
  ['comments', 'Comments'],
] as const

/**
 * A Word document: its words, then the headers, footers, notes and comments that belong to it.
 *
 * @throws LB_ZIP_BROKEN, LB_XML_ENTITY, LB_FILE_KIND
 */
export async function readDocx(zip: Zip, mainPart: string | null): Promise<DocumentContents> {
  const main = mainPart === null ? undefined : partIn(zip, mainPart)
  if (main === undefined)
    throw refusal(archiveErrors, 'LB_FILE_KIND', 'It is a ZIP file that holds no Word document.')
  const body = await readText(zip, main)
  const sections = [body.text]
  const unread = new Map(body.unread)
  const parts = await partsBeside(zip, main)
  for (const [type, title] of stories) {
    const texts = new Set<string>()
    for (const part of parts.filter((one) => one.type === type)) {
      const story = await readText(zip, part.name)
      if (story.text !== '') texts.add(story.text)
      for (const [what, count] of story.unread) unread.set(what, (unread.get(what) ?? 0) + count)
    }
    if (texts.size > 0) sections.push(`${title}:\n${[...texts].join('\n\n')}`)
  }
  const text = sections.filter((section) => section !== '').join('\n\n')
  return { mediaType, text, attached: [], pages: [], notRead: [...unread].map(toNotRead) }
}

function toNotRead([what, count]: readonly [Unread, number]): NotRead {
  return what === 'picture'
    ? { what: 'picture', name: 'the document', count }
    : { what: 'documentPart', name: what, count }
}

async function readText(zip: Zip, part: string): Promise<ReturnType<WordText['result']>> {
  const words = new WordText()
  try {
    for await (const _ of readPart(zip, part, words));
  } catch (error) {
    // The container is in order; what stands in it is not.
    if (error instanceof LookbackError && error.code === 'LB_ZIP_BROKEN')
      throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', error.cause)
    throw error
  }
  return words.result()
}

interface StoryPart {
  readonly type: string
  readonly name: string
}

async function partsBeside(zip: Zip, main: string): Promise<readonly StoryPart[]> {
  const folder = posix.dirname(main)
  const relations = partIn(zip, posix.join(folder, '_rels', `${posix.basename(main)}.rels`))
  if (relations === undefined) return []
  return (await elementsOf(zip, relations)).flatMap(({ name, attributes }) => {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') return []
    const target = (attributes.Target ?? '').replaceAll('\\', '/')
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    const found = partIn(zip, path)
    const type = (attributes.Type ?? '').split('/').at(-1) ?? ''
    return found === undefined ? [] : [{ type, name: found }]
  })
}
