import { compound, type Tree } from './make-compound.ts'

/** A property of a message: `[0x0037, 'Subject']`; text is Unicode, unless it is given as bytes with its kind. */
export type MsgProperty =
  | readonly [tag: number, value: string | number | boolean | Date | Buffer]
  | readonly [tag: number, value: Buffer, type: number]

export interface MsgParts {
  readonly properties: readonly MsgProperty[]
  readonly recipients?: readonly (readonly MsgProperty[])[]
  readonly attachments?: readonly {
    readonly properties: readonly MsgProperty[]
    readonly message?: MsgParts
  }[]
}

/** A message as Outlook saves it, after MS-OXMSG. */
export const msg = (parts: MsgParts): Buffer => compound(treeOf(parts, 32))

function treeOf({ properties, recipients = [], attachments = [] }: MsgParts, head: number): Tree {
  const tree: Record<string, Buffer | Tree> = { ...propertyTree(properties, head) }
  for (const [at, one] of recipients.entries())
    tree[`__recip_version1.0_#${eight(at)}`] = propertyTree(one, 8)
  for (const [at, { properties: own, message }] of attachments.entries())
    tree[`__attach_version1.0_#${eight(at)}`] = {
      ...propertyTree(own, 8),
      ...(message ? { '__substg1.0_3701000D': treeOf(message, 24) } : {}),
    }
  return tree
}

const from1601 = 11_644_473_600_000n

function propertyTree(properties: readonly MsgProperty[], head: number): Tree {
  const tree: Record<string, Buffer> = {}
  const entries = properties.map(([tag, value, type]) => {
    const entry = Buffer.alloc(16)
    entry.writeUInt16LE(tag, 2)
    entry.writeUInt32LE(6, 4)
    if (typeof value === 'number') {
      entry.writeUInt16LE(0x0003, 0)
      entry.writeUInt32LE(value, 8)
    } else if (typeof value === 'boolean') {
      entry.writeUInt16LE(0x000b, 0)
      entry.writeUInt16LE(value ? 1 : 0, 8)
    } else if (value instanceof Date) {
      entry.writeUInt16LE(0x0040, 0)
      entry.writeBigUInt64LE((BigInt(value.getTime()) + from1601) * 10_000n, 8)
    } else {
      const isText = typeof value === 'string'
      const kind = type ?? (isText ? 0x001f : 0x0102)
      const bytes = isText ? Buffer.from(value, 'utf16le') : value
      entry.writeUInt16LE(kind, 0)
      entry.writeUInt32LE(bytes.length + (isText ? 2 : 0), 8)
      tree[`__substg1.0_${four(tag)}${four(kind)}`] = bytes
    }
    return entry
  })
  return { '__properties_version1.0': Buffer.concat([Buffer.alloc(head), ...entries]), ...tree }
}

const four = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0')
const eight = (number: number): string => number.toString(16).toUpperCase().padStart(8, '0')
