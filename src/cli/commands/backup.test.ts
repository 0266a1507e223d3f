import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, restore } from '../../store/index.ts'
import { storeOfVersionBefore } from '../../store/testing/store-of-0.1.0.ts'
import { actsKept, allKept } from '../../testing/acts-kept.ts'
import { serverLacking } from '../../testing/server.ts'
import { startHolder } from '../../testing/start-holder.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { documentOf, refusedWith } from '../testing/lookback.ts'

const lookback = async (...given: readonly string[]) => (await documentOf(...given)).document

describe.skipIf(serverLacking() !== null)('a backup', () => {
  let home: string
  let old: string
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'lookback-backup-'))
    old = storeOfVersionBefore()
  })
  afterAll(() => {
    rmSync(home, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  })

  it('of a review, restored into a new store, says the same', async () => {
    const file = join(home, 'review.backup')
    const [data, again] = [join(home, 'restored'), join(home, 'again.backup')]
    const { ledger, rows } = await lookback('backup', file, '--data', old)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await lookback('restore', file, '--data', data)).toMatchObject({ ledger, rows })
    expect(await lookback('verify', '--data', data)).toEqual({
      ...(await lookback('verify', '--data', old)),
      root: ledger.root,
    })
    // Of a store on a server of its own, the same again but for when it was made.
    await lookback('backup', again, '--data', data)
    const linesOf = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1)
    expect(linesOf(again).sort()).toEqual(linesOf(file).sort())
    expect(await refusedWith('restore', file, '--data', data)).toBe('LB_STORE_NOT_EMPTY')
  })

  it('taken while others write is one moment of it', async () => {
    const data = await emptyStoreIn(join(home, 'busy'))
    const writer = await startHolder(data, 'write')
    await writer.lines(5)
    const before = writer.said.slice(1)
    const file = join(home, 'busy.backup')
    await lookback('backup', file, '--data', data)
    await writer.kill()
    const store = await openStore({ directory: await emptyStoreIn(join(home, 'busy-restored')) })
    await restore(store, file)
    expect(await actsKept(store, before)).toMatchObject(allKept)
    await store.close()
  })

  it('that was cut off, altered or is none is refused, and nothing is kept', async () => {
    const file = join(home, 'review.backup')
    const whole = readFileSync(file)
    const text = gunzipSync(whole).toString()
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('(1,'))
    const altered = lines.with(at, lines[at]!.replace('(1,', '(9,'))
    const bad = {
      cut: whole.subarray(0, whole.length / 2),
      short: gzipSync(lines.slice(0, -40).join('\n')),
      altered: gzipSync(altered.join('\n')),
      none: Buffer.from('no backup'),
    }
    const data = await emptyStoreIn(join(home, 'refused'))
    for (const [name, bytes] of Object.entries(bad)) {
      const path = join(home, name)
      writeFileSync(path, bytes)
      expect([name, await refusedWith('restore', path, '--data', data)]).toEqual([
        name,
        expect.stringMatching(/LB_STORE_(BACKUP_UNREADABLE|COPY_DIFFERS)/),
      ])
    }
    expect(await lookback('verify', '--data', data)).toMatchObject({ entries: 0, ok: true })
    expect(existsSync(join(home, 'review.backup.part'))).toBe(false)
  })
})
