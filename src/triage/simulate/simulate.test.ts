import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { measure } from './metrics.ts'
import { simulateFiles } from './simulate-files.ts'

const directory = mkdtempSync(join(tmpdir(), 'lookback-simulate-'))
afterAll(() => rmSync(directory, { recursive: true }))

const file = (name: string, content: string | Buffer) => {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}
const records = Array.from({ length: 120 }, (_, i) =>
  JSON.stringify({
    id: i,
    title: i % 10 === 0 ? 'placement and hotel' : 'fence and gate',
    abstract: `entry ${i} of the register`,
    label: Number(i % 10 === 0),
  }),
).join('\n')

describe('measures', () => {
  const found = (text: string) => [...text].map((each) => each === '1')

  it('are perfect for a perfect order and worst for the reverse', () => {
    expect(measure(found('1100000000'))).toMatchObject({ loss: 0, ndcg: 1, rrf10: 0.5 })
    expect(measure(found('0000000011')).loss).toBe(1)
  })

  it('equal asreview-insights 1.6 on a worked order', () => {
    // _loss_value, ndcg, _wss at 0.95 and 1, _recall at 0.1, average time to discovery / N.
    const measures = measure(found('10110000010000000000'))
    expect(measures.loss).toBeCloseTo(0.125, 10)
    expect(measures.ndcg).toBeCloseTo(0.8665427526082052, 10)
    expect(measures.wss95).toBeCloseTo(0.45, 10)
    expect(measures.wss100).toBeCloseTo(0.4, 10)
    expect(measures.rrf10).toBeCloseTo(0.25, 10)
    expect(measures.atd).toBeCloseTo(0.225, 10)
  })
})

describe('replay', () => {
  it('reads plain and gzipped sets, and the same seed gives the same figures', async () => {
    const paths = [file('plain.jsonl', records), file('packed.jsonl.gz', gzipSync(records))]
    const stages: string[] = []
    const [plain, packed] = await simulateFiles(paths, {
      seed: 3,
      progress: ({ stage }) => stages.push(stage),
    })
    expect(plain).toMatchObject({ corpus: 'plain', records: 120, relevant: 12, loss: 0 })
    const figures = { ...packed, corpus: 'plain', seconds: plain!.seconds }
    expect(figures).toEqual(plain)
    expect(new Set(stages)).toEqual(new Set(['plain', 'packed']))
  })

  it('reads CSV under the names published sets use, and gives the same figures', async () => {
    const rows = records.split('\n').map((line) => {
      const { title, abstract, label } = JSON.parse(line)
      return `"${title}","${abstract}, ""as entered""",${label}`
    })
    const csv = `\uFEFFtitle,abstract,label_included\n${rows.join('\r\n')}\n`
    const [read] = await simulateFiles([file('review.csv', csv)], { seed: 3 })
    expect(read).toMatchObject({ corpus: 'review', records: 120, relevant: 12, loss: 0 })
    const packed = file('packed.csv.gz', gzipSync(csv))
    expect((await simulateFiles([packed], { seed: 3 }))[0]!.relevant).toBe(12)
    const unlabelled = file('none.csv', 'title,abstract\na,b\n')
    await expect(simulateFiles([unlabelled], { seed: 3 })).rejects.toThrow('line 2')
  })

  it('reads records without title, without text, in other letters, with labels as words', async () => {
    const bare = Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({
        title: i % 3 ? null : '',
        abstract: i % 5 === 0 ? 'запись о встрече 会議' : undefined,
        label: i % 5 === 0 ? '1' : '0',
      }),
    )
    const [read] = await simulateFiles([file('bare.jsonl', bare.join('\n'))], { seed: 1 })
    expect(read).toMatchObject({ records: 40, relevant: 8, loss: 0 })
  })

  it('refuses a file that is not a labelled set, and says where', async () => {
    const run = (path: string) => simulateFiles([path], { seed: 1 })
    await expect(run(join(directory, 'absent.jsonl'))).rejects.toThrow('cannot be opened')
    await expect(run(file('bad.jsonl', `${records}\n{"title": 1`))).rejects.toThrow('line 121')
    await expect(run(file('torn.jsonl.gz', gzipSync(records).subarray(0, 90)))).rejects.toThrow(
      'LB_TRIAGE_CORPUS',
    )
    await expect(run(file('alike.jsonl', '{"title":"a","label":1}'))).rejects.toThrow(
      '1 of 1 records are relevant',
    )
    const one = records.replaceAll('"label":1', '"label":0').replace('"label":0', '"label":1')
    await expect(run(file('one.jsonl', one))).rejects.toThrow('1 of 120 records are relevant')
    await expect(run(file('empty.jsonl', ''))).rejects.toThrow('LB_TRIAGE_CORPUS')
  })
})
