import type { Writable } from 'node:stream'
import {
  AbortedTransactionError,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type PostgresPool,
  type QueryResult,
  type RawBuilder,
  Transaction,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { LockName } from '../lock.ts'
import type { Database } from '../tables/database.ts'
import { createPlaces, type Places } from './places.ts'
import { createStatementNames, type StatementNames } from './statement-names.ts'
import { type Answered, type Asked, sendTogether, sentValues } from './statements-together.ts'

interface Pooled {
  readonly pool: PostgresPool
  readonly dialect: Dialect
  readonly driver: Driver
  readonly names: StatementNames
  /** For those that are often; null: as many as there are connections. */
  readonly places: Places | null
  /** One place each, by the lock that is waited for. */
  readonly turns: Map<LockName, Places>
}

const pools = new WeakMap<Kysely<Database>, Pooled>()

/**
 * Lets transactions of `db` go out without waiting (`pipelined`); `pool` is what `dialect` takes its connections from.
 *
 * @param oftenAtOnce so many transactions that are often are at work at once, the first to come first: more of them than the
 * server has processors for would only hold more memory and make each connection plan the same statements
 */
export function pipelines(
  db: Kysely<Database>,
  pool: PostgresPool,
  dialect: Dialect,
  oftenAtOnce: number | null = null,
): void {
  pools.set(db, {
    pool,
    dialect,
    driver: dialect.createDriver(),
    names: createStatementNames(),
    places: oftenAtOnce === null ? null : createPlaces(oftenAtOnce),
    turns: new Map(),
  })
}

export const isPipelined = (db: Kysely<Database>): boolean => pools.has(db)

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A transaction, and how it begins and ends. */
export interface PipelinedWork<T, R> {
  /** Sent with `begin`. */
  readonly first: Statement
  readonly act: (tx: Transaction<Database>) => Promise<T>
  /** Sent together with `commit`: what it locks is free again as soon as the server has done both. */
  readonly last?: (result: T) => RawBuilder<R>
  readonly committed: (result: T, rows: readonly R[]) => void
  /** Its statements are those of a page, which come again: they are kept prepared. */
  readonly often: boolean
  /** What it waits for, as all like it do: they wait here, one after the other, and keep neither a place nor a connection from pages. */
  readonly inTurn: LockName | null
}

/**
 * One transaction whose statements leave as they are asked for and are answered in that order: what is
 * asked for together costs one wait, not one each. `begin` and `commit` cost none of their own.
 *
 * Statements that come again are planned once a connection. Only those of pages: a plan made while a table
 * was empty would serve an import badly.
 */
export async function pipelined<T, R>(db: Kysely<Database>, work: PipelinedWork<T, R>): Promise<T> {
  const pooled = pools.get(db)!
  const places = work.often ? pooled.places : null
  const turn = work.inTurn && turnAt(pooled.turns, work.inTurn)
  await turn?.take()
  try {
    await places?.take()
    try {
      return await onItsConnection(db, pooled, work)
    } finally {
      places?.giveBack()
    }
  } finally {
    turn?.giveBack()
  }
}

function turnAt(turns: Pooled['turns'], lock: LockName): Places {
  const turn = turns.get(lock) ?? createPlaces(1)
  turns.set(lock, turn)
  return turn
}

async function onItsConnection<T, R>(
  db: Kysely<Database>,
  pooled: Pooled,
  { first, act, last, committed, often }: PipelinedWork<T, R>,
): Promise<T> {
  const client = (await pooled.pool.connect()) as unknown as PoolClient
  const line = often ? openKeptLine(client, pooled.names) : openLine(client)
  let broken = false
  try {
    const begun = quietly(Promise.all([line.send('begin'), line.send(first)]))
    const tx = transactionOn(db, pooled, line.connection)
    try {
      const result = await act(tx)
      const ending = last?.(result).compile(tx)
      const ended = ending && quietly(line.send({ text: ending.sql, values: ending.parameters }))
      const done = quietly(line.send('commit'))
      line.close()
      await begun
      const rows = ((await ended)?.rows ?? []) as readonly R[]
      // PostgreSQL ends a transaction in which something failed with the tag ROLLBACK.
      if ((await done).command !== 'COMMIT') throw new AbortedTransactionError()
      committed(result, rows)
      return result
    } catch (error) {
      // What failed first is the cause; what followed it only says that the transaction is aborted.
      const cause = await begun.then(
        () => error,
        (reason) => reason,
      )
      // What was asked for together may still go on asking: none of it may run after the rollback.
      line.close()
      line.leave()
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw cause
    }
  } finally {
    client.release(broken)
  }
}

/** Its rejection is looked at later, or is the consequence of another. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

interface Line {
  readonly connection: DatabaseConnection
  send(asked: string | Statement): Promise<Answered>
  /** Lets what was asked for leave now, before what is asked of the connection itself. */
  leave(): void
  /** Whoever asks something later is a fault of the program's: the connection is another's then. */
  close(): void
}

/** Each statement is a question of its own. */
function openLine(client: PoolClient): Line {
  const gather = gatherer(client)
  const asking = (asked: string | Statement): Promise<Answered> => {
    gather()
    return client.query(
      typeof asked === 'string' ? asked : { ...asked, values: asked.values as unknown[] },
    )
  }
  return lineOf(asking, () => {})
}

/** Statements are one question a turn of the event loop, and are kept prepared under their names. */
function openKeptLine(client: PoolClient, names: StatementNames): Line {
  let waiting: Asked[] = []
  const leave = () => {
    if (waiting.length === 0) return
    const leaving = waiting
    waiting = []
    sendTogether(client, leaving)
  }
  const asking = (asked: string | Statement): Promise<Answered> =>
    new Promise((settle, fail) => {
      const [text, name, values] =
        typeof asked === 'string'
          ? [asked, `lookback_${asked}`, []]
          : [asked.text, names.nameOf(asked.text) ?? '', sentValues(asked.values)]
      if (waiting.length === 0) process.nextTick(leave)
      waiting.push({ text, name, values, settle, fail })
    })
  return lineOf(asking, leave)
}

function lineOf(asking: (asked: string | Statement) => Promise<Answered>, leave: () => void): Line {
  let open = true
  const send = (asked: string | Statement): Promise<Answered> =>
    open ? asking(asked) : Promise.reject(new Error('this transaction has ended'))
  return {
    send,
    leave,
    close: () => {
      open = false
    },
    connection: {
      async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
        const { command, rowCount, rows } = await send({ text: sql, values: parameters })
        const changes = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command)
        const result: QueryResult<R> = { rows: (rows ?? []) as R[] }
        return changes ? { ...result, numAffectedRows: BigInt(rowCount ?? 0) } : result
      },
      // biome-ignore lint/correctness/useYield: nothing is read in parts
      async *streamQuery() {
        throw new Error('a transaction does not stream')
      },
    },
  }
}

/** What is asked for in one turn of the event loop is written to the socket once. */
function gatherer(client: PoolClient): () => void {
  // The driver corks and uncorks the same stream around each statement; corks add up.
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } })
    .connection
  let gathering = false
  return () => {
    if (gathering) return
    gathering = true
    stream.cork()
    process.nextTick(() => {
      gathering = false
      stream.uncork()
    })
  }
}

function transactionOn(
  db: Kysely<Database>,
  { dialect, driver }: Pooled,
  connection: DatabaseConnection,
): Transaction<Database> {
  const executor = db.getExecutor().withConnectionProvider({
    provideConnection: (consumer) => consumer(connection),
  })
  return new Transaction<Database>({
    config: { dialect },
    driver,
    dialect,
    executor,
  })
}
