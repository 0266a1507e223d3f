import type { DuckDBDataChunk } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import { shortest } from '../memory/arrays/text-table.ts'
import type { Field } from '../memory/records/folded-column.ts'

/** Column `at` of a chunk, of whole numbers none of which is null. */
export function integers(chunk: DuckDBDataChunk, at: number): Int32Array {
  const count = chunk.rowCount
  const vector = duckdb.data_chunk_get_vector(chunk.chunk, at)
  const { buffer, byteOffset } = duckdb.vector_get_data(vector, count * 4)
  return new Int32Array(buffer, byteOffset, count)
}

/**
 * Texts where the engine left them, so that none becomes a string that is known already: four words
 * each, its length and, where it is short, its bytes; of a long one the last two words are its address.
 */
interface TextVector {
  readonly words: Int32Array
  readonly bytes: Uint8Array
  readonly says: (item: number) => boolean
}

/** Takes in column `at` of a chunk whose first row is `first`. */
export function takeTexts(field: Field, chunk: DuckDBDataChunk, at: number, first: number): void {
  // Asked for once: each time is a call to the engine.
  const count = chunk.rowCount
  const vector = textColumn(chunk, at)
  for (let row = 0; row < count; row++) {
    if (vector.says(row)) field.items[first + row] = numberAt(field, vector, row)
  }
}

let whole = new Uint8Array(1 << 10)

/** As `takeTexts`, of texts that come in pieces, short ones mostly, in so many columns from `at` on. */
export function takePieces(
  field: Field,
  chunk: DuckDBDataChunk,
  at: number,
  columns: number,
  first: number,
): void {
  const count = chunk.rowCount
  const vectors = Array.from({ length: columns }, (_, piece) => textColumn(chunk, at + piece))
  const { says } = vectors[0]!
  for (let row = 0; row < count; row++) {
    if (!says(row)) continue
    let length = 0
    for (let piece = 0; piece < columns; piece++) {
      const vector = vectors[piece]!
      const more = vector.words[row * 4]!
      if (more === 0) break
      if (length + more > whole.length) {
        const room = new Uint8Array((length + more) * 2)
        room.set(whole)
        whole = room
      }
      if (more > shortest) whole.set(longAt(vector, row), length)
      else {
        const from = row * 16 + 4
        for (let byte = 0; byte < more; byte++) whole[length + byte] = vector.bytes[from + byte]!
      }
      length += more
    }
    field.items[first + row] = field.numberOf(whole, length)
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

const textColumn = (chunk: DuckDBDataChunk, at: number): TextVector =>
  textVector(duckdb.data_chunk_get_vector(chunk.chunk, at), chunk.rowCount)

function textVector(vector: duckdb.Vector, count: number): TextVector {
  const says = validity(vector, count)
  if (count === 0) return { words: new Int32Array(0), bytes: new Uint8Array(0), says }
  const bytes = duckdb.vector_get_data(vector, count * 16)
  return { words: new Int32Array(bytes.buffer, bytes.byteOffset, count * 4), bytes, says }
}

function numberAt(field: Field, vector: TextVector, item: number): number {
  const { words } = vector
  const at = item * 4
  const length = words[at]!
  if (length <= shortest) {
    return field.numberOfShort(length, words[at + 1]!, words[at + 2]!, words[at + 3]!)
  }
  return field.numberOf(longAt(vector, item), length)
}

/** A text that is not short; each asked for is a call to the engine and an object. */
function longAt({ words, bytes }: TextVector, item: number): Uint8Array {
  const address = bytes.byteOffset + item * 16 + 8
  return duckdb.get_data_from_pointer(bytes.buffer as ArrayBuffer, address, words[item * 4]!)
}

/** Whether an item is not null: a bit each. */
function validity(vector: duckdb.Vector, count: number): (item: number) => boolean {
  const bits = duckdb.vector_get_validity(vector, Math.ceil(count / 64) * 8) as Uint8Array | null
  if (!bits) return () => true
  return (item) => (bits[item >> 3]! & (1 << (item & 7))) !== 0
}
