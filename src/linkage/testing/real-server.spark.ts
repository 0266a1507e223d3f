import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linked, mentionSettings, writeMentions } from './mention-files.ts'
import { skewedSettings, writeSkewed } from './skewed-files.ts'

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

it('gives the links of this process, where no training lies between', async () => {
  const trained = await linked(mentionSettings, input, join(folder, 'trained'), {})
  const settings = { ...mentionSettings, model: JSON.parse(trained.model) }
  const there = await linked(settings, input, join(folder, 'with-model'), { on: url })
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

it('gives no links where none are kept', async () => {
  const settings = { ...mentionSettings, keep: 100 }
  const { links } = await linked(settings, input, join(folder, 'nothing'), { on: url })
  expect(links).toEqual([])
})
