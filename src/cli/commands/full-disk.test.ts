import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policeCsv } from '../../archive/testing/desk.ts'
import { serverLacking } from '../../testing/server.ts'
import { mayMount, onSmallDisk } from '../../testing/small-disk.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { documentOf, lookback, refusedWith } from '../testing/lookback.ts'

const documentFrom = async (...args: readonly string[]) => (await documentOf(...args)).document
const refs = Array.from({ length: 1_500 }, (_, at) => ({
  crime_ref: `T/2014/${at}`,
  victim_ref: `V${at}`,
  suspect_ref: `S${at}`,
}))

describe.skipIf(serverLacking() !== null || !mayMount)('where a disk is full', () => {
  let home: string
  let directory: string
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lookback-full-'))
    directory = await emptyStoreIn(join(home, 'data'))
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('an import is refused, leaves nothing, and takes the file once there is room', () =>
    onSmallDisk(join(home, 'small'), '160m', async (disk) => {
      const data = join(disk.folder, 'data')
      spawnSync('cp', ['-a', directory, data])
      const file = join(home, 'crimes.csv')
      writeFileSync(file, policeCsv(refs))
      const run = ['import', file, '--source', 'police:policeCrime', '--data', data] as const
      disk.fill(2_000_000)
      const { code, out, err } = await lookback(run)
      expect(code).toBe(1)
      expect(out + err).toMatch(/LB_STORE_(DISK_FULL|AWAY): .{20,}\n {2}.{20,}/)
      disk.free()
      expect(await documentFrom('verify', '--data', data)).toMatchObject({ ok: true })
      expect(await documentFrom('status', '--data', data)).toMatchObject({ cases: 0, extracts: 0 })
      const { extracts, refused } = await documentFrom(...run)
      expect(refused).toEqual([])
      expect(extracts).toMatchObject([{ received: 1_500, imported: 1_500, quarantined: 0 }])
      expect(await documentFrom('verify', '--data', data)).toMatchObject({ ok: true })
    }))

  it('a backup is refused, and what has its name already is as it was', () =>
    onSmallDisk(join(home, 'backups'), '256k', async (disk) => {
      const file = join(disk.folder, 'review.backup')
      await documentFrom('backup', file, '--data', directory)
      const before = readFileSync(file)
      disk.fill()
      expect(await refusedWith('backup', file, '--data', directory)).toBe(
        'LB_STORE_BACKUP_DISK_FULL',
      )
      expect(readdirSync(disk.folder).sort()).toEqual(['filler', 'review.backup'])
      expect(readFileSync(file)).toEqual(before)
      expect(await documentFrom('verify', '--data', directory)).toMatchObject({ ok: true })
      disk.free()
      await documentFrom('backup', file, '--data', directory)
    }))
})
