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
