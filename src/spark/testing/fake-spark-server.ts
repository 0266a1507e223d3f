import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { fieldsOf, messageField, textField } from '../protobuf.ts'

export interface FakeSpark {
  readonly url: string
  /** What it was asked, views as `view NAME`. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

export interface FakeSparkOptions {
  /** Changes a query before it is run. */
  readonly alter?: (sql: string) => string
  /** Answers the query, whose rows go to the folder, in another way; true where it did. */
  readonly instead?: (sql: string, stream: ServerHttp2Stream, folder: string) => boolean
}

/**
 * Speaks Spark Connect as far as it is spoken here, and runs the queries on DuckDB with Spark's functions under their names. What the
 * real servers do is tried by `npm run test:spark`.
 */
export async function fakeSpark(options: FakeSparkOptions = {}): Promise<FakeSpark> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const database = await instance.connect()
  for (const macro of macros) await database.run(`CREATE MACRO ${macro}`)
  const asked: string[] = []
  const server = createServer()
  const sessions = new Set<{ destroy(): void }>()
  server.on('session', (session) => sessions.add(session))
  server.on('stream', (stream, headers) => {
    const parts: Buffer[] = []
    stream.on('error', () => {})
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      void answer(String(headers[':path']), Buffer.concat(parts), stream)
    })
  })

  async function answer(path: string, bytes: Buffer, stream: ServerHttp2Stream): Promise<void> {
    try {
      if (path === '/spark.connect.SparkConnectService/AnalyzePlan') {
        finish(stream, '0', '', analysis(bytes.subarray(5)))
        return
      }
      if (path !== '/spark.connect.SparkConnectService/ExecutePlan') throw new Error(path)
      const command = inside(bytes.subarray(5), [3, 2])
      const write = fieldsOf(command).get(2)
      const sql = write && textAt(write, [1, 10, 1])
      asked.push(sql ?? `view ${textAt(command, [3, 2])}`)
      if (sql && options.instead?.(sql, stream, textAt(write!, [3]))) return
      if (write) await writeFolder(database, options.alter?.(sql!) ?? sql!, textAt(write, [3]))
      else await makeView(database, textAt(command, [3, 2]), textAt(command, [3, 1, 2, 2, 4]))
      finish(stream, '0', '')
    } catch (error) {
      finish(stream, '13', (error as Error).message)
    }
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `sc://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      await closeAll(server, sessions)
      database.closeSync()
      instance.closeSync()
    },
  }
}

async function closeAll(
  server: Http2Server,
  sessions: ReadonlySet<{ destroy(): void }>,
): Promise<void> {
  for (const session of sessions) session.destroy()
  await new Promise((done) => server.close(done))
}

/** The query itself as its plan, and a version. */
function analysis(request: Uint8Array): Uint8Array {
  const plan = fieldsOf(request).get(5)
  const [field, said] = plan ? [3, textAt(plan, [1, 1, 10, 1])] : [8, '4.0.0-fake']
  const message = messageField(field, textField(1, said))
  const head = Buffer.alloc(5)
  head.writeUInt32BE(message.length, 1)
  return Buffer.concat([head, message])
}

function finish(
  stream: ServerHttp2Stream,
  status: string,
  words: string,
  answer: Uint8Array = new Uint8Array(),
): void {
  // Whoever asked has gone.
  if (stream.destroyed) return
  stream.on('wantTrailers', () =>
    stream.sendTrailers({ 'grpc-status': status, 'grpc-message': encodeURIComponent(words) }),
  )
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true })
  stream.end(answer)
}

const macros = [
  'arrays_overlap(a, b) AS list_has_any(a, b)',
  'array_min(a) AS list_min(a)',
  'array_intersect(a, b) AS list_intersect(a, b)',
  'size(a) AS coalesce(len(a), -1)',
  'array_contains(a, b) AS list_contains(a, b)',
]

/** Spark's words that DuckDB has no function for. */
const inDuckDb = (sql: string): string =>
  sql
    .replaceAll('`', '"')
    .replaceAll(' div ', ' // ')
    .replaceAll(/bit_count\((\w+) \^ (\w+)\)/g, 'bit_count(xor($1, $2))')
    .replaceAll(/\\([\\'])/g, (_, sign: string) => (sign === "'" ? "''" : sign))

async function writeFolder(database: DuckDBConnection, sql: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const counted = await database.runAndReadAll(`SELECT count(*) FROM (${inDuckDb(sql)})`)
  // As Sail does.
  if (Number(counted.getRows()[0]![0]) === 0) return
  await database.run(
    `COPY (${inDuckDb(sql)}) TO '${join(folder, 'part.parquet')}' (FORMAT parquet)`,
  )
}

const makeView = (database: DuckDBConnection, name: string, folder: string) =>
  database.run(
    `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_parquet('${join(folder, '*.parquet')}')`,
  )

const inside = (message: Uint8Array, path: readonly number[]): Uint8Array =>
  path.reduce((each, field) => {
    const found = fieldsOf(each).get(field)
    if (!found) throw new Error(`no field ${path.join('.')}`)
    return found
  }, message)

const textAt = (message: Uint8Array, path: readonly number[]): string =>
  Buffer.from(inside(message, path)).toString()
