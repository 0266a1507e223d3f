import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Layout } from '../directory/layout.ts'
import type { Account } from './account.ts'
import { program } from './binaries.ts'
import { startFailure } from './log.ts'
import { dataArgument, serverEnvironment } from './postmaster.ts'
import type { Runnable } from './programs.ts'

/** The account that owns the tables: no superuser, so that row security holds it as well. */
export const databaseAccount = 'lookback'
export const database = 'lookback'
export const superuser = 'postgres'

/**
 * Makes the data of a server, in a folder of another name first: what stands under the final name is
 * whole. Text is Unicode in the order of its code points, as in PGlite, so that both engines sort and
 * fold alike on every machine.
 *
 * @throws LB_STORE_SERVER_START, LB_STORE_DISK_FULL
 */
export async function createCluster(layout: Layout, runnable: Runnable): Promise<void> {
  const staging = { ...layout, cluster: `${layout.cluster}.new` }
  rmSync(staging.cluster, { recursive: true, force: true })
  mkdirSync(staging.cluster, { mode: 0o700 })
  give(staging.cluster, runnable.account)
  const made = await run(staging, runnable, 'initdb', [
    ...['-D', dataArgument(staging), '-U', superuser, '--encoding=UTF8', '--data-checksums'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C'],
    // Who may enter is settled below; nobody can before, since no server runs.
    ...['--auth=reject', '--no-instructions'],
  ])
  if (made.status !== 0) throw startFailure(made.output)
  writeWhole(join(staging.cluster, 'pg_hba.conf'), accessRules, runnable.account)
  await writePassword(staging, runnable, (password) => [
    `create role ${databaseAccount} login password '${password}'`,
    'create role lookback_app nologin',
    `grant lookback_app to ${databaseAccount} with inherit false, set true`,
    `create database ${database} owner ${databaseAccount}`,
    `alter role ${superuser} password '${password}'`,
  ])
  renameSync(staging.cluster, layout.cluster)
  syncDirectory(layout.server)
}

const accessRules = `# Made by Lookback: whoever connects gives the password in the file beside the cluster.
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`

/** A password that was lost is made anew, while no server runs. */
export async function ensurePassword(layout: Layout, runnable: Runnable): Promise<void> {
  if (existsSync(layout.password) && readPassword(layout) !== '') return
  await writePassword(layout, runnable, (password) =>
    [databaseAccount, superuser].map((name) => `alter role ${name} password '${password}'`),
  )
}

export const readPassword = (layout: Layout): string => readFileSync(layout.password, 'utf8').trim()

async function writePassword(
  layout: Layout,
  runnable: Runnable,
  statements: (password: string) => readonly string[],
): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const done = await run(
    layout,
    runnable,
    'postgres',
    ['--single', '-D', dataArgument(layout), '-c', 'exit_on_error=on', 'postgres'],
    `${statements(password).join('\n')}\n`,
  )
  if (done.status !== 0) throw startFailure(done.output)
  writeWhole(layout.password, `${password}\n`, runnable.account)
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

function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

async function run(
  layout: Layout,
  { programs, account }: Runnable,
  name: 'initdb' | 'postgres',
  args: readonly string[],
  input = '',
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(program(programs, name), args, {
    ...(account ?? {}),
    cwd: layout.cluster,
    env: serverEnvironment,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: null, output: String(error) }))
    child.on('close', (status) => resolve({ status, output }))
  })
}
