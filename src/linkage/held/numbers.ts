/** Whole numbers that grow in number. */
export class Numbers {
  values: Int32Array
  length = 0

  constructor(room = 1 << 10) {
    this.values = new Int32Array(Math.max(1, room))
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  /** The numbers themselves, without the room kept for more. */
  taken(): Int32Array {
    return this.length === this.values.length ? this.values : this.values.slice(0, this.length)
  }
}
