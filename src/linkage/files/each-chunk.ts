import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Engine } from '../sql/database.ts'

/** The engine makes the next rows while these are taken in. */
export async function eachChunk(
  engine: Engine,
  query: string,
  take: (chunk: DuckDBDataChunk) => void,
): Promise<void> {
  const result = await engine.connection.stream(query)
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
