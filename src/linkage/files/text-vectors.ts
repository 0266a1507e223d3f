import type { DuckDBDataChunk } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import type { Field } from '../held/field.ts'
import { shortest } from '../held/texts.ts'

/**
 * Texts where the engine left them, so that none becomes a string that is known already: four words
 * each, its length and, where it is short, its bytes; of a long one the last two words are its address.
 */
interface TextVector {
  readonly words: Int32Array
  readonly buffer: ArrayBuffer
  readonly offset: number
  readonly says: (item: number) => boolean
}

/** Takes in column `at` of a chunk whose first row is `first`. */
export function takeTexts(field: Field, chunk: DuckDBDataChunk, at: number, first: number): void {
  const count = chunk.rowCount
  const vector = textVector(duckdb.data_chunk_get_vector(chunk.chunk, at), count)
  for (let row = 0; row < count; row++) {
    if (vector.says(row)) field.items[first + row] = numberAt(field, vector, row)
  }
}

/** As `takeTexts`, of a column of lists of texts. */
export function takeLists(field: Field, chunk: DuckDBDataChunk, at: number, first: number): void {
  const count = chunk.rowCount
  const lists = duckdb.data_chunk_get_vector(chunk.chunk, at)
  const says = validity(lists, count)
  const entries = duckdb.vector_get_data(lists, count * 16)
  const spans = new BigUint64Array(entries.buffer, entries.byteOffset, count * 2)
  const size = duckdb.list_vector_get_size(lists)
  const items = textVector(duckdb.list_vector_get_child(lists), size)
  for (let row = 0; row < count; row++) {
    field.begin(first + row)
    if (says(row)) {
      const from = Number(spans[row * 2]!)
      const to = from + Number(spans[row * 2 + 1]!)
      for (let item = from; item < to; item++) {
        // An item that is empty says nothing.
        if (items.says(item) && items.words[item * 4]! > 0) {
          field.item(numberAt(field, items, item))
        }
      }
    }
    field.end(first + row)
  }
}

function textVector(vector: duckdb.Vector, count: number): TextVector {
  const says = validity(vector, count)
  if (count === 0) return { words: new Int32Array(0), buffer: new ArrayBuffer(0), offset: 0, says }
  const { buffer, byteOffset } = duckdb.vector_get_data(vector, count * 16)
  const words = new Int32Array(buffer, byteOffset, count * 4)
  return { words, buffer: buffer as ArrayBuffer, offset: byteOffset, says }
}

function numberAt(field: Field, { words, buffer, offset }: TextVector, item: number): number {
  const at = item * 4
  const length = words[at]!
  if (length <= shortest) {
    return field.numberOfShort(length, words[at + 1]!, words[at + 2]!, words[at + 3]!)
  }
  return field.numberOf(duckdb.get_data_from_pointer(buffer, offset + at * 4 + 8, length))
}

/** Whether an item is not null: a bit each. */
function validity(vector: duckdb.Vector, count: number): (item: number) => boolean {
  const bits = duckdb.vector_get_validity(vector, Math.ceil(count / 64) * 8) as Uint8Array | null
  if (!bits) return () => true
  return (item) => (bits[item >> 3]! & (1 << (item & 7))) !== 0
}
