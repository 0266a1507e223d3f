import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'

/** What stands in the dictionary before the first byte is read (MS-OXRTFCP 2.1.2.1). */
const before = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)
const packed = 0x75465a4c
const plain = 0x414c454d
const headerSize = 16
const dictionarySize = 4096
const most = 20 * 2 ** 20

/**
 * The rich text of a message, which Outlook packs in a way of its own (MS-OXRTFCP).
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB
 */
export function unpackedRtf(bytes: Buffer): Buffer {
  if (bytes.length < headerSize) throw broken()
  const size = bytes.readUInt32LE(4)
  const kind = bytes.readUInt32LE(8)
  const body = bytes.subarray(headerSize, Math.min(bytes.length, bytes.readUInt32LE(0) + 4))
  if (size > most) throw refusal(archiveErrors, 'LB_ZIP_BOMB')
  if (kind === plain) return body.subarray(0, size)
  if (kind !== packed) throw broken()
  return unpacked(body, size)
}

function unpacked(body: Buffer, size: number): Buffer {
  const out = Buffer.alloc(size)
  const dictionary = Buffer.alloc(dictionarySize)
  before.copy(dictionary)
  let [write, length, at] = [before.length, 0, 0]
  const put = (byte: number) => {
    if (length < size) out[length] = byte
    length += 1
    dictionary[write] = byte
    write = (write + 1) % dictionarySize
  }
  while (at < body.length && length < size) {
    const flags = body[at] as number
    at += 1
    for (let bit = 0; bit < 8 && at < body.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(body[at] as number)
        at += 1
        continue
      }
      if (at + 1 >= body.length) return out.subarray(0, Math.min(length, size))
      const reference = body.readUInt16BE(at)
      at += 2
      const from = reference >> 4
      // A reference to where is written next marks the end.
      if (from === write) return out.subarray(0, Math.min(length, size))
      for (let nth = 0; nth < (reference & 15) + 2; nth += 1)
        put(dictionary[(from + nth) % dictionarySize] as number)
    }
  }
  return out.subarray(0, Math.min(length, size))
}

const broken = () =>
  refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'The rich text of the message is broken.')
