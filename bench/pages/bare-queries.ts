import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { openAccounts, openDoor } from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { typeParsers } from '../../src/store/engines/value-parsers.ts'
import type { Store } from '../../src/store/index.ts'
import type { Reader } from './readers.ts'

/** What the driver was given, as it was given. */
type Asked = readonly [query: unknown, values?: unknown]

/** What only the ledger asks for: bare queries read, and leave no entry. */
const ofLedger = /ledger_(entry|head)|lookback_append/

/** The statements of a page as the application sends them, without those of the ledger. */
export interface Statements {
  readonly worklist: readonly Asked[]
  readonly casePage: readonly Asked[]
}

/** Performs the acts of a page once, in this process, and writes down what was sent to the server. */
export async function statementsOf(store: Store, reader: Reader): Promise<Statements> {
  const review = createReview(store, openDoor(store))
  const { who, session, token, cases } = reader
  const perform = { who, session }
  const accounts = openAccounts(store)
  const signedIn = async () => {
    await accounts.whoIs(token)
  }
  return {
    worklist: await recorded(async () => {
      await signedIn()
      await review.perform(perform, acts.reading.worklist, { page: 1 })
    }),
    casePage: await recorded(async () => {
      await signedIn()
      await review.perform(perform, acts.review.case, { caseId: cases[0] ?? 0 })
    }),
  }
}

async function recorded(work: () => Promise<void>): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  const { query } = Client.prototype
  Client.prototype.query = function (this: Client, ...given: [unknown, unknown]) {
    const [sent] = given
    if (isTogether(sent)) asked.push(...sent.asked.map((each) => [configOf(each)] as const))
    else asked.push(given)
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    Client.prototype.query = query
  }
  return asked.filter(([text]) => !ofLedger.test(JSON.stringify(text)))
}

/** Statements of a page that the application sends as one. */
interface Together {
  readonly asked: readonly {
    readonly name: string
    readonly text: string
    readonly values: unknown
  }[]
}
const isTogether = (query: unknown): query is Together =>
  typeof query === 'object' && query !== null && 'asked' in query
const configOf = ({ name, text, values }: Together['asked'][number]) =>
  name === '' ? { text, values } : { name, text, values }

/** Connections that run the statements of a page one after the other, each in its own time. */
export async function connectBare(directory: string, count: number): Promise<readonly Client[]> {
  const cluster = join(directory, 'postgres', 'cluster')
  const password = readFileSync(join(cluster, 'lookback.password'), 'utf8').trim()
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new Client({
        host: cluster,
        port: 5432,
        user: 'postgres',
        database: 'lookback',
        password,
        types: typeParsers,
      })
      await client.connect()
      await client.query(`set role lookback_app; set time zone 'UTC'`)
      return client
    }),
  )
}

/** Milliseconds for all statements of one page. */
export async function askBare(client: Client, statements: readonly Asked[]): Promise<number> {
  const started = performance.now()
  for (const [query, values] of statements) {
    await client.query(query as string, values as unknown[] | undefined)
  }
  return performance.now() - started
}
