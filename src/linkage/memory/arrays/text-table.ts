import { HashSlots } from './hash-slots.ts'
import type { Snapshot } from './snapshot.ts'
import { hashOf } from './term-dictionary.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Bytes of a text that lie in its own words; a longer one lies elsewhere. */
export const shortTextBytes = 12

/**
 * Different texts of one field, numbered from 1 as they are first met. Each takes four words: its
 * length in bytes, then its bytes where there are twelve at most, else where they lie among the long
 * ones. The database that reads the files lays texts out in the same way (T. Neumann and M. Freitag,
 * "Umbra", CIDR 2020), so that its words are compared as they come.
 */
export class TextTable {
  #words = new Int32Array(1 << 10)
  /** The same as bytes. */
  #wordBytes = new Uint8Array(this.#words.buffer)
  #long = new Uint8Array(1 << 10)
  #longEnd = 0
  readonly #slots = new HashSlots(1 << 9, 2 / 3)
  readonly #packed = new Int32Array(3)
  readonly #packedBytes = new Uint8Array(this.#packed.buffer)
  #scratch = new Uint8Array(1 << 9)
  #count = 0

  /** Number of a text of twelve bytes at most, by its words: length, then bytes, then zeros. */
  short(length: number, first: number, second: number, third: number): number {
    const hash = hashOfWords(length, first, second, third)
    const slots = this.#slots.values
    const mask = slots.length - 2
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const existing = slots[slot]!
      if (existing === 0) return this.#add(slot, hash, length, first, second, third)
      if (slots[slot + 1] !== hash) continue
      const words = this.#words
      const at = existing * 4
      if (
        words[at] === length &&
        words[at + 1] === first &&
        words[at + 2] === second &&
        words[at + 3] === third
      )
        return existing
    }
  }

  /** Number of a text of any length, as UTF-8. */
  of(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start
    if (length <= shortTextBytes) {
      this.#packed.fill(0)
      for (let at = 0; at < length; at++) this.#packedBytes[at] = bytes[start + at]!
      const [first, second, third] = this.#packed as unknown as [number, number, number]
      return this.short(length, first, second, third)
    }
    const hash = hashOf(bytes, start, end)
    const slots = this.#slots.values
    const mask = slots.length - 2
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const existing = slots[slot]!
      if (existing === 0) {
        const from = this.#store(bytes, start, end)
        return this.#add(slot, hash, length, from | 0, Math.floor(from / 2 ** 32), 0)
      }
      if (slots[slot + 1] === hash && this.#same(existing, bytes, start, length)) return existing
    }
  }

  add(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 3)
    return this.of(this.#scratch, 0, encoder.encodeInto(text, this.#scratch).written)
  }

  text(number: number): string {
    const { bytes, start, end } = this.span(number)
    return decoder.decode(bytes.subarray(start, end))
  }

  /** Where the bytes of a text lie; a later text may move them. */
  span(number: number): {
    readonly bytes: Uint8Array
    readonly start: number
    readonly end: number
  } {
    const length = this.#words[number * 4]!
    if (length > shortTextBytes) {
      const start = this.#longStart(number)
      return { bytes: this.#long, start, end: start + length }
    }
    const start = number * 16 + 4
    return { bytes: this.#wordBytes, start, end: start + length }
  }

  /** Highest number given. */
  get size(): number {
    return this.#count
  }

  /** Bytes held. */
  get memory(): number {
    return this.#words.byteLength + this.#long.byteLength + this.#slots.values.byteLength
  }

  /** Texts so far stay, with room for so many more. */
  snapshot(room: number): Snapshot {
    const [count, longEnd] = [this.#count, this.#longEnd]
    const slots = this.#slots.snapshot(count)
    const resize = () => {
      const [words, long] = [(count + 1 + room) * 4, longEnd + room * 64]
      if (this.#words.length !== words) this.#resize(words)
      if (this.#long.length !== long) this.#long = new Uint8Array(this.#long.buffer.transfer(long))
    }
    resize()
    return {
      rollback: () => {
        slots.rollback()
        this.#count = count
        this.#longEnd = longEnd
        resize()
        if (this.#scratch.length > 1 << 16) this.#scratch = new Uint8Array(1 << 9)
      },
    }
  }

  /** Gives all memory back at once; the table is spent. */
  free(): void {
    this.#resize(0)
    this.#long = new Uint8Array(this.#long.buffer.transfer(0))
    this.#slots.free()
    this.#count = 0
  }

  #resize(words: number): void {
    this.#words = new Int32Array(this.#words.buffer.transfer(words * 4))
    this.#wordBytes = new Uint8Array(this.#words.buffer)
  }

  #longStart(number: number): number {
    return (this.#words[number * 4 + 1]! >>> 0) + this.#words[number * 4 + 2]! * 2 ** 32
  }

  #same(number: number, bytes: Uint8Array, from: number, length: number): boolean {
    if (this.#words[number * 4] !== length) return false
    const start = this.#longStart(number)
    const long = this.#long
    for (let at = 0; at < length; at++) if (long[start + at] !== bytes[from + at]) return false
    return true
  }

  #store(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#longEnd
    this.#longEnd = from + end - start
    if (this.#longEnd > this.#long.length) {
      const room = Math.max(this.#longEnd, Math.ceil(this.#long.length * 1.5))
      this.#long = new Uint8Array(this.#long.buffer.transfer(room))
    }
    for (let at = start; at < end; at++) this.#long[from + at - start] = bytes[at]!
    return from
  }

  #add(
    slot: number,
    hash: number,
    length: number,
    first: number,
    second: number,
    third: number,
  ): number {
    const number = ++this.#count
    this.#slots.put(slot, number, hash)
    const at = number * 4
    if (at >= this.#words.length) this.#resize(Math.ceil((this.#words.length * 1.5) / 4) * 4)
    const words = this.#words
    words[at] = length
    words[at + 1] = first
    words[at + 2] = second
    words[at + 3] = third
    return number
  }
}

function hashOfWords(length: number, first: number, second: number, third: number): number {
  let hash = Math.imul(length ^ first, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 13) ^ third, 0xc2b2ae3d)
  hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d)
  return hash ^ (hash >>> 15)
}
