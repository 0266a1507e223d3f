import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** A private analytical database in memory; nothing in it outlives `close`. */
export interface Database {
  run(sql: string): Promise<void>
  /** Columns by place, each an array of plain values. */
  columns(sql: string): Promise<readonly (readonly unknown[])[]>
  /** Reads in batches, so that a large answer is never in memory twice. */
  stream(sql: string, take: (columns: readonly (readonly unknown[])[]) => void): Promise<void>
  readonly connection: DuckDBConnection
  /** Another connection to the same database, for work that goes on at the same time. */
  secondConnection(): Promise<Database>
  close(): void
}

export async function openDatabase(
  options: { readonly threads?: number; readonly memory?: string } = {},
): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('SET preserve_insertion_order = false')
  if (options.threads) await connection.run(`SET threads = ${options.threads}`)
  if (options.memory) await connection.run(`SET memory_limit = '${options.memory}'`)
  return databaseOn(instance, connection, () => instance.closeSync())
}

function databaseOn(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  closed: () => void,
): Database {
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
    secondConnection: async () => databaseOn(instance, await instance.connect(), () => {}),
    close: () => {
      connection.closeSync()
      closed()
    },
  }
}
