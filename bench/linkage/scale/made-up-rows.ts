/**
 * Person rows in any number for the benches of scale, from the demo world's own people, clerks and
 * slips: `node bench/linkage/scale/made-up-rows.ts --rows 850000 --out people.parquet [--seed 1]`.
 *
 * People live in households and share address and family name there. The number of postcodes grows
 * with the number of people, as in a country. Fields are written folded, so that folding is not what
 * two engines differ in. `person` is the truth, which no engine is given.
 */
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api'
import { dayOf, isoDate } from '../../../src/demo/calendar.ts'
import { drawSurname } from '../../../src/demo/people/names.ts'
import { makePerson, type Person, type Town } from '../../../src/demo/people/people.ts'
import { drawHome, type Home } from '../../../src/demo/people/places.ts'
import { type Random, randomFor } from '../../../src/demo/random.ts'
import { writtenBirth, writtenContact, writtenName } from '../../../src/demo/record/noise.ts'

export const fields = ['given', 'family', 'birth', 'postcode', 'address', 'phone'] as const
type Row = readonly [person: number, ...values: (string | null)[]]

const day = dayOf(2024, 6, 1)
const notRecorded = new Set(['', 'NULL', 'N A', 'NOT RECORDED', 'UNKNOWN'])

function folded(text: string): string | null {
  const words = text
    .toUpperCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
  return notRecorded.has(words) ? null : words
}

/** Areas beginning with Q, V and X are not in use. */
function homeIn(random: Random, districts: number): Home {
  const home = drawHome(random, random.chance(0.5) ? 0 : 1)
  const district = random.whole(0, districts - 1)
  const area = Math.floor(district / 99)
  const letters = `${'QVX'[area % 3]}${'ABCDEFGHJKLMNOPRSTUWXY'[Math.floor(area / 3) % 22]}`
  const [, inward] = home.postcode.split(' ')
  return { ...home, postcode: `${letters}${(district % 99) + 1} ${inward}` }
}

function* household(town: Town, districts: number): Generator<Person> {
  const { random } = town
  const homes = [{ from: 0, home: homeIn(random, districts) }]
  if (random.chance(0.3)) homes.push({ from: day - 400, home: homeIn(random, districts) })
  const family = drawSurname(random)
  const members = random.weighted([
    [1, 5],
    [2, 3],
    [3, 2],
    [4, 1],
  ] as const)
  for (let at = 0; at < members; at++) {
    yield makePerson(town, {
      kind: 'adult',
      born: dayOf(1945, 1, 1) + random.whole(0, 70 * 365),
      council: 0,
      family: random.chance(0.8) ? family : drawSurname(random),
      homes,
    })
  }
}

function written(random: Random, person: Person, number: number): Row {
  const care = random.chance(0.7) ? 1 : 0.4
  const { given, family } = writtenName(random, person, care, day)
  const birth = writtenBirth(random, person, 0.9).day
  const contact = writtenContact(random, person, day, 0.85)
  const phone = folded(contact.phone)?.replaceAll(' ', '').replace(/^44/, '0') ?? null
  return [
    number,
    folded(given),
    folded(family),
    birth === null ? null : isoDate(birth),
    folded(contact.postcode)?.replaceAll(' ', '') ?? null,
    folded(contact.address),
    phone,
  ]
}

export function* madeUpRows(rows: number, seed: number): Generator<Row> {
  const random = randomFor(seed, 'rows')
  const town: Town = { random, name: 'row', count: 0, households: 0, lapsed: null }
  const districts = Math.max(4, Math.round(rows / 4000))
  let left = rows
  let number = 0
  for (;;) {
    for (const person of household(town, districts)) {
      number++
      let records = random.weighted([
        [1, 60],
        [2, 25],
        [3, 10],
        [5, 5],
      ] as const)
      for (; records > 0; records--) {
        if (left-- === 0) return
        yield written(random, person, number)
      }
    }
  }
}

/** Streams the rows to Parquet, in an order that says nothing about who is who. */
export async function writeRows(options: { rows: number; seed: number; out: string }) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(
    `CREATE TABLE people (id INTEGER, person INTEGER, ${fields.map((name) => `${name} VARCHAR`).join(', ')})`,
  )
  const appender = await connection.createAppender('people')
  const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, ...fields.map(() => VARCHAR)])
  let batch: (readonly (number | string | null)[])[] = []
  const flush = () => {
    chunk.reset()
    chunk.setRows(batch as (number | string | null)[][])
    appender.appendDataChunk(chunk)
    batch = []
  }
  let id = 0
  for (const row of madeUpRows(options.rows, options.seed)) {
    batch.push([id++, ...row])
    if (batch.length === 2048) flush()
  }
  if (batch.length > 0) flush()
  appender.closeSync()
  const values = ['id', 'person', ...fields].join(', ')
  await connection.run(
    `COPY (SELECT ${values} FROM people ORDER BY hash(id)) TO '${options.out.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
  )
  connection.closeSync()
  instance.closeSync()
}
