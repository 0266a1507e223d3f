import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keyIn, signingKey } from './key-file.ts'

let home: string
let file: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lookback-key-'))
  file = join(home, 'a folder', 'of its own', 'ledger-key')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('is made on first use, in a folder that was not there, and read from then on', async () => {
  expect(await keyIn(file)).toBeNull()
  const made = await signingKey(file, 'review.example/lookback')
  expect(made.verifier.name).toBe('review.example/lookback')
  expect((await signingKey(file, 'another')).verifier.text).toBe(made.verifier.text)
  expect((await keyIn(file))?.verifier.text).toBe(made.verifier.text)
  // The draft it was written to is gone.
  expect(readdirSync(join(file, '..'))).toEqual(['ledger-key'])
})

it('has a name of its own where none is given', async () => {
  expect((await signingKey(file)).verifier.name).toMatch(/^lookback-[0-9a-f]{8}$/)
})

it('is one key where several make it at once', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => signingKey(file)))
  expect(new Set(made.map(({ verifier }) => verifier.text)).size).toBe(1)
  expect(readdirSync(join(file, '..'))).toEqual(['ledger-key'])
})

it.skipIf(process.platform === 'win32')(
  'is readable by its owner only, and refused where others may read it',
  async () => {
    await signingKey(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    for (const mode of [0o640, 0o604, 0o610, 0o601]) {
      chmodSync(file, mode)
      await expect(signingKey(file)).rejects.toMatchObject({ code: 'LB_LEDGER_KEY' })
    }
    chmodSync(file, 0o400)
    expect(await keyIn(file)).not.toBeNull()
  },
)

it('is refused where the file is no key, and left as it is', async () => {
  await signingKey(file)
  writeFileSync(file, 'no key')
  await expect(signingKey(file)).rejects.toMatchObject({ code: 'LB_LEDGER_KEY' })
  expect(readFileSync(file, 'utf8')).toBe('no key')
  // A folder that is a file is no missing key.
  await expect(signingKey(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

it('is not made anew where its name is taken by what cannot be read as a file', async () => {
  await expect(signingKey(home)).rejects.toThrow()
})
