import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serverLacking } from '../../testing/server.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'

describe.skipIf(serverLacking() !== null)('a lock that a crash has left', () => {
  let home: string
  let directory: string
  let lock: string
  let openStore: typeof import('../open.ts').openStore
  beforeAll(async () => {
    // Of no process can it be told what it runs, as where another account’s are hidden.
    vi.resetModules()
    vi.doMock('../directory/processes.ts', async (original) => ({
      ...(await original<typeof import('../directory/processes.ts')>()),
      commandOf: () => null,
    }))
    vi.doMock('./patience.ts', () => ({ patience: { strangerMs: 500 } }))
    openStore = (await import('../open.ts')).openStore
    home = mkdtempSync(join(tmpdir(), 'lookback-stale-'))
    directory = await emptyStoreIn(join(home, 'data'))
    lock = join(directory, 'postgres/cluster/postmaster.pid')
  })
  afterAll(() => {
    vi.doUnmock('../directory/processes.ts')
    vi.doUnmock('./patience.ts')
    vi.resetModules()
    rmSync(home, { recursive: true, force: true })
  })

  it('with the number of a process of which nothing is told is refused after a while, and stays', async () => {
    writeFileSync(lock, `${process.pid}\n`)
    await expect(openStore({ directory })).rejects.toMatchObject({
      code: 'LB_STORE_STALE_LOCK',
      cause: expect.stringContaining(`process ${process.pid}`),
      remedy: expect.stringContaining('postmaster.pid'),
    })
    // Once the file is deleted, as the remedy says, the store opens.
    rmSync(lock)
    await (await openStore({ directory })).close()
  })
})
