import type { Value } from './values.ts'

export type MapiValues = ReadonlyMap<number, Value>

/** Bytes a value of a kind takes, padded to four (MS-OXTNEF 2.1.3.4.2); of all others each says its own length. */
const sizes: ReadonlyMap<number, number> = new Map([
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [0x000b, 4],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
])
const several = 0x1000
const firstNamed = 0x8000
/** Not by bits: a length of two thousand million would turn negative, and lead back. */
const padded = (length: number): number => Math.ceil(length / 4) * 4

/** The properties of a message or an attachment, up to where they are cut off. */
export const mapiValues = (bytes: Buffer): MapiValues => new Cursor(bytes).values()

/** One list of properties for each row of a table. */
export function mapiRows(bytes: Buffer): readonly MapiValues[] {
  const cursor = new Cursor(bytes)
  const rows: MapiValues[] = []
  const count = cursor.number()
  for (let row = 0; row < count && !cursor.isAtEnd; row += 1) rows.push(cursor.values())
  return rows
}

class Cursor {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** 0 past the end: what counts by it then ends. */
  number(): number {
    const bytes = this.#take(4)
    return bytes.length === 4 ? bytes.readUInt32LE(0) : 0
  }

  values(): MapiValues {
    const found = new Map<number, Value>()
    const count = this.number()
    for (let nth = 0; nth < count && !this.isAtEnd; nth += 1) {
      const head = this.#take(4)
      if (head.length < 4) break
      const [type, tag] = [head.readUInt16LE(0), head.readUInt16LE(2)]
      if (tag >= firstNamed) this.#name()
      const bytes = this.#value(type)
      if (bytes && !found.has(tag)) found.set(tag, { type, bytes })
    }
    return found
  }

  /** A property that has no number of its own is named by a set and a number or word in it. */
  #name(): void {
    this.#take(16)
    if (this.number() === 0) this.#take(4)
    else this.#take(padded(this.number()))
  }

  /** Null: several values, which nothing that is read has. */
  #value(type: number): Buffer | null {
    const size = sizes.get(type & ~several)
    const isSeveral = (type & several) !== 0
    if (size !== undefined && !isSeveral) return this.#take(size)
    const count = this.number()
    let first: Buffer | null = null
    for (let nth = 0; nth < count && !this.isAtEnd; nth += 1) {
      const length = size ?? this.number()
      const bytes = this.#take(padded(length)).subarray(0, length)
      first ??= bytes
    }
    return isSeveral ? null : first
  }

  #take(length: number): Buffer {
    const piece = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return piece
  }
}
