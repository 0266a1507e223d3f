/** Whole numbers that grow in number. */
export class GrowingInts {
  values: Int32Array<ArrayBuffer>
  length = 0

  constructor(room = 1 << 10) {
    this.values = new Int32Array(Math.max(1, room))
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#resize(this.length * 2)
    this.values[this.length++] = value
  }

  /** The numbers themselves; the room kept for more is given back. */
  fitted(): Int32Array<ArrayBuffer> {
    if (this.length < this.values.length) this.#resize(this.length)
    return this.values
  }

  /** Room for so many more, and no further. */
  reserve(more: number): void {
    if (this.values.length !== this.length + more) this.#resize(this.length + more)
  }

  free(): void {
    this.length = 0
    this.#resize(0)
  }

  /** Transferring the memory frees or extends it at once, without waiting for a collection. */
  #resize(length: number): void {
    this.values = new Int32Array(this.values.buffer.transfer(length * 4))
  }
}
