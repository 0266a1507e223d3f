import { Slots } from './hash-slots.ts'
import { shared } from './shared-memory.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What a start can tell. */
const mostBytes = 2 ** 32 - 1

export interface DictionaryParts {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/**
 * Texts numbered from 1, held as UTF-8 in one array: no object each. 0 is no text. Similarities are
 * computed on the bytes where they lie.
 */
export class Dictionary {
  #bytes: Uint8Array = new Uint8Array(1 << 12)
  #starts: Uint32Array = new Uint32Array(1 << 9)
  readonly #slots = new Slots(1 << 10, 0.5)
  #scratch = new Uint8Array(1 << 9)
  #count = 0
  #standing = { count: 0, room: { bytes: 0, texts: 0 } }

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
    this.#room(this.#starts[this.#count]!, this.#count + 1)
    this.#slots.free()
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
    return this.#bytes.byteLength + this.#starts.byteLength + this.#slots.values.byteLength
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
    const known = this.#slots.values[slot]!
    if (known > 0) return known
    const number = ++this.#count
    this.#hold(number, bytes, start, end)
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

  /** What is numbered by now stays, with room for a few more texts, which `forget` takes back. */
  stand(room: { readonly bytes: number; readonly texts: number }): void {
    this.#room(this.#starts[this.#count]! + room.bytes, this.#count + 1 + room.texts)
    this.#slots.stand(this.#count)
    this.#standing = { count: this.#count, room }
  }

  /** Texts numbered since `stand` are so no more, and take no memory. */
  forget(): void {
    const { count, room } = this.#standing
    this.#slots.forget()
    this.#count = count
    const [bytes, starts] = [this.#starts[count]! + room.bytes, count + 1 + room.texts]
    if (this.#bytes.length > bytes || this.#starts.length > starts) this.#room(bytes, starts)
    if (this.#scratch.length > 1 << 16) this.#scratch = new Uint8Array(1 << 9)
  }

  /** Handing the memory on frees or extends it without waiting for a collection. */
  #room(bytes: number, starts: number): void {
    this.#bytes = new Uint8Array((this.#bytes.buffer as ArrayBuffer).transfer(bytes))
    this.#starts = new Uint32Array((this.#starts.buffer as ArrayBuffer).transfer(starts * 4))
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
      if (this.#bytes[start + at - from] !== bytes[at]) return false
    }
    return true
  }

  #hold(number: number, bytes: Uint8Array, from: number, to: number): void {
    const start = this.#starts[number - 1]!
    const length = to - from
    if (start + length > mostBytes) throw new RangeError('more than four gigabytes of terms')
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
}

/** FNV-1a, stirred at the end so that the low bits are as good as the high. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
