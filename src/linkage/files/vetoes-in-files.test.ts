import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../sql/database.ts'
import { randomFrom } from '../testing/made-up-mentions.ts'
import { linkFiles } from './link-files.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lookback-vetoes-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const numbers = [
  'nhs:9434765919',
  'nhs:9434765870',
  'nhs:9999999999',
  'nhs:943476591',
  'upn:H801200001001',
  'upn:H80120000100A',
  'pnc:20170000000Z',
  '1234567890',
  'nhs:',
  ':9434765919',
]
/** By modulo 11; those whose last digit would be 10 are left out. */
const checked = Array.from({ length: 40 }, (_, at) => `${943_476_000 + at}`).flatMap((nine) => {
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const last = (11 - (sum % 11)) % 11
  return last === 10 ? [] : [`${nine}${last}`]
})
const phones = ['07111222333', '+44 (0)7111 222333', '00000000000', '0161 496 0000', '123']

/** Records whose numbers are right, wrong, placeholders, of one list or shared by many. */
const rows = (count: number): readonly string[] => {
  const random = randomFrom(31)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  return Array.from({ length: count }, (_, at) => {
    const born = `200${Math.floor(random() * 3)}-0${1 + (at % 3)}-11`
    const listed = `child:${pick(['east', 'west'])}:${at}`
    const own = at % 2 === 0 ? `nhs:${checked[Math.floor(at / 4) % checked.length]}` : ''
    const identifiers = [own, pick([...numbers, '', '']), pick([listed, ''])].join(';')
    const name = pick(['Ellie', 'Ella', 'Jayden', 'Hayden', 'Chloe', ''])
    return `${at},${name},Paring,${born},${pick(phones)},${identifiers}`
  })
}

it('vetoes, placeholders and numbers that many share are the same in memory and in SQL', async () => {
  const people = JSON.parse(
    await readFile(new URL('../settings/people.json', import.meta.url), 'utf8'),
  )
  const input = join(directory, 'people.csv')
  const silent = 'birthYear,postcode,address,vehicles,aliases,group'
  const head = `id,givenNames,familyName,birthDate,phones,identifiers,${silent}`
  await writeFile(input, [head, ...rows(160).map((row) => `${row},,,,,,`)].join('\n'))
  const overShared = people.overShared.map((each: object) => ({ ...each, most: 2 }))
  const settings = { ...people, overShared, keep: -40 }
  const answer = async (given: object, inSql: boolean) => {
    const out = join(directory, `${inSql}`)
    const done = await linkFiles({ settings: given, inputs: [input], out, inSql })
    const links = `SELECT id_l, id_r, round(weight, 9), veto FROM '${out}/links.parquet' ORDER BY ALL`
    const database = await openDatabase()
    const clusters = await readFile(join(out, 'clusters.csv'), 'utf8')
    const pairs = await database.columns(links).finally(() => database.close())
    const model = JSON.parse(await readFile(join(out, 'model.json'), 'utf8'))
    return { overShared: done.overShared, clusters, pairs, model }
  }
  const { model, ...inMemory } = await answer(settings, false)
  const { model: _, ...inSql } = await answer({ ...settings, model }, true)
  expect(inSql).toEqual(inMemory)
  expect(inMemory.overShared.map(({ field }) => field)).toEqual(['identifiers', 'phones'])
  const found = new Set(inMemory.pairs[3])
  for (const { name } of people.vetoes) expect(found, name).toContain(name)
})
