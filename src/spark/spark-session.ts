import { randomUUID } from 'node:crypto'
import { type ClientHttp2Session, connect } from 'node:http2'
import { refusal } from '../model/index.ts'
import { sparkErrors } from './errors.ts'
import { fieldsOf, messageField, numberField, textField } from './protobuf.ts'

/** A session of a Spark Connect server, such as Apache Spark's or Sail's. */
export interface SparkSession {
  /** A view of a folder of Parquet, by the path the server reads it at. */
  view(name: string, path: string): Promise<void>
  /** Writes what the query gives to a folder of Parquet, in the place of what is there. */
  write(sql: string, path: string): Promise<void>
  /** How the server would go about a query, in its own words. */
  explain(sql: string): Promise<string>
  /** The version of Spark that it is or says it is like. */
  version(): Promise<string>
  close(): void
  /** Ends what is going on as well; it rejects. */
  end(): void
}

/**
 * Speaks gRPC over HTTP/2 with Node's own client. Rows travel as Parquet and never by this connection, so that nothing else is needed.
 *
 * @param url sc://host:port, with ;use_ssl=true behind a slash for TLS
 * @throws LB_SPARK
 */
export function openSpark(url: string): SparkSession {
  const wire = connect(authorityOf(url))
  // What is wrong is said by the request that meets it.
  const gone = { why: 'the connection has ended.' }
  // A machine that is gone closes no connection: the system asks after it, or a stage would be waited for for ever.
  wire.on('connect', (_, socket) => socket.setKeepAlive(true, stillThereMs))
  wire.on('error', ({ message }) => {
    gone.why = `${message}.`
  })
  const caller = [
    textField(1, randomUUID()),
    messageField(2, textField(1, 'lookback'), textField(2, 'lookback')),
  ]
  /** ExecutePlanRequest of a command; what it answers is passed over. */
  const execute = async (...command: readonly Uint8Array[]) => {
    await call(
      { wire, gone },
      'ExecutePlan',
      Buffer.concat([...caller, messageField(3, messageField(2, ...command))]),
    )
  }
  /** AnalyzePlanRequest; the text of the answer's field. */
  const analyze = async (asked: Uint8Array, answered: number) => {
    const [frame = new Uint8Array()] = await call(
      { wire, gone },
      'AnalyzePlan',
      Buffer.concat([...caller, asked]),
    )
    const said = fieldsOf(fieldsOf(frame).get(answered) ?? new Uint8Array()).get(1)
    return Buffer.from(said ?? []).toString()
  }
  return {
    view: (name, path) =>
      execute(
        messageField(3, messageField(1, parquetIn(path)), textField(2, name), numberField(4, 1)),
      ),
    write: (sql, path) =>
      execute(
        messageField(
          2,
          messageField(1, query(sql)),
          textField(2, 'parquet'),
          textField(3, path),
          numberField(5, overwrite),
        ),
      ),
    explain: (sql) =>
      analyze(
        messageField(5, messageField(1, messageField(1, query(sql))), numberField(2, simple)),
        3,
      ),
    version: () => analyze(messageField(10), 8),
    close: () => wire.close(),
    end: () => wire.destroy(),
  }
}

const stillThereMs = 30_000

const overwrite = 2
const simple = 1

/** Relation: SELECT of SQL. */
const query = (sql: string): Uint8Array => messageField(10, textField(1, sql))

/** Relation: read of a data source. */
const parquetIn = (path: string): Uint8Array =>
  messageField(2, messageField(2, textField(1, 'parquet'), textField(4, path)))

function authorityOf(url: string): string {
  const [, place, rest = ''] = /^sc:\/\/([^/;?#\s]+)\/?(.*)$/.exec(url) ?? []
  const said = rest.split(';').filter((part) => part !== '')
  const unknown = said.find((part) => !/^use_ssl=(true|false)$/.test(part))
  if (place === undefined || unknown !== undefined) {
    const cause = `${url} is no address of a Spark Connect server${unknown ? `: "${unknown}" is not known` : ''}.`
    throw refusal(sparkErrors, 'LB_SPARK', cause)
  }
  const port = /:\d+$/.test(place) ? '' : ':15002'
  return `${said.includes('use_ssl=true') ? 'https' : 'http'}://${place}${port}`
}

/** One call; the messages that are answered. The trailers say whether it went well. */
function call(
  { wire, gone }: { readonly wire: ClientHttp2Session; readonly gone: { readonly why: string } },
  method: string,
  message: Uint8Array,
): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const failed = (what: string) =>
      reject(refusal(sparkErrors, 'LB_SPARK', `The Spark server did not do ${method}: ${what}`))
    if (wire.destroyed || wire.closed) {
      failed(gone.why)
      return
    }
    const stream = wire.request({
      ':method': 'POST',
      ':path': `/spark.connect.SparkConnectService/${method}`,
      'content-type': 'application/grpc',
      te: 'trailers',
    })
    let status: string | undefined
    let words = ''
    const statusOf = (headers: Readonly<Record<string, unknown>>) => {
      if (headers['grpc-status'] === undefined) return
      status = String(headers['grpc-status'])
      words = decodeURIComponent(String(headers['grpc-message'] ?? ''))
    }
    stream.on('response', statusOf)
    stream.on('trailers', statusOf)
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('error', (error) => failed(`${error.message}.`))
    stream.on('close', () => {
      // A server that dies says nothing: what it was at is not done.
      if (status === undefined) failed('the connection ended before it said so.')
      else if (status !== '0') failed(words || `status ${status}.`)
      else resolve(framesOf(Buffer.concat(parts)))
    })
    const head = Buffer.alloc(5)
    head.writeUInt32BE(message.length, 1)
    stream.end(Buffer.concat([head, message]))
  })
}

/** Messages as gRPC frames them: a byte, four of the length, the message. */
function framesOf(bytes: Buffer): readonly Uint8Array[] {
  const frames: Uint8Array[] = []
  for (let at = 0; at + 5 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at + 1)
    frames.push(bytes.subarray(at + 5, at + 5 + size))
    at += 5 + size
  }
  return frames
}
