import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../store/index.ts'
import { actsKept, allKept } from '../testing/acts-kept.ts'
import { serverLacking } from '../testing/server.ts'
import { mayMount, onSmallDisk } from '../testing/small-disk.ts'
import { startHolder } from '../testing/start-holder.ts'
import { emptyStoreIn } from '../testing/store-folder.ts'

const isRoot = process.getuid?.() === 0

describe.skipIf(serverLacking() !== null)('a store on a server of its own refuses', () => {
  let home: string
  let directory: string
  const said: string[] = []
  const copyTo = (name: string): string => {
    const to = join(home, name)
    spawnSync('cp', ['-a', directory, to])
    return to
  }

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lookback-refused-'))
    directory = await emptyStoreIn(join(home, 'data'))
    const writer = await startHolder(directory, 'write')
    await writer.lines(3)
    await writer.kill()
    said.push(...writer.said.slice(1))
    await (await openStore({ directory })).close()
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('data of another major version, and what are no data', async () => {
    const file = join(directory, 'postgres/cluster/PG_VERSION')
    const version = readFileSync(file, 'utf8')
    writeFileSync(file, '17\n')
    await expect(openStore({ directory })).rejects.toMatchObject({
      code: 'LB_STORE_MAJOR_VERSION',
      cause: expect.stringContaining('PostgreSQL 17’s'),
      remedy: expect.stringContaining('move'),
    })
    rmSync(file)
    await expect(openStore({ directory })).rejects.toMatchObject({ code: 'LB_STORE_UNREADABLE' })
    writeFileSync(file, version)
    await (await openStore({ directory })).close()
  })

  it('data that were damaged, without changing them', async () => {
    const damaged = copyTo('damaged')
    const file = join(damaged, 'postgres/cluster/global/pg_control')
    writeFileSync(file, readFileSync(file).fill(7, 40, 200))
    await expect(openStore({ directory: damaged })).rejects.toMatchObject({
      code: 'LB_STORE_UNREADABLE',
    })
  })

  it('nothing where only the password was lost', async () => {
    rmSync(join(directory, 'postgres/cluster/lookback.password'))
    const store = await openStore({ directory })
    await sql`select 1`.execute(store.db)
    await store.close()
  })

  it.runIf(mayMount)(
    'a full disk, keeps what was acknowledged, and goes on when there is room',
    () =>
      onSmallDisk(join(home, 'small'), '160m', async (disk) => {
        const data = join(disk.folder, 'data')
        spawnSync('cp', ['-a', directory, data])
        const store = await openStore({ directory: data })
        disk.fill(3_000_000)
        const writer = await startHolder(data, 'write')
        const { acts, why } = await writer.ended()
        expect(why).toMatch(/LB_STORE_(DISK_FULL|AWAY)/)
        said.push(...acts)
        disk.free()
        const kept = await actsKept(store, said)
        expect(kept).toMatchObject(allKept)
        await store.close()
      }),
  )

  it.runIf(mayMount)('a disk that can only be read', async () => {
    const place = join(home, 'read-only')
    mkdirSync(place)
    execFileSync('mount', ['--bind', directory, place])
    try {
      execFileSync('mount', ['-o', 'remount,ro,bind', place])
      await expect(openStore({ directory: place })).rejects.toMatchObject({
        code: 'LB_STORE_READ_ONLY',
      })
    } finally {
      execFileSync('umount', [place])
    }
  })

  it.runIf(isRoot)('a folder that another account may not write to', async () => {
    const closed = join(home, 'closed')
    mkdirSync(closed)
    chmodSync(home, 0o755)
    chmodSync(closed, 0o555)
    const stranger = await startHolder(closed, 'hold', { uid: 65534 })
    expect(stranger.said).toEqual(['LB_STORE_OTHER_USER'])
  })
})
