import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type UploadLimits, uploadLimits } from '../limits.ts'
import { openUploads } from './open-uploads.ts'
import type { SentFile } from './receive.ts'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'lookback-uploads-test-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

const open = (limits: Partial<UploadLimits> = {}) =>
  openUploads(place, { ...uploadLimits, ...limits })

async function* sent(files: Readonly<Record<string, string | Readable>>): AsyncGenerator<SentFile> {
  for (const [name, content] of Object.entries(files))
    yield {
      name,
      content: typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content,
    }
}

const left = async () =>
  (await readdir(place, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

describe('uploaded files', () => {
  it('lie in folders that are closed to others, under the names they came with', async () => {
    const uploads = await open()
    const kept = await uploads.receive(sent({ 'a/source.yml': 'id: x', 'a/b.csv': 'x,y\n' }), null)
    expect(kept.files).toEqual([
      { name: 'a/source.yml', bytes: 5 },
      { name: 'a/b.csv', bytes: 4 },
    ])
    expect(await readFile(join(kept.folder, 'a/b.csv'), 'utf8')).toBe('x,y\n')
    for (const path of [kept.folder, join(kept.folder, 'a')])
      expect((await stat(path)).mode & 0o777).toBe(0o700)
    expect((await stat(join(kept.folder, 'a/b.csv'))).mode & 0o777).toBe(0o600)
  })

  it.each<[string, Readonly<Record<string, string | Readable>>, string]>([
    [
      'too large together',
      { 'a.csv': 'x'.repeat(60), 'b.csv': 'x'.repeat(60) },
      'LB_UPLOAD_TOO_LARGE',
    ],
    ['too many', { 'a.csv': '1', 'b.csv': '2', 'c.csv': '3', 'd.csv': '4' }, 'LB_UPLOAD_TOO_MANY'],
    ['a hostile name', { 'a.csv': '1', '../b.csv': '2' }, 'LB_UPLOAD_NAME'],
    ['one name for two', { 'a.csv': '1', './a.csv': '2' }, 'LB_UPLOAD_NAME'],
    [
      'one name for two, in another form',
      { 'a\u0301.csv': '1', '\u00e1.csv': '2' },
      'LB_UPLOAD_TWICE',
    ],
    ['a file where a folder is', { a: '1', 'a/b.csv': '2' }, 'LB_UPLOAD_TWICE'],
    ['no file', {}, 'LB_UPLOAD_NOTHING'],
    ['a form with nothing chosen', { '': '' }, 'LB_UPLOAD_NOTHING'],
    [
      'a connection that breaks',
      {
        'a.csv': new Readable({
          read() {
            this.push('x,y')
            this.destroy(new Error('aborted'))
          },
        }),
      },
      'LB_UPLOAD_CUT_OFF',
    ],
    ['a sender who falls silent', { 'a.csv': new Readable({ read() {} }) }, 'LB_UPLOAD_CUT_OFF'],
  ])('of %s nothing is kept', async (_, files, code) => {
    const uploads = await open({ bytes: 100, files: 3, idleMs: 100 })
    await expect(uploads.receive(sent(files), null)).rejects.toMatchObject({ code })
    expect(await left()).toEqual([])
    expect(uploads.all()).toEqual([])
  })

  it('are refused before a byte is read where their size is announced and too large', async () => {
    const uploads = await open({ bytes: 100 })
    const unread = new Readable({
      read() {
        throw new Error('it was read')
      },
    })
    await expect(uploads.receive(sent({ 'a.csv': unread }), 101)).rejects.toMatchObject({
      code: 'LB_UPLOAD_TOO_LARGE',
      cause: expect.stringContaining('100 bytes'),
    })
  })

  it('are refused before a byte is read where the disk has no room for them', async () => {
    const uploads = await open({ bytes: Number.MAX_SAFE_INTEGER })
    await expect(uploads.receive(sent({ 'a.csv': '1' }), 2 ** 52)).rejects.toMatchObject({
      code: 'LB_UPLOAD_DISK_FULL',
    })
  })

  it('are gone when discarded, when the program ends, and after it was killed', async () => {
    const uploads = await open()
    const one = await uploads.receive(sent({ 'a.csv': '1' }), null)
    await uploads.discard(one.uploadId)
    expect(() => uploads.find(one.uploadId)).toThrow(/LB_UPLOAD_GONE/)
    await uploads.receive(sent({ 'a.csv': '1' }), null)
    await uploads.close()
    expect(await left()).toEqual([])

    const killed = join(place, `${hostname()},2147483000,x`)
    const elsewhere = join(place, 'another-machine,1,x')
    for (const folder of [killed, elsewhere]) {
      await mkdir(folder)
      await writeFile(join(folder, 'a.csv'), '1')
    }
    await open()
    expect([existsSync(killed), existsSync(elsewhere)]).toEqual([false, true])
  })

  const isMounted = () =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place]).status === 0

  it('fill a disk that nobody knew was so small: said, and the room is free again', async ({
    skip,
  }) => {
    if (process.getuid?.() !== 0 || !isMounted()) skip('only root mounts a disk of its own')
    try {
      const uploads = await open()
      const much = Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(65_536, 'x')))
      await expect(uploads.receive(sent({ 'a.csv': much }), null)).rejects.toMatchObject({
        code: 'LB_UPLOAD_DISK_FULL',
        status: 507,
      })
      expect(await left()).toEqual([])
      await uploads.receive(sent({ 'a.csv': 'x,y' }), null)
    } finally {
      spawnSync('umount', [place])
    }
  })
})
