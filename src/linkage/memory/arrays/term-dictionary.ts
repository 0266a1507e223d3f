import { HashSlots } from './hash-slots.ts'
import { shared } from './shared-memory.ts'
import type { Snapshot } from './snapshot.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What 32 bits can address. */
const mostBytes = 2 ** 32 - 1

/** What threads share of numbered terms. */
export interface TermParts {
  readonly bytes: Uint8Array
  /** Where each term begins, and at the end where the last one ends. */
  readonly starts: Uint32Array
}

/**
 * Texts numbered from 1 that lie as UTF-8 in one array, so that none takes an object; 0 is no text.
 * Similarities are computed on the bytes where they lie.
 */
export class Terms {
  protected data: Uint8Array
  protected starts: Uint32Array
  protected count: number

  constructor({ bytes, starts }: TermParts, count = starts.length - 1) {
    this.data = bytes
    this.starts = starts
    this.count = count
  }

  /** Highest number given. */
  get size(): number {
    return this.count
  }

  /** Bytes of all terms. While terms are added the array may be replaced. */
  get bytes(): Uint8Array {
    return this.data
  }

  get parts(): TermParts {
    return { bytes: this.data, starts: this.starts }
  }

  text(number: number): string {
    return decoder.decode(this.data.subarray(this.start(number), this.end(number)))
  }

  start(number: number): number {
    return this.starts[number - 1]!
  }

  end(number: number): number {
    return this.starts[number]!
  }

  /** Whether a term begins with these bytes. */
  startsWith(number: number, bytes: Uint8Array): boolean {
    const start = this.start(number)
    if (this.end(number) - start < bytes.length) return false
    for (let at = 0; at < bytes.length; at++) if (this.data[start + at] !== bytes[at]) return false
    return true
  }

  /** Whether a term comes before another in the order of their bytes, which is that of their code points. */
  isBefore(number: number, other: number): boolean {
    const [start, from] = [this.start(number), this.start(other)]
    const [size, others] = [this.end(number) - start, this.end(other) - from]
    for (let at = 0; at < size && at < others; at++) {
      const difference = this.data[start + at]! - this.data[from + at]!
      if (difference !== 0) return difference < 0
    }
    return size < others
  }
}

/** Terms that grow in number. */
export class TermDictionary extends Terms {
  readonly #slots = new HashSlots(1 << 10, 0.5)
  #scratch = new Uint8Array(1 << 9)

  constructor() {
    super({ bytes: new Uint8Array(1 << 12), starts: new Uint32Array(1 << 9) }, 0)
  }

  get memory(): number {
    return this.data.byteLength + this.starts.byteLength + this.#slots.values.byteLength
  }

  /** The terms in memory that threads share. The dictionary is spent: nothing can be added or found. */
  seal(): Terms {
    this.#resize(this.starts[this.count]!, this.count + 1)
    this.#slots.free()
    return new Terms({ bytes: shared(this.data), starts: shared(this.starts) })
  }

  /** Number of the text, given anew where it has none. */
  add(text: string): number {
    const length = this.#encode(text)
    return this.addBytes(this.#scratch, 0, length)
  }

  /** As `add`, of a text that lies in UTF-8 among other bytes. */
  addBytes(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end)
    const slot = this.#slotOf(hash, bytes, start, end)
    const existing = this.#slots.values[slot]!
    if (existing > 0) return existing
    const number = ++this.count
    this.#store(number, bytes, start, end)
    this.#slots.put(slot, number, hash)
    return number
  }

  /** Number of the text; 0 where it has none. */
  find(text: string): number {
    const length = this.#encode(text)
    return this.findBytes(this.#scratch, 0, length)
  }

  findBytes(bytes: Uint8Array, start: number, end: number): number {
    return this.#slots.values[this.#slotOf(hashOf(bytes, start, end), bytes, start, end)]!
  }

  /** Terms so far stay, with room for a few more. */
  snapshot(room: { readonly bytes: number; readonly texts: number }): Snapshot {
    const count = this.count
    const bytes = this.starts[count]! + room.bytes
    const starts = count + 1 + room.texts
    this.#resize(bytes, starts)
    const slots = this.#slots.snapshot(count)
    return {
      rollback: () => {
        slots.rollback()
        this.count = count
        if (this.data.length > bytes || this.starts.length > starts) this.#resize(bytes, starts)
        if (this.#scratch.length > 1 << 16) this.#scratch = new Uint8Array(1 << 9)
      },
    }
  }

  /** Transferring the memory frees or extends it without waiting for a collection. */
  #resize(bytes: number, starts: number): void {
    this.data = new Uint8Array((this.data.buffer as ArrayBuffer).transfer(bytes))
    this.starts = new Uint32Array((this.starts.buffer as ArrayBuffer).transfer(starts * 4))
  }

  #encode(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 3)
    const scratch = this.#scratch
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 127) return encoder.encodeInto(text, scratch).written
      scratch[at] = code
    }
    return text.length
  }

  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots.values
    const mask = slots.length - 2
    let slot = (hash << 1) & mask
    for (;;) {
      const number = slots[slot]!
      if (number === 0) return slot
      if (slots[slot + 1] === hash && this.#same(number, bytes, start, end)) return slot
      slot = (slot + 2) & mask
    }
  }

  #same(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.start(number)
    if (this.end(number) - start !== to - from) return false
    for (let at = from; at < to; at++) {
      if (this.data[start + at - from] !== bytes[at]) return false
    }
    return true
  }

  #store(number: number, bytes: Uint8Array, from: number, to: number): void {
    const start = this.starts[number - 1]!
    const length = to - from
    if (start + length > mostBytes) throw new RangeError('more than four gigabytes of terms')
    if (start + length > this.data.length) {
      const larger = Math.ceil(Math.max(this.data.length * 1.5, start + length))
      this.#resize(larger, this.starts.length)
    }
    for (let at = 0; at < length; at++) this.data[start + at] = bytes[from + at]!
    if (number >= this.starts.length) {
      this.#resize(this.data.length, Math.ceil(this.starts.length * 1.5))
    }
    this.starts[number] = start + length
  }
}

/** FNV-1a, mixed at the end so that the low bits are as good as the high. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
