import type { DuckDBDataChunk } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import { GrowingInts } from '../memory/arrays/growing-ints.ts'
import { shortTextBytes } from '../memory/arrays/text-table.ts'
import type { ColumnBuilder } from '../memory/records/column-builder.ts'
import type { TextFolder } from '../memory/records/text-folder.ts'

/**
 * Texts where the database left them, so that none is made a string that is known already. Each is
 * four words: its length and, where it is short, its bytes; of a long one the last two words are its
 * address.
 */
interface TextVector {
  readonly words: Int32Array
  readonly bytes: Uint8Array
  readonly isValid: (item: number) => boolean
}

/** Reads column `at` of a chunk whose first row is the record `first`. */
export function readTexts(
  column: ColumnBuilder,
  chunk: DuckDBDataChunk,
  at: number,
  first: number,
): void {
  // Each reading of the count is a call to the database.
  const count = chunk.rowCount
  const vector = textColumn(chunk, at)
  const { items, folder } = column
  for (let row = 0; row < count; row++) {
    if (vector.isValid(row)) items[first + row] = numberAt(folder, vector, row)
  }
}

let whole = new Uint8Array(1 << 10)

/** As `readTexts`, of texts that come in pieces, mostly short ones, in so many columns from `at` on. */
export function readPieces(
  column: ColumnBuilder,
  chunk: DuckDBDataChunk,
  at: number,
  columns: number,
  first: number,
): void {
  const count = chunk.rowCount
  const vectors = Array.from({ length: columns }, (_, piece) => textColumn(chunk, at + piece))
  const { isValid } = vectors[0]!
  for (let row = 0; row < count; row++) {
    if (!isValid(row)) continue
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
      if (more > shortTextBytes) whole.set(longAt(vector, row), length)
      else {
        const from = row * 16 + 4
        for (let byte = 0; byte < more; byte++) whole[length + byte] = vector.bytes[from + byte]!
      }
      length += more
    }
    column.items[first + row] = column.folder.addBytes(whole, length)
  }
}

/** Numbers of the items of one list. */
const listed = new GrowingInts()
const listedAt = (at: number) => listed.values[at]!

/** As `readTexts`, of a column of lists of texts. */
export function readLists(
  column: ColumnBuilder,
  chunk: DuckDBDataChunk,
  at: number,
  first: number,
): void {
  const count = chunk.rowCount
  const lists = duckdb.data_chunk_get_vector(chunk.chunk, at)
  const isValid = validity(lists, count)
  const entries = duckdb.vector_get_data(lists, count * 16)
  const spans = new BigUint64Array(entries.buffer, entries.byteOffset, count * 2)
  const size = duckdb.list_vector_get_size(lists)
  const items = textVector(duckdb.list_vector_get_child(lists), size)
  for (let row = 0; row < count; row++) {
    listed.length = 0
    if (isValid(row)) {
      const from = Number(spans[row * 2]!)
      const to = from + Number(spans[row * 2 + 1]!)
      for (let item = from; item < to; item++) {
        // An empty item is no value.
        if (items.isValid(item) && items.words[item * 4]! > 0) {
          listed.push(numberAt(column.folder, items, item))
        }
      }
    }
    column.setList(first + row, listed.length, listedAt)
  }
}

const textColumn = (chunk: DuckDBDataChunk, at: number): TextVector =>
  textVector(duckdb.data_chunk_get_vector(chunk.chunk, at), chunk.rowCount)

function textVector(vector: duckdb.Vector, count: number): TextVector {
  const isValid = validity(vector, count)
  if (count === 0) return { words: new Int32Array(0), bytes: new Uint8Array(0), isValid }
  const bytes = duckdb.vector_get_data(vector, count * 16)
  return { words: new Int32Array(bytes.buffer, bytes.byteOffset, count * 4), bytes, isValid }
}

function numberAt(folder: TextFolder, vector: TextVector, item: number): number {
  const { words } = vector
  const at = item * 4
  const length = words[at]!
  if (length <= shortTextBytes) {
    return folder.addShort(length, words[at + 1]!, words[at + 2]!, words[at + 3]!)
  }
  return folder.addBytes(longAt(vector, item), length)
}

/** A text that is not short. Each is a call to the database and an object. */
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
