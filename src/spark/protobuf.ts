/**
 * Protocol buffers as far as Spark Connect's few messages need them: text, whole numbers from 0 and messages, by field number
 * (protobuf.dev, "Encoding"). Written out here, since a library with generated code is larger than all of its use.
 */
export const textField = (field: number, value: string): Uint8Array =>
  bytesField(field, Buffer.from(value))

export const messageField = (field: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  bytesField(field, Buffer.concat(parts))

export const numberField = (field: number, value: number): Uint8Array =>
  Buffer.concat([varint(field * 8), varint(value)])

const bytesField = (field: number, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes])

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let left = value
  while (left > 127) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
  return Uint8Array.from(bytes)
}

/** The fields of a message that hold bytes, by their number; of one that comes twice the last. */
export function fieldsOf(message: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>()
  let at = 0
  const next = () => {
    let value = 0
    for (let shift = 0; at < message.length; shift += 7) {
      const byte = message[at++]!
      value += (byte % 128) * 2 ** shift
      if (byte < 128) break
    }
    return value
  }
  while (at < message.length) {
    const tag = next()
    const kind = tag % 8
    if (kind === 1) at += 8
    else if (kind === 5) at += 4
    else {
      const size = next()
      if (kind !== 2) continue
      fields.set(Math.floor(tag / 8), message.subarray(at, at + size))
      at += size
    }
  }
  return fields
}
