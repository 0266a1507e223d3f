import { getDocumentProxy } from 'unpdf'
import { type PageContent, refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { NotRead } from '../../not-read.ts'
import type { Attached, DocumentContents } from '../contents.ts'
import { readsAsNoLanguage } from '../no-language.ts'
import { pageMarks } from '../page-marks.ts'
import { type Annotation, annotationLines } from './annotations.ts'
import { hasInvisibleWords } from './invisible-words.ts'
import { wordsOfPage } from './page-words.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Objects that begin and never end: the parser follows each to the end of the file, so that many cost a minute. */
const mostUnended = 500

/** Dots of the largest picture that is unpacked: of pages only their words are read here. */
const noPicture = 1

/**
 * The words of each page, what is filled in and noted on it, and files within it. A page without words, or whose words read as no language, is a picture: a
 * mark holds its place until it is read.
 *
 * @throws LB_DOCUMENT_UNREADABLE
 */
export async function readPdf(bytes: Buffer): Promise<DocumentContents> {
  const unended = timesIn(bytes, ' obj') - timesIn(bytes, 'endobj')
  if (unended > mostUnended) {
    const cause = `The PDF is broken: ${unended} of its objects never end.`
    throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', cause)
  }
  // Each `endstream` has a `stream` in it.
  const streams = timesIn(bytes, 'stream') - 2 * timesIn(bytes, 'endstream')
  if (streams > mostUnended) {
    const cause = `The PDF is broken: ${streams} of its streams never end.`
    throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', cause)
  }
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { maxImageSize: noPicture })
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, at) => wordsOn(pdf, at + 1)),
  )
  const lines: string[] = []
  const kinds: PageContent[] = []
  for (const [at, page] of pages.entries()) {
    const marks = await annotationsOf(pdf, at + 1)
    const words = page.trim()
    const place = { page: at + 1, of: pages.length }
    const isStrange = readsAsNoLanguage(words)
    // What it shows is read by machine, as where it has no words.
    const kind = words === '' || isStrange ? 'picture' : await kindOf(pdf, at + 1)
    kinds.push(kind)
    const own = kind === 'picture' ? [pageMarks.waiting(place)] : [words]
    if (isStrange) own.push(pageMarks.noLanguage(place), words)
    if (kind === 'otherMachine') own.unshift(pageMarks.otherMachine(place))
    lines.push([...own, ...marks].join('\n'))
  }
  const text = lines.join('\n\n')
  const attached = await filesIn(pdf)
  const notRead: readonly NotRead[] = [
    ...((await isOtherForm(pdf)) ? [{ what: 'formData', name: 'XFA', count: null } as const] : []),
  ]
  return { mediaType: 'application/pdf', text, attached, pages: kinds, notRead }
}

async function wordsOn(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  return wordsOfPage((await page.getTextContent()).items)
}

function timesIn(bytes: Buffer, word: string): number {
  let times = 0
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) times += 1
  return times
}

async function kindOf(pdf: Pdf, number: number): Promise<'typed' | 'otherMachine'> {
  return (await hasInvisibleWords(await pdf.getPage(number))) ? 'otherMachine' : 'typed'
}

async function annotationsOf(pdf: Pdf, number: number): Promise<readonly string[]> {
  const page = await pdf.getPage(number)
  return annotationLines((await page.getAnnotations()) as readonly Annotation[])
}

/** Whether its fields stand in XML of their own: its pages then often say no more than that another viewer is needed. */
async function isOtherForm(pdf: Pdf): Promise<boolean> {
  const { info } = await pdf.getMetadata()
  const { IsXFAPresent, IsAcroFormPresent } = info as Readonly<Record<string, unknown>>
  return IsXFAPresent === true && IsAcroFormPresent !== true
}

async function filesIn(pdf: Pdf): Promise<readonly Attached[]> {
  const files = (await pdf.getAttachments()) as Readonly<
    Record<string, { readonly filename?: string; readonly content?: Uint8Array }>
  > | null
  return Object.entries(files ?? {}).flatMap(([key, { filename, content }]) =>
    content ? [{ name: filename ?? key, bytes: content }] : [],
  )
}
