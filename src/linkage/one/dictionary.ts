const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Texts numbered from 1, held as UTF-8 in one array: no object each. 0 is no text. Similarities are
 * computed on the bytes where they lie.
 */
export class Dictionary {
  #bytes = new Uint8Array(1 << 12)
  #starts = new Float64Array(1 << 9)
  #slots = new Int32Array(1 << 10)
  #hashes = new Int32Array(1 << 9)
  #scratch = new Uint8Array(1 << 9)
  #count = 0

  /** Highest number given. */
  get size(): number {
    return this.#count
  }

  get memory(): number {
    return (
      this.#bytes.byteLength +
      this.#starts.byteLength +
      this.#slots.byteLength +
      this.#hashes.byteLength
    )
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
    this.#hold(number, hash, bytes, start, end)
    if (number * 2 > this.#slots.length) this.#rehash(this.#slots.length * 2)
    return number
  }

  /** Number of the text; 0 where it has none. */
  find(text: string): number {
    const length = this.#encode(text)
    const scratch = this.#scratch
    return this.#slots[this.#slotOf(hashOf(scratch, 0, length), scratch, 0, length)]!
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
    this.#bytes = this.#bytes.slice(0, this.#starts[this.#count])
    this.#starts = this.#starts.slice(0, this.#count + 1)
    this.#hashes = this.#hashes.slice(0, this.#count + 1)
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
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const number = this.#slots[slot]!
      if (number === 0 || (this.#hashes[number] === hash && this.#same(number, bytes, start, end)))
        return slot
      slot = (slot + 1) & mask
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

  #hold(number: number, hash: number, bytes: Uint8Array, from: number, to: number): void {
    const start = this.#starts[number - 1]!
    const length = to - from
    if (start + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 1.5, start + length))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    for (let at = 0; at < length; at++) this.#bytes[start + at] = bytes[from + at]!
    if (number >= this.#hashes.length) {
      const [starts, hashes] = [this.#starts, this.#hashes]
      this.#starts = new Float64Array(Math.ceil(starts.length * 1.5))
      this.#starts.set(starts)
      this.#hashes = new Int32Array(this.#starts.length)
      this.#hashes.set(hashes)
    }
    this.#starts[number] = start + length
    this.#hashes[number] = hash
  }

  #rehash(size: number): void {
    this.#slots = new Int32Array(size)
    const mask = size - 1
    for (let number = 1; number <= this.#count; number++) {
      let slot = this.#hashes[number]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number
    }
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
