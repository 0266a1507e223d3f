type NumberArray = Int32Array | Uint32Array | Float64Array | Uint8Array

/** Gives the memory of an array back at once, without waiting for a collection. It must not be read any more. */
export function release({ buffer }: NumberArray): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/** The same numbers in memory that threads share; the memory they had is given back at once. */
export function shared<T extends NumberArray>(array: T): T {
  if (array.buffer instanceof SharedArrayBuffer) return array
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => T
  const moved = new Kind(new SharedArrayBuffer(array.byteLength))
  moved.set(array)
  if (array.byteLength === array.buffer.byteLength) release(array)
  return moved
}

/** Values in shared memory, those of `order`'s first place first; as they are where no order is given. */
export function sharedInOrder(values: Int32Array, order: Int32Array | null): Int32Array {
  if (order === null || values.length === 0) return shared(values)
  const ordered = new Int32Array(new SharedArrayBuffer(values.byteLength))
  for (let place = 0; place < ordered.length; place++) ordered[place] = values[order[place]!]!
  release(values)
  return ordered
}
