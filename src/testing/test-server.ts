import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeServerFolder } from '../store/cluster/bring-up.ts'
import { createCluster, superuser } from '../store/cluster/create.ts'
import { readPassword } from '../store/cluster/password.ts'
import { runningServer, startServer, stopServer } from '../store/cluster/postmaster.ts'
import { findPrograms } from '../store/cluster/programs.ts'
import { layoutOf } from '../store/directory/layout.ts'
import { openStore } from '../store/index.ts'

/** The account that owns the tables: no superuser, so that row security holds it as well. */
export const owner = { name: 'review', password: 'for-tests-only' }
/** A migrated, empty database from which others are copied. */
export const template = 'lookback_template'
/** The same with the made-up review of `exampleReview` in it. */
export const exampleTemplate = 'lookback_example'

const superuserPassword = 'for-tests-only'

export const ownerUrl = (port: number, database: string): string =>
  `postgres://${owner.name}:${owner.password}@127.0.0.1:${port}/${database}`
export const superuserUrl = (
  port: number,
  database = 'postgres',
  password = superuserPassword,
): string => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`

export interface RunningServer {
  readonly port: number
  /** Makes a database from the template and gives its URL. */
  copy(name: string): Promise<string>
  stop(): Promise<void>
}

/**
 * A server as a store's own is made and started, but that it answers at a port, and loses what it holds
 * when the machine stops: nothing waits for the disk. The template is in it.
 */
export async function startTestServer(): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), 'lookback-postgres-'))
  const layout = layoutOf(directory)
  makeServerFolder(layout)
  const runnable = await findPrograms(layout)
  if (typeof runnable === 'string') throw new Error(runnable)
  await createCluster(layout, runnable)
  appendFileSync(join(layout.cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
  const port = await freePort()
  await startServer(layout, runnable, {
    listen_addresses: '127.0.0.1',
    port,
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  })
  // A run that is broken off leaves no server behind: it has a session of its own.
  const end = () => {
    const running = runningServer(layout)
    if (running?.isOurs) process.kill(running.pid, 'SIGQUIT')
  }
  process.once('exit', end)
  const client = new pg.Client({
    connectionString: superuserUrl(port, 'postgres', readPassword(layout)),
  })
  await client.connect()
  await client.query(`alter role ${superuser} password '${superuserPassword}'`)
  // The database of a store's own, and the role that the owner of a database elsewhere makes by itself.
  await client.query('drop database lookback')
  await client.query('drop role lookback_app')
  await client.query(`create role ${owner.name} login createrole password '${owner.password}'`)
  await client.query(`create database ${template} owner ${owner.name}`)
  await client.end()
  await (await openStore({ url: ownerUrl(port, template) })).close()
  return {
    port,
    copy: (name) => copyDatabase(port, name),
    stop: async () => {
      await stopServer(layout)
      process.off('exit', end)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Makes a database from another and gives its URL. */
export async function copyDatabase(port: number, name: string, from = template): Promise<string> {
  await administer(port, [`create database ${name} template ${from} owner ${owner.name}`])
  return ownerUrl(port, name)
}

/** Statements of the superuser, one after the other. */
export async function administer(port: number, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(port) })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
