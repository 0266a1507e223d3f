import type { DuckDBDataChunk } from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import type { Database } from './database.ts'

/** Calls `take` with each part of the answer. The database makes the next one meanwhile. */
export async function eachChunk(
  database: Database,
  query: string,
  take: (chunk: DuckDBDataChunk) => void,
): Promise<void> {
  const result = await database.connection.stream(query)
  let next = result.fetchChunk()
  try {
    for (;;) {
      const chunk = await next
      if (!chunk || chunk.rowCount === 0) return
      next = result.fetchChunk()
      take(chunk)
    }
  } finally {
    await next.catch(() => null)
  }
}

/** Column `at` of a chunk, of numbers none of which is null, where the database left them. */
export const integers = (chunk: DuckDBDataChunk, at: number): Int32Array =>
  numbers(Int32Array, chunk, at)

export const doubles = (chunk: DuckDBDataChunk, at: number): Float64Array =>
  numbers(Float64Array, chunk, at)

export const longs = (chunk: DuckDBDataChunk, at: number): BigInt64Array =>
  numbers(BigInt64Array, chunk, at)

interface Numbers<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T
}

function numbers<T>(kind: Numbers<T>, chunk: DuckDBDataChunk, at: number): T {
  const count = chunk.rowCount
  const vector = duckdb.data_chunk_get_vector(chunk.chunk, at)
  const { buffer, byteOffset } = duckdb.vector_get_data(vector, count * kind.BYTES_PER_ELEMENT)
  return new kind(buffer, byteOffset, count)
}
