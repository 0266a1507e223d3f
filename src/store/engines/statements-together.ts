import { type Connection, type PoolClient, Query } from 'pg'
import utils from 'pg/lib/utils.js'
import { typeParsers } from './value-parsers.ts'

/** What came back of a statement. */
export interface Answered {
  readonly command: string
  /** Rows read or changed; null where the server tells no number. */
  readonly rowCount: number | null
  readonly rows: readonly object[]
}

/** A statement to be sent with others. */
export interface Asked {
  readonly text: string
  /** As the server is sent them. */
  readonly values: readonly (string | Buffer | null)[]
  /** Under which the connection keeps it prepared; '': it is prepared for this once. */
  readonly name: string
  readonly settle: (answered: Answered) => void
  readonly fail: (error: Error) => void
}

export const sentValues = (values: readonly unknown[]): Asked['values'] =>
  values.map(utils.prepareValue)

/** How the rows of a statement are read. */
interface Shape {
  readonly columns: readonly { readonly name: string; readonly read: (text: string) => unknown }[]
  readonly empty: Readonly<Record<string, null>>
}

/** What a connection has prepared, by name. Null: it has no rows; undefined: it is asked for and not yet told. */
type Prepared = Map<string, Shape | null | undefined>
const preparedOf = new WeakMap<object, Prepared>()

/** A statement on its way. */
interface Sent extends Asked {
  shape: Shape | null | undefined
  readonly rows: object[]
  /** What the server says of it once it is done: `SELECT 3`. */
  tag: string | null
  /** Of a value that could not be read. */
  fault: Error | null
}

/** What the driver writes and reads; its types leave it out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  parse(statement: { readonly name: string; readonly text: string }): void
  bind(binding: { readonly statement: string; readonly values: Asked['values'] }): void
  describe(what: { readonly type: 'P'; readonly name: '' }): void
  execute(): void
  close(what: { readonly type: 'S'; readonly name: string }): void
  sync(): void
}
interface Described {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[]
}

/**
 * Sends statements as one question, which the server answers at once: it writes once, and tells what the rows of a prepared statement
 * are the first time only. Where one fails, those after it are not run, and fail as it did.
 */
export function sendTogether(client: PoolClient, asked: readonly Asked[]): void {
  const prepared = preparedOf.get(client) ?? new Map()
  preparedOf.set(client, prepared)
  client.query(new Together(prepared, asked))
}

/** The driver lets nothing be sent but a `Query`, and gives it what the server says until that is ready for the next. */
class Together extends Query {
  readonly asked: readonly Asked[]
  readonly #prepared: Prepared
  readonly #sent: readonly Sent[]
  /** Which of them the server is at. */
  #at = 0

  constructor(prepared: Prepared, asked: readonly Asked[]) {
    super({ text: '' })
    this.asked = asked
    this.#prepared = prepared
    this.#sent = asked.map((each) => ({
      ...each,
      shape: undefined,
      rows: [],
      tag: null,
      fault: null,
    }))
  }

  override readonly submit = (connection: Connection): void => {
    const wire = connection as unknown as Wire
    wire.stream.cork()
    for (const each of this.#sent) this.#send(wire, each)
    wire.sync()
    wire.stream.uncork()
  }

  #send(wire: Wire, sent: Sent): void {
    const { name, text, values } = sent
    if (name === '') wire.parse({ name, text })
    else if (!this.#prepared.has(name)) {
      // One that failed may have been prepared before it did.
      wire.close({ type: 'S', name })
      wire.parse({ name, text })
      this.#prepared.set(name, undefined)
    } else {
      sent.shape = this.#prepared.get(name)
    }
    wire.bind({ statement: name, values })
    if (sent.shape === undefined) wire.describe({ type: 'P', name: '' })
    wire.execute()
  }

  handleRowDescription({ fields }: Described): void {
    const sent = this.#sent[this.#at]!
    sent.shape = {
      columns: fields.map(({ name, dataTypeID }) => ({
        name,
        read: typeParsers.getTypeParser(dataTypeID, 'text'),
      })),
      empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
    }
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const sent = this.#sent[this.#at]!
    const { shape, rows } = sent
    const row: Record<string, unknown> = { ...shape!.empty }
    try {
      for (let i = 0; i < fields.length; i++) {
        const value = fields[i]!
        const { name, read } = shape!.columns[i]!
        if (value !== null) row[name] = read(value)
      }
      rows.push(row)
    } catch (error) {
      sent.fault ??= error as Error
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const sent = this.#sent[this.#at++]!
    sent.tag = text
    sent.shape ??= null
    if (sent.name !== '') this.#prepared.set(sent.name, sent.shape)
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleReadyForQuery(): void {
    for (const sent of this.#sent) finish(sent)
  }

  /** Of the statement the server is at, or of the connection. */
  handleError(error: Error): void {
    for (const sent of this.#sent) {
      if (sent.tag !== null) finish(sent)
      else {
        this.#prepared.delete(sent.name)
        sent.fail(error)
      }
    }
  }
}

function finish({ tag, rows, fault, settle, fail }: Sent): void {
  if (fault) {
    fail(fault)
    return
  }
  const [command = '', ...numbers] = tag!.split(' ')
  const last = numbers.at(-1)
  settle({ command, rowCount: last === undefined ? null : Number(last), rows })
}
