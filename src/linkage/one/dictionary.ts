import { shared } from '../held/shared.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export interface DictionaryParts {
  readonly bytes: Uint8Array
  readonly starts: Float64Array
}

/**
 * Texts numbered from 1, held as UTF-8 in one array: no object each. 0 is no text. Similarities are
 * computed on the bytes where they lie.
 */
export class Dictionary {
  #bytes: Uint8Array = new Uint8Array(1 << 12)
  #starts: Float64Array = new Float64Array(1 << 9)
  /** Of each slot the number there and its hash, beside each other so that one wait for memory fetches both. */
  #slots: Int32Array<ArrayBuffer> = new Int32Array(1 << 11)
  #scratch = new Uint8Array(1 << 9)
  #count = 0

  /** Texts that another thread numbered, for reading only. */
  static reading({ bytes, starts }: DictionaryParts): Dictionary {
    const dictionary = new Dictionary()
    dictionary.#bytes = bytes
    dictionary.#starts = starts
    dictionary.#count = starts.length - 1
    return dictionary
  }

  /** No text is added or looked for any more; what reading takes moves to memory that threads share. */
  close(): void {
    this.trim()
    this.#slots = new Int32Array(this.#slots.buffer.transfer(0))
    this.#bytes = shared(this.#bytes)
    this.#starts = shared(this.#starts)
  }

  /** What another thread reads of a dictionary that is closed. */
  get parts(): DictionaryParts {
    return { bytes: this.#bytes, starts: this.#starts }
  }

  /** Highest number given. */
  get size(): number {
    return this.#count
  }

  get memory(): number {
    return this.#bytes.byteLength + this.#starts.byteLength + this.#slots.byteLength
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
    const known = this.#slots[slot]!
    if (known > 0) return known
    const number = ++this.#count
    this.#slots[slot] = number
    this.#slots[slot + 1] = hash
    this.#hold(number, bytes, start, end)
    if (number * 4 > this.#slots.length) this.#rehash()
    return number
  }

  /** Number of the text; 0 where it has none. */
  find(text: string): number {
    const length = this.#encode(text)
    return this.findBytes(this.#scratch, 0, length)
  }

  findBytes(bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[this.#slotOf(hashOf(bytes, start, end), bytes, start, end)]!
  }

  text(number: number): string {
    return decoder.decode(this.#bytes.subarray(this.start(number), this.end(number)))
  }

  /** Bytes of all texts; a later `add` may replace the array. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  start(number: number): number {
    return this.#starts[number - 1]!
  }

  end(number: number): number {
    return this.#starts[number]!
  }

  /** Lets go of what was kept ready for more texts. */
  trim(): void {
    this.#room(this.#starts[this.#count]!, this.#count + 1)
  }

  /** Lets go of everything at once. */
  free(): void {
    this.#room(0, 1)
    this.#slots = new Int32Array(this.#slots.buffer.transfer(0))
    this.#count = 0
  }

  /** Handing the memory on frees or extends it without waiting for a collection. */
  #room(bytes: number, starts: number): void {
    this.#bytes = new Uint8Array((this.#bytes.buffer as ArrayBuffer).transfer(bytes))
    this.#starts = new Float64Array((this.#starts.buffer as ArrayBuffer).transfer(starts * 8))
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
    const slots = this.#slots
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
      if (this.#bytes[start + at - from] !== bytes[at]) return false
    }
    return true
  }

  #hold(number: number, bytes: Uint8Array, from: number, to: number): void {
    const start = this.#starts[number - 1]!
    const length = to - from
    if (start + length > this.#bytes.length) {
      const larger = Math.ceil(Math.max(this.#bytes.length * 1.5, start + length))
      this.#room(larger, this.#starts.length)
    }
    for (let at = 0; at < length; at++) this.#bytes[start + at] = bytes[from + at]!
    if (number >= this.#starts.length) {
      this.#room(this.#bytes.length, Math.ceil(this.#starts.length * 1.5))
    }
    this.#starts[number] = start + length
  }

  #rehash(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    const mask = this.#slots.length - 2
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue
      let slot = (old[at + 1]! << 1) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 2) & mask
      this.#slots[slot] = old[at]!
      this.#slots[slot + 1] = old[at + 1]!
    }
    old.buffer.transfer(0)
  }
}

/** FNV-1a, stirred at the end so that the low bits are as good as the high. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
