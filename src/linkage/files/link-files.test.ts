import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../sql/database.ts'
import { linkFiles } from './link-files.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lookback-link-files-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const settings = {
  version: 1,
  columns: { id: 'nr', fields: { family: 'surname', numbers: 'phones' } },
  comparisons: [
    { kind: 'name', name: 'given', part: 'given', field: 'given', other: 'family' },
    { kind: 'name', name: 'family', part: 'family', field: 'family', other: 'given' },
    { kind: 'date', name: 'birth', field: 'born' },
    { kind: 'set', name: 'telephone', field: 'numbers', fold: 'phone' },
  ],
  blocking: [
    { name: 'birth', on: ['born:date'] },
    { name: 'telephone', on: ['numbers:phones'] },
  ],
}

const head = 'nr,given,surname,born,phones'
const write = async (name: string, lines: readonly string[]) => {
  const path = join(directory, name)
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}
const run = (inputs: readonly string[], given: unknown = settings, inSql = false) =>
  linkFiles({ settings: given, inputs, out: join(directory, 'out'), inSql })
const clusters = async () =>
  (await readFile(join(directory, 'out', 'clusters.csv'), 'utf8')).trim().split('\n')

describe('linking files', () => {
  it('links across files, with lists split and the model beside the answer', async () => {
    const one = await write('one.csv', [head, '1,Ewa,Nowak,2001-04-09,07100000001;07100000002'])
    const two = await write('two.csv', [head, '1,EWA,NOWAK,2001-04-09,07100 000002', '2,Al,Fox,,'])
    const done = await run([one, two])
    expect(done).toMatchObject({ records: 3, pairs: 1, clusters: 2 })
    expect(await clusters()).toEqual([
      'source,id,cluster',
      'one.csv,1,0',
      'two.csv,1,0',
      'two.csv,2,2',
    ])
    const model = await readFile(join(directory, 'out', 'model.json'), 'utf8')
    const again = await run([one, two], { ...settings, model: JSON.parse(model) })
    expect(again).toMatchObject({ records: 3, pairs: 1, clusters: 2 })
  })

  it('links alike in SQL, whatever the rows hold and however they come', async () => {
    const names = ['Ewa', 'EWA ', 'Al', '"A;l"', "O'N", '', 'Zoë', '7:3', '-']
    const lines = Array.from({ length: 120 }, (_, at) => {
      const name = names[(at * 5) % names.length]!.replaceAll('"', '""')
      return `${(at * 37) % 1000},"${name}","${name}",200${at % 3}-04-09,0710000000${at % 9};;07100 00000${at % 4}`
    })
    const one = await write('many.csv', [head, ...lines])
    const turned = await write('turned.csv', [head, ...lines.toReversed()])
    const done = await run([one])
    const given = {
      ...settings,
      model: JSON.parse(await readFile(join(directory, 'out', 'model.json'), 'utf8')),
    }
    const own = await clusters()
    expect(done.pairs).toBeGreaterThan(100)
    expect(await run([one], given, true)).toMatchObject({
      pairs: done.pairs,
      clusters: done.clusters,
    })
    expect(await clusters()).toEqual(own)
    await run([turned], given)
    expect(await clusters()).toEqual(own.map((line) => line.replace('many', 'turned')))
  })

  it('takes a file that lacks a column, and long texts in any letters, alike in every way of reading', async () => {
    const database = await openDatabase()
    const paths = ['one', 'two'].map((name) => join(directory, `${name}.parquet`))
    const long = `CASE n % 3 WHEN 0 THEN 'Ann ' || (n % 700) WHEN 1 THEN 'Zoë ' || (n % 700) || ' written at some length 😀, Ünïté' ELSE repeat('Łé', n % 40) END`
    const born = `'200' || (n % 10) || '-04-09'`
    const phones = `['0710000' || (1000 + n), NULL, 'a text of more than twelve bytes ' || n]`
    await database.run(
      `COPY (SELECT n AS nr, ${long} AS given, 'Lee' AS surname, ${born} AS born, ${phones} AS phones FROM range(3000) t(n)) TO '${paths[0]}'`,
    )
    await database.run(
      `COPY (SELECT n AS nr, ${long} AS given, NULL::VARCHAR AS surname, ${phones} AS phones FROM range(3000) t(n)) TO '${paths[1]}'`,
    )
    const csv = paths.map((path) => path.replace('parquet', 'csv'))
    for (const [at, path] of paths.entries()) {
      await database.run(
        `COPY (SELECT * REPLACE (array_to_string(phones, ';') AS phones) FROM '${path}') TO '${csv[at]}'`,
      )
    }
    database.close()
    const across = { ...settings, between: 'sources', keep: -40 }
    const apart = await run(paths, across)
    expect(apart.records).toBe(6000)
    expect(apart.pairs).toBeGreaterThan(2900)
    const own = await clusters()
    const model = await readFile(join(directory, 'out', 'model.json'), 'utf8')
    const given = { ...across, model: JSON.parse(model) }
    expect(await run(paths, given, true)).toMatchObject({ pairs: apart.pairs })
    expect(await clusters()).toEqual(own)
    expect(await run(csv, given)).toMatchObject({ pairs: apart.pairs })
    expect(await clusters()).toEqual(own.map((line) => line.replace('parquet', 'csv')))
  })

  it('takes a file with a header and no rows', async () => {
    const done = await run([await write('empty.csv', [head])])
    expect(done).toMatchObject({ records: 0, pairs: 0, clusters: 0 })
  })

  it('refuses an id given twice in one source', async () => {
    const path = await write('twice.csv', [head, '7,A,B,,', '7,C,D,,'])
    await expect(run([path])).rejects.toThrow(/LB_LINKAGE_DUPLICATE_ID.*"7"/)
  })

  it('refuses a column no input has, naming those there are', async () => {
    const path = await write('short.csv', ['nr,given', '1,A'])
    await expect(run([path])).rejects.toThrow(/LB_LINKAGE_COLUMN.*"surname".*there are "nr"/)
  })

  it('refuses what is no table', async () => {
    await expect(run([join(directory, 'absent.csv')])).rejects.toMatchObject({
      code: 'LB_LINKAGE_INPUT',
    })
    const path = await write('false.parquet', ['this is not parquet'])
    await expect(run([path])).rejects.toMatchObject({ code: 'LB_LINKAGE_INPUT' })
  })

  it('takes names with quotes in files, columns and values', async () => {
    const odd = `it's "odd".csv`
    const path = await write(odd, ['nr,"gi""ven",surname,born,phones', "1,O'Neil,X,2001-04-09,"])
    const columns = { id: 'nr', fields: { given: 'gi"ven', family: 'surname', numbers: 'phones' } }
    expect(await run([path], { ...settings, columns })).toMatchObject({ records: 1, clusters: 1 })
  })

  it('takes a name with signs that could stand for others at its word', async () => {
    await write('g1.csv', [head, '1,Ann,Lee,2001-04-09,'])
    const own = await write('g[1].csv', [head, '2,Bob,Ray,1990-04-09,', '3,Al,Fox,1980-04-09,'])
    expect(await run([own])).toMatchObject({ records: 2 })
    await expect(run([join(directory, 'g*.csv')])).rejects.toMatchObject({
      code: 'LB_LINKAGE_INPUT',
    })
  })

  it('says why a file cannot be read, and quotes none of its rows', async () => {
    const ragged = await write('ragged.csv', [
      head,
      '1,Ann,Lee,2001-04-09,',
      '2,Secret,Ray,1990-04-09,,,,,',
    ])
    const told = await run([ragged]).catch((error: Error) => error.message)
    expect(told).toMatch(/LB_LINKAGE_(INPUT|COLUMN)/)
    expect(told).not.toContain('Secret')
  })

  it('says which blocks it passed over', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `${at},A${at},B${at},2001-04-09,`)
    const blocking = [{ name: 'birth', on: ['born:date'], largestBlock: 10 }]
    const done = await run([await write('block.csv', [head, ...lines])], { ...settings, blocking })
    expect(done).toMatchObject({
      pairs: 0,
      passedOver: [{ rule: 'birth', blocks: 1, records: 30 }],
    })
  })

  it('takes lists and single values of Parquet for what the settings ask', async () => {
    const path = join(directory, 'lists.parquet')
    const database = await openDatabase()
    await database.run(
      `COPY (SELECT 1 AS nr, ['Ann', 'Beth'] AS given, 'Lee' AS surname, DATE '2001-04-09' AS born, ['07100 000001', '07100 000002']::VARCHAR[2] AS phones
        UNION ALL SELECT 2, ['ANN'], 'Lee', DATE '2001-04-09', ['07100000002', NULL]::VARCHAR[2]) TO '${path}'`,
    )
    database.close()
    expect(await run([path])).toMatchObject({ records: 2, pairs: 1, clusters: 1 })
    const fields = { given: 'whole', family: 'surname', numbers: 'phones' }
    const odd = join(directory, 'odd.parquet')
    const other = await openDatabase()
    await other.run(
      `COPY (SELECT 1 AS nr, {'a': 1} AS whole, 'x' AS surname, 'y' AS born, 'z' AS phones) TO '${odd}'`,
    )
    other.close()
    await expect(run([odd], { ...settings, columns: { id: 'nr', fields } })).rejects.toThrow(
      /LB_LINKAGE_COLUMN.*"whole".*STRUCT/,
    )
  })

  it('takes ten million letters in one cell', async () => {
    const path = await write('long.csv', [head, `1,${'x'.repeat(10_000_000)},Y,2001-04-09,`])
    expect(await run([path])).toMatchObject({ records: 1 })
  })
})
