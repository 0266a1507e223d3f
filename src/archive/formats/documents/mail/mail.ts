import { extname } from 'node:path'
import type { NotRead } from '../../not-read.ts'
import type { Attached, DocumentContents } from '../contents.ts'
import { htmlText } from '../html-text.ts'
import { decodeLabelled } from './charset.ts'
import { numbersOfHead } from './mail-numbers.ts'
import { type MimePart, parseMessage } from './mime.ts'
import { withoutUuencoded } from './uuencoded.ts'

/** What stands above the words, in this order, where the message has it. */
const shown = [
  ['From', 'from'],
  ['Sender', 'sender'],
  ['Reply to', 'reply-to'],
  ['To', 'to'],
  ['Cc', 'cc'],
  ['Bcc', 'bcc'],
  ['Date', 'date'],
  ['Subject', 'subject'],
] as const

/** A file without an ending is mail where it begins with the fields of one. */
export const looksLikeMail = (bytes: Buffer): boolean =>
  /^(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/.test(
    bytes.subarray(0, 4096).toString('latin1').replace(/\r/g, ''),
  )

/** A message: who sent it to whom, its words, and what is attached. @throws LB_MAIL_TOO_DEEP */
export function readMail(bytes: Buffer): DocumentContents {
  const message = parseMessage(bytes)
  const found: Found = { texts: [], attached: [], pictures: 0 }
  gather(message, found)
  const head = shown.flatMap(([label, name]) => {
    const value = message.headers.text(name)
    return value === '' ? [] : [`${label}: ${value}`]
  })
  const names = found.attached.map(({ name }) => name)
  if (names.length > 0) head.push(`Attached: ${names.join('; ')}`)
  const pictures: readonly NotRead[] =
    found.pictures > 0 ? [{ what: 'picture', name: 'the mail', count: found.pictures }] : []
  return {
    mediaType: 'message/rfc822',
    text: `${head.join('\n')}\n\n${found.texts.join('\n\n')}`.trim(),
    attached: found.attached,
    pages: [],
    notRead: pictures,
    mail: numbersOfHead(message.headers),
  }
}

interface Found {
  readonly texts: string[]
  readonly attached: Attached[]
  /** Shown within the words, such as a logo: not attached for their own sake. */
  pictures: number
}

function gather(part: MimePart, found: Found): void {
  if (part.parts.length > 0) {
    if (part.type === 'multipart/alternative') gatherOne(part.parts, found)
    else for (const each of part.parts) gather(each, found)
    return
  }
  const { type, filename, isAttachment, headers, body } = part
  if (type.startsWith('text/') && !isAttachment && filename === undefined) {
    const { text, attached } = withoutUuencoded(textOf(part))
    if (text.trim() !== '') found.texts.push(text.trim())
    found.attached.push(...attached)
  } else if (type.startsWith('image/') && !isAttachment && headers.raw('content-id') !== '') {
    found.pictures += 1
  } else if (body.length > 0) {
    found.attached.push({ name: nameOf(part, found.attached.length + 1), bytes: bytesOf(part) })
  }
}

/** The same words in several forms: the plain one, or where that is empty the next that says something. */
function gatherOne(parts: readonly MimePart[], found: Found): void {
  const before = found.texts.length
  const isText = (part: MimePart) => part.type === 'text/plain' || part.type === 'text/html'
  const texts = parts.filter((part) => isText(part) && !part.isAttachment)
  for (const part of texts) if (found.texts.length === before) gather(part, found)
  for (const part of parts.filter((each) => !texts.includes(each))) {
    // An alternative of parts holds the words once more, with the pictures and files that belong to them.
    const inner: Found = { texts: [], attached: found.attached, pictures: 0 }
    gather(part, inner)
    if (found.texts.length === before) found.texts.push(...inner.texts)
    found.pictures += inner.pictures
  }
}

function textOf({ type, headers, body }: MimePart): string {
  const label = headers.parameter('content-type', 'charset') ?? ''
  const text = decodeLabelled(
    body,
    label === '' && type === 'text/html' ? metaCharset(body) : label,
  )
  return type === 'text/html' ? htmlText(text) : text.replace(/\r\n?/g, '\n')
}

const metaCharset = (body: Buffer): string =>
  /<meta[^>]+charset=["']?([\w-]+)/i.exec(body.subarray(0, 4096).toString('latin1'))?.[1] ?? ''

/** Text comes without its label, so it is decoded here. */
function bytesOf(part: MimePart): Uint8Array {
  return part.type === 'text/plain' && part.headers.parameter('content-type', 'charset')
    ? Buffer.from(textOf(part))
    : part.body
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/calendar': '.ics',
  'message/delivery-status': '.txt',
  'application/pdf': '.pdf',
}

/** A message within the message ends in `.eml`, whatever it is called, so that it is read as one. */
function nameOf({ type, filename }: MimePart, number: number): string {
  const ending = endings[type] ?? ''
  const name = filename?.replace(/\p{Cc}/gu, '').trim() || `part ${number}${ending}`
  return type === 'message/rfc822' && extname(name).toLowerCase() !== '.eml' ? `${name}.eml` : name
}
