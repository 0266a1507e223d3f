import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { linkFiles } from '../files/link-files.ts'
import { scoreAgainstFiles } from './score-against-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'one-'))
})
afterAll(() => rm(folder, { recursive: true }))

const settings = {
  version: 1,
  columns: { id: 'ref' },
  comparisons: [
    { kind: 'text', name: 'name', field: 'name', jaroWinkler: [0.9] },
    { kind: 'date', name: 'born', field: 'born' },
    { kind: 'set', name: 'vehicles', field: 'cars' },
  ],
  blocking: [
    { name: 'born', on: ['born:date'] },
    { name: 'car', on: ['cars:list'] },
  ],
}

it('holds one mention against files, by the ids of their own', async () => {
  const input = join(folder, 'north.csv')
  const rows = Array.from(
    { length: 40 },
    (_, at) => `p${at},Name${at % 7}x${at},19${60 + at}-02-03,C${at};D${at}`,
  )
  await writeFile(input, ['ref,name,born,cars', ...rows].join('\n'))
  await expect(
    scoreAgainstFiles({ settings, inputs: [input], mention: { fields: {} } }),
  ).rejects.toThrow(/LB_LINKAGE_SETTINGS.*no "model"/)
  await linkFiles({ settings, inputs: [input], out: folder })
  const model = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'))
  const mention = { fields: { name: 'Name5x5', born: '1965-02-03', cars: ['D5'] } }
  const { pairs, candidates } = await scoreAgainstFiles({
    settings: { ...settings, model },
    inputs: [input],
    mention,
  })
  expect(candidates).toBe(1)
  expect(pairs[0]).toMatchObject({ source: 'north.csv', id: 'p5' })
  expect(pairs[0]!.evidence.map(({ level }) => level)).toContain('in common')
})
