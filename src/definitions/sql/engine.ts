import {
  BIGINT,
  BOOLEAN,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import type { Cell } from './rows.ts'

export interface EngineOptions {
  /** A database file; in memory where not said. */
  readonly file?: string
  readonly threads?: number
  /** As DuckDB writes it; 4GB where not said. */
  readonly memory?: string
}

/** DuckDB in process, as much of it as compiled definitions need. */
export interface Engine {
  run(sql: string): Promise<void>
  runAll(statements: readonly string[]): Promise<void>
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Columns of each batch in turn, so that a large answer is never held whole. */
  stream(sql: string, take: (columns: readonly (readonly unknown[])[]) => void): Promise<void>
  append(table: string, types: readonly ColumnType[]): Promise<Appender>
  /** Ends what is running; it rejects. */
  interrupt(): void
  close(): void
}

export interface Appender {
  add(row: readonly Cell[]): void
  close(): void
}

export type ColumnType = 'key' | 'yesNo' | 'number' | 'text'
const duckdbTypes: Readonly<Record<ColumnType, DuckDBType>> = {
  key: BIGINT,
  yesNo: BOOLEAN,
  number: INTEGER,
  text: VARCHAR,
}

export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(options.file ?? ':memory:')
  const connection = await instance.connect()
  await connection.run('SET preserve_insertion_order = false')
  if (options.threads) await connection.run(`SET threads = ${Number(options.threads)}`)
  const memory = (options.memory ?? '4GB').replaceAll("'", "''")
  await connection.run(`SET memory_limit = '${memory}'`)
  const run = async (sql: string) => {
    await connection.run(sql)
  }
  return {
    run,
    runAll: async (statements) => {
      for (const sql of statements) await run(sql)
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    stream: async (sql, take) => {
      const result = await connection.stream(sql)
      for (;;) {
        const chunk = await result.fetchChunk()
        if (!chunk || chunk.rowCount === 0) return
        take(chunk.getColumns())
      }
    },
    interrupt: () => connection.interrupt(),
    append: (table, types) => appender(connection, table, types),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

const chunkRows = 2048

async function appender(
  connection: DuckDBConnection,
  table: string,
  types: readonly ColumnType[],
): Promise<Appender> {
  const into = await connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(types.map((type) => duckdbTypes[type]))
  const columns = types.map((): Cell[] => [])
  const flush = () => {
    chunk.reset()
    chunk.setColumns(columns)
    into.appendDataChunk(chunk)
    for (const column of columns) column.length = 0
  }
  return {
    add: (row) => {
      for (const [place, column] of columns.entries()) column.push(row[place] ?? null)
      if (columns[0]?.length === chunkRows) flush()
    },
    close: () => {
      if (columns[0]?.length) flush()
      into.closeSync()
    },
  }
}
