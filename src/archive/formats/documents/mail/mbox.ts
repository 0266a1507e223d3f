import type { Attached, DocumentContents } from '../contents.ts'
import { Headers } from './headers.ts'

const mboxType = 'application/mbox'

/** A line that begins a mail, after an empty line or none: and the line below it is a field, so that words do not. */
const beginning = /(?:^|\n\r?\n)(From [^\n]*\n)(?=[!-9;-~]+[ \t]*:|>From )/g
const longestName = 60
const mostHead = 16_384

/** Many mails in one file, as a mail program keeps or exports them (RFC 4155). */
export const looksLikeMbox = (bytes: Buffer): boolean =>
  /^From [^\n]*\n[!-9;-~]+[ \t]*:/.test(bytes.subarray(0, 4096).toString('latin1'))

/** The mails of a mailbox, each as a document that stood in it, and how many there are. */
export function readMbox(bytes: Buffer): DocumentContents {
  const raw = bytes.toString('latin1')
  const starts = [...raw.matchAll(beginning)].map(({ 0: whole, 1: line = '', index }) => ({
    at: index + whole.length - line.length,
    head: line.length,
  }))
  const attached = starts.map(({ at, head }, nth): Attached => {
    const end = starts[nth + 1]?.at ?? raw.length
    const mail = raw.slice(at + head, end).replace(/^>(>*From )/gm, '$1')
    return { name: nameOf(mail, nth + 1), bytes: Buffer.from(mail, 'latin1') }
  })
  const before = raw.slice(0, starts[0]?.at ?? raw.length).trim()
  const count = `Mails in it: ${attached.length}.`
  return {
    mediaType: mboxType,
    // Words above the first mail belong to no mail, and are kept with the mailbox.
    text: before === '' ? count : `${count}\n\n${Buffer.from(before, 'latin1').toString('utf8')}`,
    attached,
    pages: [],
    notRead: [],
  }
}

function nameOf(mail: string, number: number): string {
  const end = /\r?\n\r?\n/.exec(mail.slice(0, mostHead))?.index ?? mostHead
  const subject = new Headers(mail.slice(0, end)).text('subject')
  const words = subject
    .replace(/[\p{Cc}\s/\\]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim()
  return `${`${number} ${words}`.trim()}.eml`
}
