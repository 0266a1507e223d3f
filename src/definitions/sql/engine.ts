import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBDoubleVector,
  DuckDBInstance,
  type DuckDBIntegerVector,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'

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
  append(table: string, types: readonly CarriedType[]): Promise<Appender>
  /** Rows of a number and a text, numbered from `first`. */
  appendTexts(table: string, first: number, texts: readonly string[]): Promise<void>
  /** Ends what is running; it rejects. */
  interrupt(): void
  close(): void
}

/**
 * Takes rows a number at a time, in the order of the columns. Numbers only, and no gaps: a column of numbers is
 * copied whole, while gaps and texts go one by one, which took most of the time of loading.
 */
export interface Appender {
  put(value: number): void
  close(): void
}

/** `key`: a whole number as JavaScript holds it, up to 2^53, in a DOUBLE; `number`: 32 bits. */
export type CarriedType = 'key' | 'number'
const carriedTypes: Readonly<Record<CarriedType, DuckDBType>> = { key: DOUBLE, number: INTEGER }

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
    appendTexts: (table, first, texts) => appendTexts(connection, table, first, texts),
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
  types: readonly CarriedType[],
): Promise<Appender> {
  const into = await connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(types.map((type) => carriedTypes[type]))
  const columns = types.map(() => new Float64Array(chunkRows))
  let [row, place] = [0, 0]
  const flush = () => {
    chunk.reset()
    chunk.rowCount = row
    for (const [at, column] of columns.entries()) {
      const vector = chunk.getColumnVector(at) as DuckDBIntegerVector | DuckDBDoubleVector
      for (let each = 0; each < row; each++) vector.setItem(each, column[each] ?? 0)
      vector.flush()
    }
    into.appendDataChunk(chunk)
    row = 0
  }
  return {
    put: (value) => {
      const column = columns[place]
      if (column) column[row] = value
      place++
      if (place < columns.length) return
      place = 0
      row++
      if (row === chunkRows) flush()
    },
    close: () => {
      if (row > 0) flush()
      into.closeSync()
    },
  }
}

async function appendTexts(
  connection: DuckDBConnection,
  table: string,
  first: number,
  texts: readonly string[],
): Promise<void> {
  const into = await connection.createAppender(table)
  const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR])
  for (let from = 0; from < texts.length; from += chunkRows) {
    const some = texts.slice(from, from + chunkRows)
    chunk.reset()
    chunk.setColumns([some.map((_, at) => first + from + at), some])
    into.appendDataChunk(chunk)
  }
  into.closeSync()
}
