import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type FakeSpark,
  type FakeSparkOptions,
  fakeSpark,
} from '../../spark/testing/fake-spark-server.ts'
import { linked, mentionSettings, writeMentions } from '../testing/mention-files.ts'
import { skewedSettings, writeSkewed } from '../testing/skewed-files.ts'
import { linkFiles } from './link-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-spark-'))
const input = join(folder, 'people.parquet')
const settings = mentionSettings
const linkedTo = (name: string, how: Parameters<typeof linked>[3]) =>
  linked(settings, input, join(folder, name), how)

let here: Awaited<ReturnType<typeof linked>>

beforeAll(async () => {
  await writeMentions(input, 150)
  here = await linkedTo('here', { inSql: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives the links that this process gives, of names, dates, lists and contacts', async () => {
  const server = await fakeSpark()
  const there = await linkedTo('there', { on: server.url })
  expect(there).toEqual(here)
  expect(here.links.length).toBeGreaterThan(100)
  // The folder of stages is gone.
  expect(readdirSync(join(folder, 'there')).sort()).toEqual(filesOfAnAnswer)
  expect(server.asked[0]).toBe('view probe')
  const model = JSON.parse(here.model)
  const none = { ...settings, model, keep: 100 }
  expect((await linked(none, input, join(folder, 'none'), { on: server.url })).links).toEqual([])
  await server.close()
})

it('compares nothing where a function is missing, or answers otherwise', async () => {
  const lies = {
    alter: (sql: string) => sql.replace('arrays_overlap(l_items, r_items) AS', 'true AS'),
  }
  await refusedOn(lies, 'LB_SPARK_ANSWERS', 'an item of both')
  const rounds = {
    alter: (sql: string) => sql.replace('l_share >=', 'CAST(l_share AS DECIMAL(9, 2)) >='),
  }
  await refusedOn(rounds, 'LB_SPARK_ANSWERS', 'a hair below a threshold')
  const lacks = { alter: (sql: string) => sql.replace('array_min', 'no_such_function') }
  await refusedOn(lacks, 'LB_SPARK', 'no_such_function')
})

it('keeps nothing of a server that dies at a stage, or says that it could not', async () => {
  const dies: FakeSparkOptions = {
    instead: (sql, stream) => {
      if (!sql.includes('FROM quick q')) return false
      stream.session?.destroy()
      return true
    },
  }
  await refusedOn(dies, 'LB_SPARK', 'ended before')
  const silent: FakeSparkOptions = {
    instead: (sql, stream) => {
      if (!sql.includes('DISTINCT')) return false
      stream.respond({ ':status': 200 })
      stream.end()
      return true
    },
  }
  await refusedOn(silent, 'LB_SPARK', 'ended before')
})

it('shares the pairs of a large key out among tasks, and gives the same links', async () => {
  const skewed = join(folder, 'skewed.parquet')
  await writeSkewed(skewed, 600)
  const trained = await linked(skewedSettings, skewed, join(folder, 'skewed'), { inSql: true })
  const server = await fakeSpark()
  const notes: string[] = []
  const there = await linked(skewedSettings, skewed, join(folder, 'salted'), {
    ...{ on: server.url, sharedOutAbove: 100, note: (text: string) => notes.push(text) },
  })
  expect(there).toEqual(trained)
  expect(trained.links.length).toBeGreaterThan(100)
  const pairs = server.asked.find((sql) => sql.includes('bound')) ?? ''
  expect([...pairs.matchAll(/idx % 16 = [ry]\.salt/g)].length).toBe(2)
  expect(notes).toEqual([])
  await server.close()
})

it('asks for the pairs of more records than the server should hold in parts, and gives the same links', async () => {
  const server = await fakeSpark()
  const model = JSON.parse(here.model)
  const how = { on: server.url, recordsAtOnce: 400 }
  const there = await linked({ ...settings, model }, input, join(folder, 'in-parts'), how)
  expect(there).toEqual(here)
  const slices = server.asked.filter((sql) => /slice\d+ = \d/.test(sql))
  expect(slices.length).toBeGreaterThan(5)
  expect(slices.some((sql) => /FROM x\d WHERE slice/.test(sql))).toBe(true)
  const skewed = join(folder, 'skewed.parquet')
  const answers = [{ inSql: true }, { on: server.url, sharedOutAbove: 100, recordsAtOnce: 500 }]
  const [whole, salted] = await Promise.all(
    answers.map((how, at) => linked(skewedSettings, skewed, join(folder, `skewed-${at}`), how)),
  )
  expect(salted).toEqual(whole)
  expect(server.asked.some((sql) => /WHERE large0 AND slice0 = /.test(sql))).toBe(true)
  await server.close()
})

it('refuses an address that is none, and one where nobody answers', async () => {
  for (const url of ['http://127.0.0.1:1', 'sc://', 'sc://a:1/;token=x']) {
    await expect(linkedTo('none', { on: url })).rejects.toMatchObject({ code: 'LB_SPARK' })
  }
  await expect(
    linkedTo('none', { on: `sc://127.0.0.1:${await closedPort()}` }),
  ).rejects.toMatchObject({
    code: 'LB_SPARK',
    cause: expect.stringContaining('ECONNREFUSED'),
  })
})

const filesOfAnAnswer = ['clusters.csv', 'links.parquet', 'model.json']

async function refusedOn(options: FakeSparkOptions, code: string, words: string): Promise<void> {
  const server: FakeSpark = await fakeSpark(options)
  const out = mkdtempSync(join(folder, 'refused-'))
  // Trained already, so that no time goes on that.
  const model = JSON.parse(here.model)
  const refused = linkFiles({
    settings: { ...settings, model },
    inputs: [input],
    out,
    on: server.url,
  })
  await expect(refused).rejects.toMatchObject({ code, cause: expect.stringContaining(words) })
  // No answer; what was whole of one that was cut off stays, for the next run.
  expect(readdirSync(out)).toEqual(
    code === 'LB_SPARK' && !words.includes('function') ? ['stages'] : [],
  )
  await server.close()
}

/** A port nobody listens at: it was free a moment ago. */
async function closedPort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { readonly port: number }
  await new Promise((done) => server.close(done))
  connect({ port, host: '127.0.0.1' })
    .on('error', () => {})
    .destroy()
  return port
}
