/** A typed array that grows by doubling: appends without boxing a number. */
export interface Growing {
  push(value: number): void
  readonly length: number
  /** The values so far, without a copy; valid until the next push. */
  view(): Int32Array
}

export function growing(capacity = 1024): Growing {
  let values = new Int32Array(capacity)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    get length() {
      return length
    },
    view: () => values.subarray(0, length),
  }
}
