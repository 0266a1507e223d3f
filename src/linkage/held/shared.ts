/** The same numbers in memory that threads share; the memory they had is given back at once. */
export function shared<T extends Int32Array | Float64Array | Uint8Array>(array: T): T {
  if (array.buffer instanceof SharedArrayBuffer) return array
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => T
  const moved = new Kind(new SharedArrayBuffer(array.byteLength))
  moved.set(array)
  if (array.byteLength === array.buffer.byteLength) array.buffer.transfer(0)
  return moved
}
