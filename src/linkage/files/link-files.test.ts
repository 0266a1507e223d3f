import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('takes ten million letters in one cell', async () => {
    const path = await write('long.csv', [head, `1,${'x'.repeat(10_000_000)},Y,2001-04-09,`])
    expect(await run([path])).toMatchObject({ records: 1 })
  })
})
