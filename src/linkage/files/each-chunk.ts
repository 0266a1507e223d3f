import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Database } from '../sql/database.ts'

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
