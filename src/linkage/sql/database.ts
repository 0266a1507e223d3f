import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** A private, in-memory analytical database; nothing it holds outlives `close`. */
export interface Engine {
  run(sql: string): Promise<void>
  /** Columns by place, each an array of plain values. */
  columns(sql: string): Promise<readonly (readonly unknown[])[]>
  /** Reads in batches, so that a large answer is never held twice. */
  stream(sql: string, take: (columns: readonly (readonly unknown[])[]) => void): Promise<void>
  readonly connection: DuckDBConnection
  /** Another way into the same database, for work that goes on at the same time. */
  beside(): Promise<Engine>
  close(): void
}

export async function openEngine(
  options: { readonly threads?: number; readonly memory?: string } = {},
): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('SET preserve_insertion_order = false')
  if (options.threads) await connection.run(`SET threads = ${options.threads}`)
  if (options.memory) await connection.run(`SET memory_limit = '${options.memory}'`)
  return engineOn(instance, connection, () => instance.closeSync())
}

function engineOn(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  closed: () => void,
): Engine {
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql)
    },
    columns: async (sql) => (await connection.runAndReadAll(sql)).getColumnsJS(),
    stream: async (sql, take) => {
      const result = await connection.stream(sql)
      for (;;) {
        const chunk = await result.fetchChunk()
        if (!chunk || chunk.rowCount === 0) return
        take(chunk.getColumns())
      }
    },
    beside: async () => engineOn(instance, await instance.connect(), () => {}),
    close: () => {
      connection.closeSync()
      closed()
    },
  }
}
