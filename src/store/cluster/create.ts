import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { clusterAt, type Layout } from '../directory/layout.ts'
import type { Account } from './account.ts'
import { program } from './binaries.ts'
import { startFailure } from './log.ts'
import { readPassword } from './password.ts'
import { dataArgument, serverEnvironment } from './postmaster.ts'
import type { Runnable } from './programs.ts'
import type { Settings } from './settings.ts'

/** The account that owns the tables: no superuser, so that row security holds it as well. */
export const databaseAccount = 'lookback'
export const database = 'lookback'
export const superuser = 'postgres'

type Cluster = Pick<Layout, 'cluster' | 'password'>

const draftName = 'new-'

/**
 * Makes the data of a server, in a folder of another name first: what stands under the final name is
 * whole. Of two who make them at once, one is used. Text is Unicode in the order of its code points, as
 * in PGlite, so that both engines sort and fold alike on every machine. The disk is waited for once, at the end: a thousand files
 * one by one would take it seconds. The tables are made by the server that runs: to one that is made while none does, PostgreSQL
 * gives a number like its own tables have, and row security does not hold those.
 *
 * @throws LB_STORE_SERVER_START, LB_STORE_DISK_FULL
 */
export async function createCluster(layout: Layout, runnable: Runnable): Promise<void> {
  const draft = clusterAt(mkdtempSync(join(layout.server, draftName)))
  try {
    await fill(draft, runnable)
    renameSync(draft.cluster, layout.cluster)
  } catch (error) {
    // Another was quicker, and took our draft away or stands in its place.
    if (!existsSync(layout.cluster)) throw error
  } finally {
    if (existsSync(layout.cluster)) forgetDrafts(layout)
    else rmSync(draft.cluster, { recursive: true, force: true })
  }
  syncDirectory(layout.server)
}

async function fill(draft: Cluster, runnable: Runnable): Promise<void> {
  give(draft.cluster, runnable.account)
  const made = await run(draft, runnable, 'initdb', [
    ...['-D', dataArgument(draft), '-U', superuser, '--encoding=UTF8', '--data-checksums'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C'],
    // Who may enter is settled below; nobody can before, since no server runs.
    ...['--auth=reject', '--no-instructions', '--no-sync'],
  ])
  if (made.status !== 0) throw startFailure(made.output)
  writeWhole(join(draft.cluster, 'pg_hba.conf'), accessRules, runnable.account)
  const accounts = (password: string) => [
    `create role ${databaseAccount} login password '${password}'`,
    'create role lookback_app nologin',
    `grant lookback_app to ${databaseAccount} with inherit false, set true`,
    `create database ${database} owner ${databaseAccount}`,
    `alter role ${superuser} password '${password}'`,
  ]
  await writePassword(draft, runnable, accounts, unsynced)
  await sync(draft, runnable)
}

/** All that the file system holds at once, where that can be; else file by file. */
async function sync(draft: Cluster, runnable: Runnable): Promise<void> {
  const args = ['-D', dataArgument(draft), '--sync-only']
  if (process.platform === 'linux') {
    const { status } = await run(draft, runnable, 'initdb', [...args, '--sync-method=syncfs'])
    if (status === 0) return
  }
  const { status, output } = await run(draft, runnable, 'initdb', args)
  if (status !== 0) throw startFailure(output)
}

/** Of data that nobody uses yet: what was written is on the disk before they are. */
const unsynced: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
}

const accessRules = `# Made by Lookback: whoever connects gives the password in lookback.password.
local all all scram-sha-256
`

/** A password that was lost is made anew, while no server runs. */
export async function ensurePassword(layout: Layout, runnable: Runnable): Promise<void> {
  if (readPassword(layout) !== '') return
  await writePassword(layout, runnable, (password) =>
    [databaseAccount, superuser].map((name) => `alter role ${name} password '${password}'`),
  )
}

async function writePassword(
  cluster: Cluster,
  runnable: Runnable,
  statements: (password: string) => readonly string[],
  otherwise: Settings = {},
): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  await tell(cluster, runnable, statements(password), otherwise)
  writeWhole(cluster.password, `${password}\n`, runnable.account)
}

/** Runs statements, each a line, as the superuser, while no server runs. */
async function tell(
  cluster: Cluster,
  runnable: Runnable,
  statements: readonly string[],
  otherwise: Settings,
): Promise<void> {
  const done = await run(
    cluster,
    runnable,
    'postgres',
    [
      ...['--single', '-D', dataArgument(cluster), '-c', 'exit_on_error=on'],
      ...Object.entries(otherwise).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      'postgres',
    ],
    `${statements.join('\n')}\n`,
  )
  if (done.status !== 0) throw startFailure(done.output)
}

/** Appears whole or not at all, readable by its owner alone. */
function writeWhole(path: string, text: string, account: Account | null): void {
  const draft = `${path}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  give(draft, account)
  const file = openSync(draft, 'r+')
  fsyncSync(file)
  closeSync(file)
  renameSync(draft, path)
}

function give(path: string, account: Account | null): void {
  if (account) chownSync(path, account.uid, account.gid)
}

function forgetDrafts({ server }: Layout): void {
  for (const name of readdirSync(server)) {
    if (name.startsWith(draftName)) rmSync(join(server, name), { recursive: true, force: true })
  }
}

function syncDirectory(path: string): void {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

async function run(
  { cluster }: Cluster,
  { programs, account }: Runnable,
  name: 'initdb' | 'postgres',
  args: readonly string[],
  input = '',
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(program(programs, name), args, {
    ...(account ?? {}),
    cwd: cluster,
    env: serverEnvironment,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: null, output: String(error) }))
    child.on('close', (status) => resolve({ status, output }))
  })
}
