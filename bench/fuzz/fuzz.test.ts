import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusIn, type Seed } from './corpus.ts'
import { inputOf } from './inputs.ts'
import { partsOf } from './mutate/zip.ts'
import { readAlone } from './read-alone.ts'
import { note, openState, saveState } from './state.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let seeds: readonly Seed[]
beforeAll(async () => {
  seeds = await corpusIn(join(folder, 'seeds'))
})

describe('inputs', () => {
  it('come from every format, and each is read without a fault before it is changed', async () => {
    const endings = new Set(seeds.map(({ name }) => name.slice(name.lastIndexOf('.'))))
    expect([...endings]).toEqual(
      expect.arrayContaining([
        '.csv',
        '.xlsx',
        '.xml',
        '.docx',
        '.pdf',
        '.eml',
        '.txt',
        '.xls',
        '.doc',
        '.msg',
        '.dat',
        '.mbox',
        '.rtf',
        '.odt',
        '.zip',
        '.tif',
        '.jpg',
        '.png',
      ]),
    )
    for (const { name, source, bytes } of seeds) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      expect({ name, broken: (await readAlone(path, source)).broken }).toEqual({ name, broken: [] })
    }
  })

  it('are the same for the same run and number', () => {
    for (let number = 0; number < 100; number++) {
      expect(inputOf(seeds, 1, number)).toEqual(inputOf(seeds, 1, number))
    }
    const changed = Array.from({ length: 100 }, (_, number) => inputOf(seeds, 1, number).bytes)
    expect(new Set(changed.map((bytes) => bytes.toString('base64'))).size).toBeGreaterThan(90)
  })

  it('reach what is packed in a ZIP', () => {
    const books = seeds.filter(({ shape }) => shape === 'zip')
    const inside = Array.from({ length: 200 }, (_, number) => inputOf(books, 2, number))
    expect(inside.filter(({ bytes }) => partsOf(bytes).length > 0).length).toBeGreaterThan(60)
  })
})

it('two hundred hostile files, others each time, are read or refused with a reason', async () => {
  const run = Number(process.env.LOOKBACK_SEED ?? 1)
  for (let number = 0; number < 200; number++) {
    const { name, source, bytes } = inputOf(seeds, run, number)
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const { broken } = await readAlone(path, source)
    expect({ run, number, broken }).toEqual({ run, number, broken: [] })
  }
})

describe('a run', () => {
  const at = join(folder, 'run')
  it('is carried on where it stopped, and only with its own seeds', () => {
    const state = openState(at, 7, 'digest')
    state.next = 500
    note(at, state, 'something breaks', 12, inputOf(seeds, 7, 12))
    note(at, state, 'something breaks', 13, inputOf(seeds, 7, 13))
    saveState(at, state)
    const again = openState(at, 7, 'digest')
    expect(again.next).toBe(500)
    expect(again.findings['something breaks']).toMatchObject({ count: 2, first: 12 })
    expect(() => openState(at, 7, 'others')).toThrow('holds run 7')
    expect(() => openState(at, 8, 'digest')).toThrow('holds run 7')
  })
})
