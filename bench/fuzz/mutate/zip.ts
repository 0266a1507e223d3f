import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Random } from '../../../src/demo/random.ts'
import { largest, type Mutation } from './bytes.ts'

interface Part {
  readonly name: string
  /** Unpacked when it is first asked for: of most parts it never is. */
  readonly data: Buffer
  /** As it lay in the archive: what is not changed is not packed again. */
  readonly packed?: { readonly body: Buffer; readonly size: number; readonly check: number }
}

/** The parts of an archive that is whole; none where it is not. */
export function partsOf(bytes: Buffer): readonly Part[] {
  const parts: Part[] = []
  try {
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1')
    while (at >= 0 && bytes.readUInt32LE(at) === 0x02014b50) {
      const packed = bytes.readUInt32LE(at + 20)
      const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const body = bytes.subarray(start, start + packed)
      const label = bytes.toString('utf8', at + 46, at + 46 + name!)
      parts.push(
        bytes.readUInt16LE(at + 10) === 8
          ? deflated(label, body, bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 16))
          : { name: label, data: body },
      )
      at += 46 + name! + extra! + comment!
    }
  } catch {
    return []
  }
  return parts
}

function deflated(name: string, body: Buffer, size: number, check: number): Part {
  let data: Buffer | undefined
  return {
    name,
    packed: { body, size, check },
    get data() {
      data ??= unpacked(body)
      return data
    },
  }
}

/** Of what was cut off by an earlier change, as it lies. */
function unpacked(body: Buffer): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: 2 ** 22 })
  } catch {
    return body
  }
}

/** An archive again (PKWARE APPNOTE 6.3.10), right or with one field that lies. */
export function packed(parts: readonly Part[], random: Random): Buffer {
  const lies = random.chance(0.15) ? random.whole(0, 5) : -1
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { name } = part
    const stored = random.chance(0.1)
    const { body, size, check } = stored
      ? { body: part.data, size: part.data.length, check: crc32(part.data) }
      : (part.packed ?? deflate(part.data))
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(lies === 0 ? random.pick([1, 8, 64, 0x0800]) : 0x0800, 2)
    common.writeUInt16LE(lies === 1 ? random.pick([0, 8, 9, 12, 99]) : stored ? 0 : 8, 4)
    common.writeUInt32LE(lies === 2 ? 0 : check, 10)
    common.writeUInt32LE(lies === 3 ? random.whole(0, body.length * 2) : body.length, 14)
    common.writeUInt32LE((lies === 4 ? random.whole(0, size * 400) : size) >>> 0, 18)
    common.writeUInt16LE(label.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(lies === 5 ? random.whole(0, offset * 2) : offset, 10)
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, label, body)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, label)
    offset += 30 + label.length + body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

/** With little memory and for little effort: setting it up costs more than packing. */
const deflate = (data: Buffer) => ({
  body: deflateRawSync(data, { level: 1, memLevel: 3, windowBits: 11 }),
  size: data.length,
  check: crc32(data),
})

/** Applies a change to one part inside, so that what is packed is reached and not only the packing. */
export const insideZip =
  (change: Mutation): Mutation =>
  (bytes, random, other) => {
    const parts = [...partsOf(bytes)]
    if (parts.length === 0) return change(bytes, random, other)
    const at = random.whole(0, parts.length - 1)
    const part = parts[at]!
    const data = change(part.data, random, part.data)
    parts[at] = { name: part.name, data: data.subarray(0, largest) }
    return packed(parts, random)
  }

const onParts =
  (change: (parts: Part[], random: Random) => readonly Part[]): Mutation =>
  (bytes, random) => {
    const parts = [...partsOf(bytes)]
    return parts.length === 0 ? bytes : packed(change(parts, random), random)
  }

const named = (part: Part, name: string): Part =>
  part.packed === undefined
    ? { name, data: part.data }
    : deflated(name, part.packed.body, part.packed.size, part.packed.check)

const names = [
  'xl/workbook.xml',
  'word/document.xml',
  'xl/worksheets/sheet1.xml',
  '',
  '../x',
  'a/b/',
]

export const zipMutations: readonly Mutation[] = [
  onParts((parts, random) => parts.toSpliced(random.whole(0, parts.length - 1), 1)),
  onParts((parts, random) => [...parts, random.pick(parts)]),
  onParts((parts, random) => random.shuffled(parts)),
  onParts((parts, random) => {
    const at = random.whole(0, parts.length - 1)
    return parts.toSpliced(at, 1, named(parts[at]!, random.pick(names)))
  }),
  onParts((parts, random) => {
    const [one, two] = [random.pick(parts), random.pick(parts)]
    return parts.map((part) =>
      part === one ? named(two, one.name) : part === two ? named(one, two.name) : part,
    )
  }),
  onParts((parts, random) => [
    ...parts,
    { name: 'xl/sharedStrings.xml', data: Buffer.alloc(random.whole(1, 4) * 500_000, 'a') },
  ]),
]
