import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { leafHash, toHex } from '../hash.ts'
import { readCheckpoint } from './checkpoint.ts'
import { openWitness } from './witness.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lookback-witness-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const root = (of: string) => toHex(leafHash(of))
const open = (name = 'review.example/lookback') =>
  openWitness({
    keyFile: join(home, `${basename(name)}-key`),
    checkpoints: join(home, 'kept'),
    name,
  })

it('keeps nothing before a head is signed, and then each head once, in order of size', async () => {
  const witness = await open()
  expect(await witness.kept()).toEqual({ checkpoints: [], strays: [] })
  const large = await witness.keep({ size: 1_000, root: root('large') })
  const small = await witness.keep({ size: 9, root: root('small') })
  expect(await witness.keep({ size: 9, root: root('small') })).toEqual(small)
  expect((await witness.kept()).checkpoints).toEqual([small, large])
  expect(basename(small.file)).toBe(`000000000009-${root('small').slice(0, 12)}.checkpoint`)
  expect(readCheckpoint(readFileSync(small.file, 'utf8'), witness.verifier)).toEqual({
    origin: 'review.example/lookback',
    size: 9,
    root: root('small'),
  })
  expect(readFileSync(join(home, 'kept', 'verifier-key.txt'), 'utf8')).toBe(
    `${witness.verifier.text}\n`,
  )
  // No draft is left over.
  expect(readdirSync(join(home, 'kept'))).toHaveLength(3)
})

it('keeps two roots of one size beside each other', async () => {
  const witness = await open()
  const one = await witness.keep({ size: 9, root: root('one') })
  const other = await witness.keep({ size: 9, root: root('other') })
  expect(one.file).not.toBe(other.file)
  expect((await witness.kept()).checkpoints).toHaveLength(2)
})

it('names what another key signed, and passes over what is no checkpoint', async () => {
  const witness = await open()
  const mine = await witness.keep({ size: 9, root: root('mine') })
  const theirs = await (await open('other')).keep({ size: 10, root: root('theirs') })
  writeFileSync(join(home, 'kept', 'broken.checkpoint'), 'no checkpoint')
  writeFileSync(join(home, 'kept', 'notes.txt'), 'not read')
  expect(await witness.kept()).toEqual({
    checkpoints: [mine],
    strays: [theirs.file, join(home, 'kept', 'broken.checkpoint')].map((file) => ({
      file,
      what: 'not signed by this ledger’s key (review.example/lookback)',
    })),
  })
})

it('says so where the folder cannot be read, and takes it for no empty one', async () => {
  const witness = await open()
  writeFileSync(join(home, 'kept'), 'a file')
  await expect(witness.kept()).rejects.toMatchObject({ code: 'ENOTDIR' })
})
