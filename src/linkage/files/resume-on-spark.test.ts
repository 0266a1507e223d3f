import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FakeSparkOptions, fakeSpark } from '../../spark/testing/fake-spark-server.ts'
import { openDatabase } from '../sql/database.ts'
import { linked, mentionSettings, writeMentions } from '../testing/mention-files.ts'
import { linkFiles } from './link-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-resume-'))
const input = join(folder, 'people.parquet')
/** With a model, so that no time goes on training; the first test trains. */
let settings: object
let here: Awaited<ReturnType<typeof linked>>

beforeAll(async () => {
  await writeMentions(input, 60)
  here = await linked(mentionSettings, input, join(folder, 'here'), { inSql: true })
  settings = { ...mentionSettings, model: JSON.parse(here.model) }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const last = (sql: string) => sql.includes('FROM quick q')
const dies: FakeSparkOptions = {
  instead: (sql, stream) => {
    if (!last(sql)) return false
    stream.session?.destroy()
    return true
  },
}
const stageIn = (out: string, stage: string) =>
  join(
    out,
    'stages',
    readdirSync(join(out, 'stages')).find((name) => name.startsWith(`${stage}-`))!,
  )
/** Of what a server was asked, after the probe. */
const queries = (asked: readonly string[]) =>
  asked.filter((each) => !each.startsWith('view ')).slice(1)

/** A run at one address: cut off at its last stage first, and then again. */
async function cutOffAndAgain(
  between: (out: string) => void | Promise<void>,
  first: unknown = settings,
  again: unknown = first,
) {
  const out = mkdtempSync(join(folder, 'out-'))
  let isDead = true
  const server = await fakeSpark({ instead: (...all) => isDead && dies.instead!(...all) })
  await expect(linked(first, input, out, { on: server.url })).rejects.toMatchObject({
    code: 'LB_SPARK',
  })
  await between(out)
  isDead = false
  const before = server.asked.length
  const notes: string[] = []
  const note = (text: string) => notes.push(text)
  const answer = await linked(again, input, out, { on: server.url, note })
  await server.close()
  return { answer, notes, out, asked: queries(server.asked.slice(before)) }
}

it('goes on from the last stage of a run that was cut off, with the same answer', async () => {
  const { answer, notes, out, asked } = await cutOffAndAgain(() => {}, mentionSettings)
  expect(answer).toEqual(here)
  // Neither pairs nor values to be measured: only what was cut off.
  expect(asked.length).toBe(1)
  expect(last(asked[0]!)).toBe(true)
  expect(notes).toMatchObject([expect.stringMatching(/^Goes on from .* after its stage "similar/)])
  expect(readdirSync(out)).not.toContain('stages')
})

it('goes on from the last part of the pairs that was whole', async () => {
  const out = mkdtempSync(join(folder, 'parts-'))
  let isDead = true
  const server = await fakeSpark({
    instead: (sql, ...rest) =>
      isDead && sql.includes('FROM quick1 q') && dies.instead!('FROM quick q', ...rest),
  })
  const run = () => linked(settings, input, out, { on: server.url, recordsAtOnce: 200 })
  await expect(run()).rejects.toMatchObject({ code: 'LB_SPARK' })
  const notes: string[] = []
  const note = (text: string) => notes.push(text)
  const others = linked(settings, input, out, { on: server.url, recordsAtOnce: 190, note })
  await expect(others).rejects.toMatchObject({ code: 'LB_SPARK' })
  expect(notes.join()).toContain('since the settings are others: begun anew')
  await expect(run()).rejects.toMatchObject({ code: 'LB_SPARK' })
  isDead = false
  const before = server.asked.length
  expect(await run()).toEqual(here)
  const again = queries(server.asked.slice(before))
  expect(again.every((sql) => / FROM quick\d+ q /.test(sql))).toBe(true)
  expect(again.some((sql) => sql.includes(' FROM quick0 q '))).toBe(false)
  await server.close()
})

it('takes no stage whose files are not as they were written, and none made from it', async () => {
  const { answer, asked } = await cutOffAndAgain((out) =>
    appendFileSync(join(stageIn(out, 'quick'), 'part.parquet'), 'x'),
  )
  expect(answer).toEqual(here)
  expect(asked.length).toBeGreaterThan(2)
  const vanished = await cutOffAndAgain((out) =>
    rmSync(join(stageIn(out, 'rec'), 'part-0.parquet')),
  )
  expect(vanished.answer).toEqual(here)
})

it('takes nothing that the server still writes for a run that is gone', async () => {
  const out = mkdtempSync(join(folder, 'late-'))
  const folders: string[] = []
  const server = await fakeSpark({
    instead: (sql, stream, place) => {
      if (!last(sql)) return false
      folders.push(place)
      if (folders.length === 1) stream.session?.destroy()
      else {
        // The first run's work ends only now, with other pairs than there are.
        mkdirSync(folders[0]!, { recursive: true })
        const late = readFileSync(join(stageIn(out, 'quick'), 'part.parquet'))
        writeFileSync(join(folders[0]!, 'part-late.parquet'), late)
      }
      return folders.length === 1
    },
  })
  await expect(linked(settings, input, out, { on: server.url })).rejects.toThrow()
  expect(await linked(settings, input, out, { on: server.url })).toEqual(here)
  expect(new Set(folders).size).toBe(2)
  expect(readdirSync(out)).not.toContain('stages')
  await server.close()
})

it('begins anew where settings or a file are others, and says so', async () => {
  const other = await cutOffAndAgain(() => {}, settings, { ...settings, keep: 100 })
  expect(other.answer.links).toEqual([])
  expect(other.notes.join()).toContain('since the settings are others: begun anew')
  const touched = await cutOffAndAgain(() => utimesSync(input, new Date(), new Date()))
  expect(touched.answer).toEqual(here)
  expect(touched.notes.join()).toContain(`since ${input} was another, or was changed`)
  const noManifest = await cutOffAndAgain((out) =>
    writeFileSync(join(out, 'stages', 'manifest.json'), '{"format":3'),
  )
  expect([noManifest.notes, noManifest.answer]).toEqual([[], here])
})

it('goes on after the process was killed, and keeps a second one out while it runs', async () => {
  const out = mkdtempSync(join(folder, 'killed-'))
  const written = join(folder, 'settings.json')
  writeFileSync(written, JSON.stringify(settings))
  const reached = Promise.withResolvers<void>()
  let stalls = true
  const server = await fakeSpark({
    instead: (sql) => {
      if (!stalls || !last(sql)) return false
      reached.resolve()
      return true
    },
  })
  const program = resolve('src', 'cli', 'bin.js')
  const args = ['link', input, '--settings', written, '--out', out, '--on', server.url]
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore', detached: true })
  const gone = new Promise((done) => child.on('exit', done))
  await reached.promise
  const second = linked(settings, input, out, { on: server.url })
  await expect(second).rejects.toMatchObject({ code: 'LB_SPARK_BUSY' })
  // All of its group: the command starts the program it is.
  process.kill(-child.pid!, 'SIGKILL')
  await gone
  expect(readdirSync(out)).toEqual(['stages'])
  stalls = false
  const before = server.asked.length
  expect(await linked(settings, input, out, { on: server.url })).toEqual(here)
  expect(queries(server.asked.slice(before)).length).toBe(1)
  await server.close()
})

it('goes on where the run that holds the stages ends in a moment, and where its number is another’s', async () => {
  const server = await fakeSpark()
  for (const started of ['', ' 1']) {
    const out = mkdtempSync(join(folder, 'ending-'))
    mkdirSync(join(out, 'stages'))
    const other = spawn('sleep', ['60'])
    writeFileSync(join(out, 'stages', 'running'), `${hostname()} ${other.pid}${started}`)
    const answer = linked(settings, input, out, { on: server.url })
    setTimeout(() => other.kill('SIGKILL'), 300)
    expect(await answer).toEqual(here)
  }
  await server.close()
})

it('names a file that is not there, and one that vanished while it was read', async () => {
  const server = await fakeSpark()
  const lost = join(folder, 'lost.parquet')
  await expect(
    linked(settings, lost, join(folder, 'lost'), { on: server.url }),
  ).rejects.toMatchObject({ code: 'LB_LINKAGE_INPUT', cause: expect.stringContaining(lost) })
  writeFileSync(lost, readFileSync(input))
  const vanishes = await fakeSpark({
    alter: (sql) => {
      rmSync(lost, { force: true })
      return sql
    },
  })
  await expect(
    linked(settings, lost, join(folder, 'lost'), { on: vanishes.url }),
  ).rejects.toMatchObject({ code: 'LB_LINKAGE_INPUT', cause: expect.stringContaining(lost) })
  await server.close()
  await vanishes.close()
})

it('names the file and the column where the files differ', async () => {
  const server = await fakeSpark()
  const database = await openDatabase()
  const other = async (name: string, select: string) => {
    const path = join(folder, `${name}.parquet`)
    await database.run(
      `COPY (SELECT ${select} FROM read_parquet('${input}')) TO '${path}' (FORMAT parquet)`,
    )
    return path
  }
  const files = [
    [await other('lacks', '* EXCLUDE (postcode)'), 'postcode', 'is not there'],
    [await other('lists', '* REPLACE ([address] AS address)'), 'address', 'holds lists'],
    [await other('numbers', '* REPLACE (id::VARCHAR AS id)'), 'id', 'holds texts'],
  ] as const
  database.close()
  for (const [path, column, what] of files) {
    const out = join(folder, 'differ')
    const refused = linkFiles({ settings, inputs: [input, path], out, on: server.url })
    await expect(refused).rejects.toMatchObject({
      code: 'LB_LINKAGE_COLUMN',
      cause: expect.stringMatching(new RegExp(`"${column}".*${input}.*${what} in ${path}`)),
    })
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
  }
  expect(server.asked).toEqual([])
  await server.close()
})

it('names a file that vanished between two runs, and a stage of which one vanished', async () => {
  const lost = join(folder, 'between.parquet')
  writeFileSync(lost, readFileSync(input))
  const out = mkdtempSync(join(folder, 'between-'))
  let isDead = true
  const server = await fakeSpark({
    instead: (sql, stream, place) => {
      if (!last(sql)) return false
      if (isDead) return dies.instead!(sql, stream, place)
      rmSync(join(stageIn(out, 'rec'), 'part-0.parquet'))
      return false
    },
  })
  const run = () => linked(settings, lost, out, { on: server.url })
  await expect(run()).rejects.toMatchObject({ code: 'LB_SPARK' })
  rmSync(lost)
  await expect(run()).rejects.toMatchObject({
    code: 'LB_LINKAGE_INPUT',
    cause: expect.stringContaining(lost),
  })
  isDead = false
  writeFileSync(lost, readFileSync(input))
  await expect(run()).rejects.toMatchObject({
    code: 'LB_SPARK',
    cause: expect.stringContaining('The stage "rec" is no longer as it was written'),
  })
  expect(readdirSync(out)).toEqual(['stages'])
  await server.close()
})
