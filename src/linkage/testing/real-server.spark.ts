import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linked, mentionSettings, writeMentions } from './mention-files.ts'
import { skewedSettings, writeSkewed } from './skewed-files.ts'
import { whenBegun } from './stages-seen.ts'

// `npm run test:spark` starts the server and says where it is, and a folder that both read.
const url = process.env.LOOKBACK_SPARK ?? ''
const folder = mkdtempSync(join(process.env.LOOKBACK_SPARK_FOLDER ?? '', 'mentions-'))
const input = join(folder, 'people.parquet')

beforeAll(() => writeMentions(input, 1500))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives the links, weights and clusters that are given here, row by row', async () => {
  const here = await linked(mentionSettings, input, join(folder, 'here'), { inSql: true })
  const there = await linked(mentionSettings, input, join(folder, 'there'), { on: url })
  expect(here.links.length).toBeGreaterThan(1000)
  expect(there).toEqual(here)
})

it('gives the links of this process, where no training lies between, asked for in parts', async () => {
  const trained = await linked(mentionSettings, input, join(folder, 'trained'), {})
  const settings = { ...mentionSettings, model: JSON.parse(trained.model) }
  const there = await linked(settings, input, join(folder, 'with-model'), {
    ...{ on: url, recordsAtOnce: 2000 },
  })
  expect(there.links).toEqual(trained.links)
  expect(there.clusters).toBe(trained.clusters)
})

it('shares out the pairs of large keys, as its own plan says, and gives the same links', async () => {
  const skewed = join(folder, 'skewed.parquet')
  await writeSkewed(skewed, 3000)
  const notes: string[] = []
  const here = await linked(skewedSettings, skewed, join(folder, 'even'), { inSql: true })
  const there = await linked(skewedSettings, skewed, join(folder, 'salted'), {
    ...{ on: url, sharedOutAbove: 500, note: (text: string) => notes.push(text) },
  })
  expect(here.links.length).toBeGreaterThan(1000)
  expect(there).toEqual(here)
  // It would be noted here that the plan knows no salt.
  expect(notes).toEqual([])
})

it('goes on from its last whole stage after it was killed in the middle of one', async () => {
  const many = join(folder, 'many.parquet')
  await writeMentions(many, 6000)
  const here = await linked(mentionSettings, many, join(folder, 'many-here'), { inSql: true })
  const settings = { ...mentionSettings, model: JSON.parse(here.model) }
  const written = join(folder, 'settings.json')
  writeFileSync(written, JSON.stringify(settings))
  const out = join(folder, 'killed')
  const args = ['link', many, '--settings', written, '--out', out, '--on', url]
  const child = spawn(process.execPath, [resolve('src', 'cli', 'bin.js'), ...args], {
    ...{ stdio: 'ignore', detached: true },
  })
  const gone = new Promise((done) => child.on('exit', done))
  // The server has begun on pairs, and is not done with them.
  const isWhole = await whenBegun(out, 'quick')
  // All of its group: the command starts the program it is.
  process.kill(-child.pid!, 'SIGKILL')
  await gone
  expect(isWhole).toBe(false)
  expect(readdirSync(out)).toEqual(['stages'])
  const notes: string[] = []
  const note = (text: string) => notes.push(text)
  expect(await linked(settings, many, out, { on: url, note })).toEqual(here)
  expect(notes).toMatchObject([expect.stringMatching(/^Goes on from .* after its stage "/)])
  expect(readdirSync(out).sort()).toEqual(['clusters.csv', 'links.parquet', 'model.json'])
})

it('gives no links where none are kept', async () => {
  const settings = { ...mentionSettings, keep: 100 }
  const { links } = await linked(settings, input, join(folder, 'nothing'), { on: url })
  expect(links).toEqual([])
})
