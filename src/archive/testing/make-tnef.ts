import type { MsgProperty } from './make-msg.ts'

export interface TnefParts {
  readonly properties?: readonly MsgProperty[]
  /** Attributes of the older way, by their number. */
  readonly attributes?: readonly (readonly [id: number, data: Buffer])[]
  readonly attachments?: readonly {
    readonly title?: string
    readonly data?: Buffer
    readonly properties?: readonly MsgProperty[]
  }[]
}

/** A winmail.dat, after MS-OXTNEF. */
export function tnef({ properties, attributes = [], attachments = [] }: TnefParts): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt32LE(0x223e9f78, 0)
  head.writeUInt16LE(1, 4)
  return Buffer.concat([
    head,
    attribute(1, 0x00069007, Buffer.from('e404000000000000', 'hex')),
    ...attributes.map(([id, data]) => attribute(1, id, data)),
    ...(properties ? [attribute(1, 0x00069003, valuesOf(properties))] : []),
    ...attachments.flatMap(({ title, data, properties: own }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      ...(title === undefined
        ? []
        : [attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1'))]),
      ...(data ? [attribute(2, 0x0006800f, data)] : []),
      ...(own ? [attribute(2, 0x00069005, valuesOf(own))] : []),
    ]),
  ])
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9)
  head[0] = level
  head.writeUInt32LE(id, 1)
  head.writeUInt32LE(data.length, 5)
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(data.reduce((all, byte) => (all + byte) & 0xffff, 0))
  return Buffer.concat([head, data, sum])
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

function valuesOf(properties: readonly MsgProperty[]): Buffer {
  const all = properties.map(([tag, value, type]) => {
    const head = (kind: number) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt16LE(kind, 0)
      bytes.writeUInt16LE(tag, 2)
      return bytes
    }
    if (typeof value === 'number') return Buffer.concat([head(0x0003), number(value)])
    if (typeof value === 'boolean') return Buffer.concat([head(0x000b), number(value ? 1 : 0)])
    if (value instanceof Date) {
      const ticks = Buffer.alloc(8)
      ticks.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n)
      return Buffer.concat([head(0x0040), ticks])
    }
    const isText = typeof value === 'string'
    const bytes = isText ? Buffer.from(`${value}\0`, 'utf16le') : value
    const kind = type ?? (isText ? 0x001f : 0x0102)
    return Buffer.concat([head(kind), number(1), number(bytes.length), padded(bytes)])
  })
  return Buffer.concat([number(properties.length), ...all])
}
