import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, refusalOf, type Store } from '../store/index.ts'
import { actsKept, allKept } from '../testing/acts-kept.ts'
import { serverLacking } from '../testing/server.ts'
import { startHolder } from '../testing/start-holder.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534

const pidOf = (directory: string): number =>
  Number(readFileSync(join(directory, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
const isRunning = (directory: string): boolean =>
  existsSync(join(directory, 'postgres/cluster/postmaster.pid'))

const answers = (store: Store) => sql`select 1`.execute(store.db)

/** A connection that lay idle when the server died says so to whoever uses it next, as a store that is away; then it answers. */
async function answersAgain(store: Store): Promise<void> {
  for (let left = 3; ; left--) {
    const error: unknown = await answers(store).then(
      () => null,
      (why) => why,
    )
    if (error === null) return
    expect(refusalOf(error)).toMatchObject({ code: 'LB_STORE_AWAY' })
    expect(left).toBeGreaterThan(0)
  }
}

describe.skipIf(serverLacking() !== null)('a store on a server of its own', () => {
  let directory: string
  const said: string[] = []
  const check = async () => {
    const store = await openStore({ directory })
    const kept = await actsKept(store, said)
    await store.close()
    expect(kept).toMatchObject(allKept)
  }

  beforeAll(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'lookback-own-')), 'data')
  })
  afterAll(() => rmSync(join(directory, '..'), { recursive: true, force: true }))

  it('is made once by several who open it at once, and stops with the last', async () => {
    const stores = await Promise.all([1, 2].map(() => openStore({ directory })))
    const servers = await Promise.all(
      stores.map(({ db }) =>
        sql<{ at: Date }>`select pg_postmaster_start_time() as at`.execute(db),
      ),
    )
    expect(new Set(servers.map(({ rows }) => Number(rows[0]?.at))).size).toBe(1)
    expect(stores.map(({ engine, notice }) => [engine, notice])).toEqual(
      stores.map(() => ['postgres', undefined]),
    )
    await stores[0]?.close()
    await answers(stores[1]!)
    expect(isRunning(directory)).toBe(true)
    await stores[1]?.close()
    expect(isRunning(directory)).toBe(false)
  })

  it('syncs what it acknowledges, checks its pages, and answers at no network address', async () => {
    const store = await openStore({ directory })
    const { rows } = await sql<Record<string, string>>`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('full_page_writes') as pages, current_setting('data_checksums') as sums,
        current_setting('listen_addresses') as addresses, current_setting('server_version') as version,
        (select rolsuper from pg_roles where rolname = session_user)::text as super`.execute(
      store.db,
    )
    await store.close()
    expect(rows[0]).toMatchObject({
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      sums: 'on',
      addresses: '',
    })
    expect(rows[0]?.version).toMatch(/^18\./)
    expect(rows[0]?.super).toBe('false')
    expect(statSync(join(directory, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, 'postgres/cluster/lookback.password')).mode & 0o777).toBe(0o600)
  })

  it('takes two writers and a reader at once', async () => {
    const writers = await Promise.all([1, 2].map(() => startHolder(directory, 'write')))
    const reader = await openStore({ directory })
    for (const writer of writers) await writer.lines(6)
    await answers(reader)
    for (const writer of writers) await writer.kill()
    await reader.close()
    said.push(...writers.flatMap((writer) => writer.said.slice(1)))
    await check()
  })

  it('is found by who opens it while the last leaves', async () => {
    for (let round = 0; round < 6; round++) {
      const store = await openStore({ directory })
      const leaving = store.close()
      await setTimeout(round * 15)
      const next = await openStore({ directory })
      await answers(next)
      await leaving
      await answers(next)
      await next.close()
      expect(isRunning(directory)).toBe(false)
    }
  })

  it('outlives a writer that is killed, whose acknowledged acts all stand', async () => {
    for (let round = 0; round < 2; round++) {
      const writer = await startHolder(directory, 'write')
      await writer.lines(3 + round * 3)
      await writer.kill()
      said.push(...writer.said.slice(1))
      await check()
    }
    expect(isRunning(directory)).toBe(false)
  })

  it('comes back when the server is killed, for those who use it', async () => {
    const store = await openStore({ directory })
    const writer = await startHolder(directory, 'write')
    try {
      for (let round = 1; round <= 2; round++) {
        await writer.lines(round * 4)
        process.kill(pidOf(directory), 'SIGKILL')
        await writer.lines(round * 4 + 2)
        await answersAgain(store)
      }
    } finally {
      // Left running it would write into the store of the tests that follow.
      await writer.kill()
    }
    said.push(...writer.said.slice(1))
    await store.close()
    await check()
  })

  it('opens after a crash whose process number another program has now', async () => {
    const holder = await startHolder(directory, 'hold')
    await holder.kill()
    const server = pidOf(directory)
    process.kill(server, 'SIGKILL')
    const file = join(directory, 'postgres/cluster/postmaster.pid')
    const crashed = readFileSync(file, 'utf8')
    for (const pid of [process.pid, process.ppid]) {
      writeFileSync(file, crashed.replace(/^\d+/, String(pid)))
      await check()
      expect(isRunning(directory)).toBe(false)
    }
  })

  it('recovers from a copy of its folder taken while it runs', async () => {
    const writer = await startHolder(directory, 'write')
    await writer.lines(4)
    const copy = `${directory}-copy`
    // Nothing is written while it is copied: what a copy of the disk at one moment holds.
    const server = pidOf(directory)
    const all = [server, ...childrenOf(server)]
    for (const pid of all) process.kill(pid, 'SIGSTOP')
    const before = writer.said.slice(1)
    spawnSync('cp', ['-a', directory, copy])
    for (const pid of all) process.kill(pid, 'SIGCONT')
    await writer.kill()
    const store = await openStore({ directory: copy })
    const kept = await actsKept(store, [...said, ...before])
    await store.close()
    expect(kept).toMatchObject(allKept)
    said.push(...writer.said.slice(1))
    await check()
  })

  it('is reached in a folder whose name is too long for a socket', async () => {
    const deep = join(directory, '..', 'd'.repeat(60), 'é'.repeat(40))
    mkdirSync(join(deep, '..'), { recursive: true })
    spawnSync('cp', ['-a', directory, deep])
    const store = await openStore({ directory: deep })
    await answers(store)
    await store.close()
    expect(isRunning(deep)).toBe(false)
  })

  it.runIf(isRoot)('runs as whose data it is, and is refused to others', async () => {
    expect(statSync(join(directory, 'postgres/cluster')).uid).not.toBe(0)
    const theirs = join(directory, '..', 'theirs')
    mkdirSync(theirs)
    chmodSync(join(directory, '..'), 0o755)
    chownSync(theirs, nobody, nobody)
    const holder = await startHolder(theirs, 'hold', { uid: nobody })
    expect(holder.said).toEqual(['open'])
    const store = await openStore({ directory: theirs })
    expect(statSync(`/proc/${pidOf(theirs)}`).uid).toBe(nobody)
    await holder.end()
    await answers(store)
    await store.close()
    expect(isRunning(theirs)).toBe(false)
    for (const place of [theirs, directory]) {
      const stranger = await startHolder(place, 'hold', { uid: 1 })
      expect(stranger.said).toEqual(['LB_STORE_OTHER_USER'])
    }
  })

  it('says in the log of the server nothing of what it holds', () => {
    const log = readFileSync(join(directory, 'postgres/server.log'), 'utf8')
    expect(log).not.toMatch(/insert|select|ERROR|STATEMENT|policeCrime/)
  })
})

function childrenOf(pid: number): readonly number[] {
  return spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((child) => child > 0)
}
