import { LookbackError, refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { NotRead } from '../../not-read.ts'
import type { Storage } from '../compound/compound-file.ts'
import type { Attached, DocumentContents } from '../contents.ts'
import { attachmentName, embedded, isInline } from './attachment.ts'
import { messageContents, type OutlookMessage } from './message.ts'
import { tags, types } from './properties.ts'
import { type Value, Values } from './values.ts'

const msgType = 'application/vnd.ms-outlook'

/** Bytes of the property stream before its first entry (MS-OXMSG 2.4.1): of a file, of a message within, of anything else. */
const heads = { file: 32, within: 24, other: 8 } as const
const mostParts = 5000

/**
 * A message as Outlook saves it (MS-OXMSG): folders and streams with who sent it to whom, its words and what is attached.
 *
 * @throws LB_DOCUMENT_UNREADABLE
 */
export function readMsg(file: Storage): DocumentContents {
  if (file.stream(propertyStream) === null)
    throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'It holds no message.')
  return messageContents(messageIn(file, heads.file), msgType)
}

const propertyStream = '__PROPERTIES_VERSION1.0'

function messageIn(storage: Storage, head: number): OutlookMessage {
  const own = codepageIn(storage, head) ?? usualCodepage
  const properties = propertiesIn(storage, head, own)
  const parts = (start: string) =>
    [...storage.storages]
      .filter(([name]) => name.startsWith(start))
      .slice(0, mostParts)
      .map(([, one]) => one)
  const attached: Attached[] = []
  const notRead: NotRead[] = []
  let pictures = 0
  for (const part of parts('__ATTACH_VERSION1.0_')) {
    const found = attachmentIn(part, attached.length + 1, own)
    if (found === 'inline') pictures += 1
    else if ('bytes' in found) attached.push(found)
    else notRead.push(found)
  }
  if (pictures > 0) notRead.push({ what: 'picture', name: 'the mail', count: pictures })
  const recipients = parts('__RECIP_VERSION1.0_').map((one) => propertiesIn(one, heads.other, own))
  return { properties, recipients, attached, notRead }
}

function attachmentIn(part: Storage, nth: number, codepage: number): Attached | NotRead | 'inline' {
  const properties = propertiesIn(part, heads.other, codepage)
  const name = attachmentName(properties, nth)
  try {
    if (isInline(properties)) return 'inline'
    const within = part.storages.get('__SUBSTG1.0_3701000D')
    if (within && properties.number(tags.attachMethod) === embedded) {
      const contents = () => messageContents(messageIn(within, heads.within), msgType)
      return {
        name: name.endsWith('.msg') ? name : `${name}.msg`,
        bytes: Buffer.alloc(0),
        contents,
      }
    }
    const bytes = properties.binary(tags.attachData)
    if (bytes !== null && bytes.length > 0) return { name, bytes }
    const why = within
      ? 'It is an object of another program.'
      : 'The message names it and does not hold it.'
    return { what: 'attachment', name, count: 1, why }
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    return { what: 'attachment', name, count: 1, why: error.cause }
  }
}

const usualCodepage = 1252

/** What the message says of its text that is not Unicode; its recipients and attachments say nothing of theirs. */
function codepageIn(storage: Storage, head: number): number | undefined {
  const fixed = fixedIn(storage.stream(propertyStream), head)
  return [tags.messageCodepage, tags.internetCodepage]
    .map((tag) => fixed.get(tag)?.bytes.readUInt32LE(0))
    .find((codepage) => codepage !== undefined)
}

function propertiesIn(storage: Storage, head: number, codepage: number): Values {
  const fixed = fixedIn(storage.stream(propertyStream), head)
  const find = (tag: number): Value | null => {
    const found = fixed.get(tag)
    if (found && !variable.has(found.type)) return found
    for (const type of found ? [found.type] : variable) {
      const bytes = storage.stream(`__SUBSTG1.0_${hex(tag)}${hex(type)}`)
      if (bytes) return { type, bytes }
    }
    return null
  }
  return new Values(find, () => codepage)
}

/** Kinds whose values stand in a stream of their own. */
const variable: ReadonlySet<number> = new Set([types.unicode, types.ansi, types.binary])

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0')

const entrySize = 16

function fixedIn(stream: Buffer | null, head: number): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>()
  if (!stream) return found
  for (let at = head; at + entrySize <= stream.length; at += entrySize) {
    const [type, tag] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)]
    found.set(tag, { type, bytes: stream.subarray(at + 8, at + entrySize) })
  }
  return found
}
