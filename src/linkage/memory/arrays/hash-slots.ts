import type { Snapshot } from './snapshot.ts'

/**
 * Where numbered texts are looked up: of each slot the number in it and its hash, next to each other
 * so that one wait for memory fetches both. A search begins at the hash and ends at an empty slot.
 */
export class HashSlots {
  values: Int32Array<ArrayBuffer>
  /** Share of them in use above which their number is doubled. */
  readonly #fullest: number
  /** Highest number before that. */
  #limit: number
  #snapshot: { readonly count: number; readonly values: Int32Array } | null = null
  /** Slots taken since the snapshot. */
  readonly #taken: number[] = []

  constructor(slots: number, fullest: number) {
    this.values = new Int32Array(slots * 2)
    this.#fullest = fullest
    this.#limit = slots * fullest
  }

  /** The number, one more than the last, goes to an empty slot. */
  put(slot: number, number: number, hash: number): void {
    this.values[slot] = number
    this.values[slot + 1] = hash
    if (this.#snapshot) this.#taken.push(slot)
    if (number > this.#limit) this.#layOut(this.values.length * 2, number)
  }

  /** Numbers up to `count` stay, in few slots. */
  snapshot(count: number): Snapshot {
    this.#stay(count)
    return { rollback: () => this.#rollback() }
  }

  free(): void {
    this.values = new Int32Array(this.values.buffer.transfer(0))
  }

  #stay(count: number): void {
    let length = 1 << 10
    while (count * 2 > length * 0.75) length *= 2
    if (length < this.values.length) this.#layOut(length, count)
    this.#limit = (this.values.length / 2) * 0.9
    this.#snapshot = { count, values: this.values }
    this.#taken.length = 0
  }

  /** Later numbers are taken out; no search had to pass their slots before they came. */
  #rollback(): void {
    if (!this.#snapshot || this.#taken.length === 0) return
    const { count, values } = this.#snapshot
    if (values !== this.values) {
      this.#layOut(this.values.length, count)
      this.#stay(count)
      return
    }
    for (const slot of this.#taken) {
      values[slot] = 0
      values[slot + 1] = 0
    }
    this.#taken.length = 0
  }

  /** Lays numbers up to `count` out anew. */
  #layOut(length: number, count: number): void {
    const old = this.values
    const values = new Int32Array(length)
    const mask = length - 2
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0 || old[at]! > count) continue
      let slot = (old[at + 1]! << 1) & mask
      while (values[slot] !== 0) slot = (slot + 2) & mask
      values[slot] = old[at]!
      values[slot + 1] = old[at + 1]!
    }
    this.values = values
    this.#limit = (length / 2) * this.#fullest
    old.buffer.transfer(0)
  }
}
