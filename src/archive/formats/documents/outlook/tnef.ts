import type { NotRead } from '../../not-read.ts'
import { decodeCodepage } from '../codepage.ts'
import type { Attached, DocumentContents } from '../contents.ts'
import { attachmentName, embedded, isInline } from './attachment.ts'
import { messageContents } from './message.ts'
import { type Properties, tags, types } from './properties.ts'
import { type MapiValues, mapiRows, mapiValues } from './tnef-values.ts'
import { Values } from './values.ts'

const tnefType = 'application/ms-tnef'
const signature = 0x223e9f78
const usualCodepage = 1252

/** What an attribute holds (MS-OXTNEF 2.1.3.3). */
const attributes = {
  from: 0x00008000,
  subject: 0x00018004,
  body: 0x0002800c,
  messageClass: 0x00078008,
  codepage: 0x00069007,
  properties: 0x00069003,
  recipients: 0x00069004,
  newAttachment: 0x00069002,
  attachTitle: 0x00018010,
  attachData: 0x0006800f,
  attachProperties: 0x00069005,
} as const

export const isTnef = (bytes: Buffer): boolean =>
  bytes.length >= 6 && bytes.readUInt32LE(0) === signature

interface Part {
  title: Buffer | null
  data: Buffer | null
  values: MapiValues
}

/**
 * The winmail.dat that Outlook sends to other programs: a message within a message (MS-OXTNEF).
 *
 * @throws LB_DOCUMENT_UNREADABLE
 */
export function readTnef(bytes: Buffer): DocumentContents {
  const own = new Map<number, { type: number; bytes: Buffer }>()
  const parts: Part[] = []
  let recipients: readonly MapiValues[] = []
  let codepage = usualCodepage
  const { found, isWhole } = attributesIn(bytes)
  for (const { id, data } of found) {
    const part = parts.at(-1)
    if (id === attributes.codepage && data.length >= 4) codepage = data.readUInt32LE(0)
    else if (id === attributes.from) setIfNone(own, tags.senderName, nameIn(data))
    else if (id === attributes.subject) setIfNone(own, tags.subject, data)
    else if (id === attributes.body) setIfNone(own, tags.body, data)
    else if (id === attributes.messageClass) setIfNone(own, tags.messageClass, data)
    else if (id === attributes.properties)
      for (const [tag, value] of mapiValues(data)) own.set(tag, value)
    else if (id === attributes.recipients) recipients = mapiRows(data)
    else if (id === attributes.newAttachment)
      parts.push({ title: null, data: null, values: new Map() })
    else if (part && id === attributes.attachTitle) part.title = data
    else if (part && id === attributes.attachData) part.data = data
    else if (part && id === attributes.attachProperties) part.values = mapiValues(data)
  }
  const read = (values: MapiValues) =>
    new Values(
      (tag) => values.get(tag) ?? null,
      () => codepage,
    )
  const attached: Attached[] = []
  const notRead: NotRead[] = isWhole ? [] : [{ what: 'cutOff', name: 'winmail.dat', count: null }]
  let pictures = 0
  for (const { title, data, values } of parts) {
    const properties = read(values)
    const called = attachmentName(properties, attached.length + 1)
    const name =
      values.size === 0 && title ? decodeCodepage(title, codepage).replace(/\0.*$/s, '') : called
    if (isInline(properties)) pictures += 1
    else {
      const one = attachedOf(name, data, properties)
      if ('bytes' in one) attached.push(one)
      else notRead.push(one)
    }
  }
  if (pictures > 0) notRead.push({ what: 'picture', name: 'the mail', count: pictures })
  const message = { properties: read(own), recipients: recipients.map(read), attached, notRead }
  return messageContents(message, tnefType)
}

/** An object begins with 16 bytes that say of what program. */
const programId = 16

function attachedOf(name: string, data: Buffer | null, properties: Properties): Attached | NotRead {
  const object = properties.binary(tags.attachData)
  const isMessage = properties.number(tags.attachMethod) === embedded
  if (isMessage && object && isTnef(object.subarray(programId)))
    return { name: `${name}.tnef`, bytes: object.subarray(programId) }
  const bytes = data ?? object
  if (bytes && bytes.length > 0) return { name, bytes }
  const why = 'The message names it and does not hold it.'
  return { what: 'attachment', name, count: 1, why }
}

/** Of the sender (MS-OXTNEF 2.1.3.3.1): four numbers of two bytes, of which the third is the length of the name. */
const nameIn = (data: Buffer): Buffer =>
  data.length < 8 ? Buffer.alloc(0) : data.subarray(8, 8 + data.readUInt16LE(4))

/** What is said twice, in the older way and as a property, counts as the property has it. */
function setIfNone(own: Map<number, { type: number; bytes: Buffer }>, tag: number, bytes: Buffer) {
  if (!own.has(tag)) own.set(tag, { type: types.ansi, bytes })
}

interface Attribute {
  readonly id: number
  readonly data: Buffer
}

/** Level, number, length, data and a sum over the data, one attribute after the other. */
function attributesIn(bytes: Buffer): {
  readonly found: readonly Attribute[]
  readonly isWhole: boolean
} {
  const found: Attribute[] = []
  let at = 6
  while (at + 9 <= bytes.length) {
    const [id, length] = [bytes.readUInt32LE(at + 1), bytes.readUInt32LE(at + 5)]
    const data = bytes.subarray(at + 9, at + 9 + length)
    if (data.length < length) return { found: [...found, { id, data }], isWhole: false }
    found.push({ id, data })
    at += 9 + length + 2
  }
  return { found, isWhole: at >= bytes.length }
}
