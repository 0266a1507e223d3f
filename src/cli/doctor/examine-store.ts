import { sql } from 'kysely'
import { systemReader } from '../../access/index.ts'
import { unreadableRules } from '../../figures/index.ts'
import { verifyLedger } from '../../ledger/index.ts'
import { inContext, type Store, storeState } from '../../store/index.ts'
import { type HealthFinding, warning, well, wrong } from './finding.ts'

/** What can be seen of an open store, each looked at by itself. */
export async function examineStore(store: Store): Promise<readonly HealthFinding[]> {
  return [
    ...(await engineOf(store)),
    ...(await settingsOf(store)),
    ...(await pagesOf(store)),
    ...(await usersOf(store)),
    ...(await clockOf(store)),
    await ledgerOf(store),
    await rulesOf(store),
  ]
}

const engines: Readonly<Record<Store['engine'], string>> = {
  pglite: 'PGlite',
  postgres: 'a PostgreSQL server of its own',
  server: 'a PostgreSQL server at DATABASE_URL',
}

async function engineOf(store: Store): Promise<readonly HealthFinding[]> {
  const { version, migrations } = await storeState(store.db)
  const words = `PostgreSQL ${version}, ${engines[store.engine]}; ${migrations.applied} migrations.`
  return [
    well('engine', words),
    ...(store.notice
      ? [warning('engine', store.notice, 'Move it to a server: npx lookback move.')]
      : []),
  ]
}

/** Without these, what was acknowledged may not be on the disk. */
const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

async function settingsOf({ db, engine }: Store): Promise<readonly HealthFinding[]> {
  if (engine === 'pglite') return []
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in (${sql.join([...needed, 'data_checksums'])})`.execute(db)
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]))
  const off = needed.filter((name) => settings.get(name) === 'off')
  return [
    off.length === 0
      ? well('settings', 'What is acknowledged is on the disk.')
      : wrong(
          'settings',
          `A power cut can lose what was acknowledged: ${off.join(', ')} is off.`,
          'Switch it on in the server’s postgresql.conf and start the server again.',
        ),
    ...(settings.get('data_checksums') === 'off'
      ? [
          warning(
            'settings',
            'The server keeps no checksums of its pages, so that a disk that changes them goes unnoticed.',
            'Stop the server and run pg_checksums --enable.',
          ),
        ]
      : []),
  ]
}

async function pagesOf({ db }: Store): Promise<readonly HealthFinding[]> {
  const { rows } = await sql<{ bytes: number; failures: number | null }>`
    select pg_database_size(current_database()) as bytes, checksum_failures as failures
    from pg_stat_database where datname = current_database()`.execute(db)
  const { bytes = 0, failures = 0 } = rows[0] ?? {}
  return [
    well('size', `${Math.ceil(bytes / 1e6).toLocaleString('en-GB')} MB.`),
    ...(failures
      ? [
          wrong(
            'pages',
            `${failures} pages were read that are not as they were written.`,
            'The disk or its controller is failing. Restore the last backup on another disk and verify it.',
          ),
        ]
      : []),
  ]
}

/** Longer than an import or a refresh should hold others up. */
const longMinutes = 30

async function usersOf({ db, engine }: Store): Promise<readonly HealthFinding[]> {
  if (engine === 'pglite') return []
  const { rows } = await sql<{ others: number; waiting: number; minutes: number | null }>`
    select count(*) as others, count(*) filter (where wait_event_type = 'Lock') as waiting,
      (extract(epoch from max(now() - xact_start)) / 60)::double precision as minutes
    from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(
    db,
  )
  const { others = 0, waiting = 0, minutes = 0 } = rows[0] ?? {}
  const words = `${others} other connections, ${waiting} of them waiting for a lock.`
  return (minutes ?? 0) < longMinutes
    ? [well('users', words)]
    : [
        warning(
          'users',
          `${words} The longest transaction has gone on for ${Math.round(minutes ?? 0)} minutes.`,
          'If no import or refresh is at work, end the process that holds it.',
        ),
      ]
}

/** A clock may differ by so much from that of the server, or from itself before it was set right. */
const toleratedSeconds = 60

async function clockOf({ db }: Store): Promise<readonly HealthFinding[]> {
  const verifier = { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }
  const { last, server } = await inContext(db, verifier, async (tx) => {
    const { rows } = await sql<{ last: Date | null; server: Date }>`
      select max(at) as last, now() as server from ledger_entry`.execute(tx)
    return rows[0] ?? { last: null, server: new Date() }
  })
  const behind = ((last?.getTime() ?? 0) - Date.now()) / 1000
  const apart = Math.abs(server.getTime() - Date.now()) / 1000
  const set = 'Set the clock by a time service (NTP).'
  if (behind > toleratedSeconds) {
    const words = `The last entry of the ledger is dated ${last?.toISOString()}: this machine’s clock is ${Math.round(behind)} seconds behind it, or was ahead.`
    return [wrong('clock', words, set)]
  }
  return apart > toleratedSeconds
    ? [wrong('clock', `This machine and the server are ${Math.round(apart)} seconds apart.`, set)]
    : [well('clock', `${new Date().toISOString()}; the last entry of the ledger is not after it.`)]
}

async function ledgerOf({ db }: Store): Promise<HealthFinding> {
  const { ok, entries, root, faults } = await verifyLedger(db)
  return ok
    ? well('ledger', `${entries.toLocaleString('en-GB')} entries, root ${root}: as written.`)
    : wrong(
        'ledger',
        `Not as written: ${faults.length} faults.`,
        'Run lookback verify, which names each; keep the store as it is, and compare it with a backup.',
      )
}

/** A rule about children that is not asked lists nobody, whoever is at risk. */
async function rulesOf({ db }: Store): Promise<HealthFinding> {
  const unreadable = await inContext(db, systemReader, (tx) => unreadableRules({ db: tx }))
  if (unreadable.length === 0) return well('rules', 'Every rule about children can be read.')
  const named = unreadable.map(
    ({ id, version, title, mistake }) => `“${title}” (${id}, version ${version}): ${mistake}`,
  )
  return wrong(
    'rules',
    `Not asked, as this version of Lookback cannot read their text: ${named.join('; ')}`,
    'Publish a next version of each in words that can be read (Children, its text), or withdraw it.',
  )
}
