import type { MailNumbers } from '../../../../model/index.ts'
import { decodeText } from '../../bytes/decode.ts'
import type { NotRead } from '../../not-read.ts'
import { decodeCodepage } from '../codepage.ts'
import type { Attached, DocumentContents } from '../contents.ts'
import { htmlText } from '../html-text.ts'
import { decodeLabelled } from '../mail/charset.ts'
import { mailNumbers, numbersOfRawHead } from '../mail/mail-numbers.ts'
import { readRtf } from '../rtf/rtf.ts'
import { unpackedRtf } from './packed-rtf.ts'
import { type Properties, tags } from './properties.ts'

/** A message as Outlook keeps it, wherever: in a file of its own or in winmail.dat. */
export interface OutlookMessage {
  readonly properties: Properties
  readonly recipients: readonly Properties[]
  readonly attached: readonly Attached[]
  readonly notRead: readonly NotRead[]
}

const longestHead = 2 ** 20

const recipientKinds = [
  ['To', 1, tags.displayTo],
  ['Cc', 2, tags.displayCc],
  ['Bcc', 3, tags.displayBcc],
] as const

/** Who sent it to whom, its words, and what is attached. */
export function messageContents(message: OutlookMessage, mediaType: string): DocumentContents {
  const { properties, recipients, attached, notRead } = message
  const kind = properties.text(tags.messageClass)
  const words = wordsOf(properties)
  const lines: readonly (readonly [string, string])[] = [
    ['Kind', /^IPM\.(Microsoft Mail\.)?Note$/i.test(kind) ? '' : kind],
    ['From', senderOf(properties)],
    ...recipientKinds.map(([label, number, shown]) => {
      const named = recipients.filter((one) => one.number(tags.recipientType) === number)
      const text = named.map((one) => addressOf(one)).filter((one) => one !== '')
      return [label, text.join('; ') || properties.text(shown)] as const
    }),
    ['Date', properties.time(tags.clientSubmitTime) ?? properties.time(tags.deliveryTime) ?? ''],
    ['Subject', properties.text(tags.subject)],
    ['Attached', attached.map(({ name }) => name).join('; ')],
  ]
  const head = lines.flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`]))
  return {
    mediaType,
    text: `${head.join('\n')}\n\n${words.text}`.trim(),
    attached,
    pages: [],
    notRead: [...notRead, ...words.notRead],
    mail: numbersOf(properties),
  }
}

/** Kept by themselves; of a message that has none there, in the head it came with. */
const numbersOf = (properties: Properties): MailNumbers | null =>
  mailNumbers(
    properties.text(tags.messageId),
    properties.text(tags.references),
    properties.text(tags.inReplyTo),
  ) ?? numbersOfRawHead(properties.text(tags.transportHead).slice(0, longestHead))

function senderOf(properties: Properties): string {
  const sender = addressOf(properties, tags.senderName, tags.senderSmtp, tags.senderAddress)
  const { representingName, representingSmtp, representingAddress } = tags
  const meant = addressOf(properties, representingName, representingSmtp, representingAddress)
  if (sender === '' || meant === '' || meant === sender) return sender || meant
  return `${sender} for ${meant}`
}

function addressOf(
  properties: Properties,
  name: number = tags.displayName,
  smtp: number = tags.smtpAddress,
  other: number = tags.address,
): string {
  const called = properties.text(name).trim()
  const address = [properties.text(smtp), properties.text(other)].find(
    // The address of a directory begins otherwise, and tells nobody anything.
    (one) => one.includes('@') && !one.startsWith('/'),
  )
  if (address === undefined || address === called) return called
  return called === '' ? address : `${called} <${address}>`
}

interface Words {
  readonly text: string
  readonly notRead: readonly NotRead[]
}

/** The plain form of the words, or where that is empty the next that says something. */
function wordsOf(properties: Properties): Words {
  const plain = properties.text(tags.body).replace(/\r\n?/g, '\n').trim()
  if (plain !== '') return { text: plain, notRead: [] }
  const html = htmlOf(properties)
  if (html !== '') return { text: html, notRead: [] }
  const packed = properties.binary(tags.rtfCompressed)
  if (packed === null) return { text: '', notRead: [] }
  const { text, notRead } = readRtf(unpackedRtf(packed))
  return { text, notRead }
}

function htmlOf(properties: Properties): string {
  const written = properties.text(tags.html)
  if (written !== '') return htmlText(written)
  const bytes = properties.binary(tags.html)
  if (bytes === null) return ''
  const codepage = properties.number(tags.internetCodepage)
  const text =
    codepage === null
      ? decodeText(bytes)
      : codepage === 65001
        ? decodeLabelled(bytes, 'utf-8')
        : decodeCodepage(bytes, codepage)
  return htmlText(text)
}
