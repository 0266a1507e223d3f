import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startHolder } from '../../testing/start-holder.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { openStore } from '../index.ts'
import { lockFile, takeLock } from './directory-lock.ts'

let home: string
let directory: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lookback-lock-'))
  directory = await emptyStoreIn(join(home, 'data'), 'pglite')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('a store another process has open is refused, naming the process; killed, its lock is taken over', async () => {
  const other = await startHolder(directory, 'hold', { engine: 'pglite' })
  try {
    await expect(openStore({ directory, engine: 'pglite' })).rejects.toMatchObject({
      code: 'LB_STORE_LOCKED',
      cause: expect.stringContaining(`Process ${other.pid} `),
      remedy: expect.stringContaining('run the command again'),
    })
  } finally {
    await other.kill()
  }
  expect(readdirSync(directory)).toContain(lockFile)
  const store = await openStore({ directory, engine: 'pglite' })
  expect(JSON.parse(readFileSync(join(directory, lockFile), 'utf8'))).toMatchObject({
    pid: process.pid,
  })
  await expect(openStore({ directory, engine: 'pglite' })).rejects.toMatchObject({
    code: 'LB_STORE_LOCKED',
  })
  await store.close()
  expect(readdirSync(directory)).not.toContain(lockFile)
})

it('is opened where who holds it ends in a moment', async () => {
  const other = await startHolder(directory, 'hold', { engine: 'pglite' })
  const opened = openStore({ directory, engine: 'pglite' })
  setTimeout(() => void other.kill(), 300)
  await (await opened).close()
})

it('a lock of a process number used again, or one that says nothing, does not hold', async () => {
  const path = join(directory, lockFile)
  for (const stale of [
    JSON.stringify({ pid: process.ppid, started: 'at another time' }),
    JSON.stringify({ pid: 2 ** 30, started: '1' }),
    '',
    'not JSON',
    '{"pid": "1"}',
  ]) {
    // Where no process tells when it started, a number in use is taken to be the holder.
    if (stale.includes('another time') && process.platform !== 'linux') continue
    writeFileSync(path, stale)
    ;(await takeLock(directory))()
    expect(readdirSync(directory)).not.toContain(lockFile)
  }
})

it('a lock is let go once, and only by who holds it', async () => {
  const release = await takeLock(directory)
  const path = join(directory, lockFile)
  writeFileSync(path, JSON.stringify({ pid: process.ppid, started: 'x' }))
  release()
  release()
  expect(readdirSync(directory)).toContain(lockFile)
  rmSync(path)
})

it('a directory that holds something else is refused, and let go', async () => {
  const odd = mkdtempSync(join(tmpdir(), 'lookback-odd-'))
  writeFileSync(join(odd, 'database'), 'a file where the database should be')
  await expect(openStore({ directory: odd })).rejects.toMatchObject({ code: 'LB_STORE_UNREADABLE' })
  expect(readdirSync(odd)).not.toContain(lockFile)
  rmSync(odd, { recursive: true, force: true })
})
