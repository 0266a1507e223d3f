import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorld } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hashes(out: string): Record<string, string> {
  const found = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    found.map((file) => [
      relative(out, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

type Line = Record<string, string>
const csv = (file: string): Line[] => parse(readFileSync(file, 'utf8'), { columns: true })
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

async function workbook(file: string): Promise<Line[]> {
  const [sheet] = await readWorkbook(file)
  const [head, ...rows] = (sheet as unknown as { data: (string | null)[][] }).data
  return rows.map((cells) =>
    Object.fromEntries(head!.map((column, at) => [column, String(cells[at] ?? '')])),
  )
}

describe('the same seed', () => {
  it('writes the same bytes, workbooks and documents included; another seed does not', async () => {
    const [once, again, other] = ['once', 'again', 'other'].map((name) => join(folder, name))
    const made = await writeWorld({ cases: 400, seed: 5, out: once! })
    await writeWorld({ cases: 400, seed: 5, out: again! })
    await writeWorld({ cases: 400, seed: 6, out: other! })
    const first = hashes(once!)
    expect(hashes(again!)).toEqual(first)
    expect(hashes(other!)).not.toEqual(first)
    expect(Object.keys(first).length).toBe(made.files)
  })
})

it.each([1, 2, 59, 601])('a world of %i cases has that many, told step by step', async (cases) => {
  const out = join(folder, `small-${cases}`)
  const steps: number[] = []
  const made = await writeWorld({ cases, seed: 3, out, progress: ({ done }) => steps.push(done) })
  expect(made).toMatchObject({ cases, sources: 4 })
  expect(lines(join(out, 'truth', 'cases.jsonl')).length).toBe(cases)
  expect(steps.at(-1)).toBe(cases)
})

describe.each([
  [9_000, 1],
  [5_000, 2],
])('a world of %i cases, seed %i', (cases, seed) => {
  const out = join(folder, `world-${seed}`)
  const extracts = join(out, 'extracts')
  const truth = (name: string) => join(out, 'truth', name)
  let references: Set<string>

  beforeAll(async () => {
    await writeWorld({ cases, seed, out })
    references = new Set()
    const note = (source: string, rows: readonly Line[], columns: readonly string[]) => {
      for (const row of rows) {
        for (const column of columns) references.add(`${source},${row[column]}`)
      }
    }
    const crimes = csv(join(extracts, 'northbridge-police', 'crimes.csv'))
    note('northbridge-police', crimes, ['crime_ref', 'victim_ref', 'suspect_ref'])
    const episodes = await workbook(join(extracts, 'northbridge-missing', 'episodes.xlsx'))
    note('northbridge-missing', episodes, ['misper_ref', 'seen_with_ref'])
    const council = ['referral_id', 'child_id', 'alleged_ref']
    note('quenmarsh-council', csv(join(extracts, 'quenmarsh-council', 'case-system.csv')), council)
    note(
      'velholm-council',
      await workbook(join(extracts, 'velholm-council', 'case-system.xlsx')),
      council,
    )
  })

  it('has every reference of the truth in the extracts', () => {
    const told = [
      ...csv(truth('mentions.csv')),
      ...lines(truth('cases.jsonl')),
      ...csv(truth('falsehoods.csv')),
    ]
    const absent = told.filter(({ source, ref }) => !references.has(`${source},${ref}`))
    expect(absent).toEqual([])
  })

  it('names a person once for each mention', () => {
    const mentions = csv(truth('mentions.csv')).map(({ source, ref }) => `${source},${ref}`)
    expect(new Set(mentions).size).toBe(mentions.length)
  })

  it('has groups that no single source shows, and their members are people of the truth', () => {
    const groups = lines(truth('groups.jsonl'))
    const people = new Set(lines(truth('people.jsonl')).map(({ person }) => person))
    expect(groups.filter(({ crossSourceOnly }) => crossSourceOnly).length).toBeGreaterThan(15)
    for (const { members, recordedMembers } of groups) {
      expect(new Set(members).size).toBe(members.length)
      for (const member of recordedMembers) {
        expect(members).toContain(member)
        expect(people.has(member)).toBe(true)
      }
    }
  })

  it('needs reinvestigation in eight to twelve cases of a hundred; most cases are ordinary', () => {
    const cases = lines(truth('cases.jsonl'))
    const share = cases.filter((each) => each.needsReinvestigation).length / cases.length
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.12)
    expect(cases.filter(({ facts }) => facts.sexual).length / cases.length).toBeLessThan(0.5)
  })

  it('keeps the definitions in the order their wording forces', () => {
    for (const { meets, facts } of lines(truth('cases.jsonl'))) {
      if (meets['iicsa-organised-network']) expect(meets['group-based-2013']).toBe(true)
      if (meets['jdi-group-cse']) expect(meets['iicsa-organised-network']).toBe(true)
      if (meets['dfe-cse-2017']) expect(meets['dcsf-cse-2009']).toBe(true)
      if (meets['home-office-group-cse-2020']) expect(meets['dfe-cse-2017']).toBe(true)
      if (meets['group-based-2013']) expect(meets['cocad-group-based']).toBe(true)
      if (meets['national-review-selection-2025']) expect(meets['cocad-group-based']).toBe(true)
      if (meets['child-sexual-abuse']) expect(facts.sexual).toBe(true)
      if (facts.suspects.length < 2) expect(facts.suspectsAssociated).toBe(false)
    }
  })

  it('lists each broken row, and the line it stands on holds its key', () => {
    const broken = csv(truth('broken.csv'))
    expect(broken.length).toBeGreaterThan(10)
    for (const { file, line, key } of broken) {
      if (!file!.endsWith('.csv')) continue
      const text = readFileSync(join(extracts, file!), 'utf8').split('\r\n')[Number(line) - 1]
      expect(text).toContain(key)
    }
  })

  it('leaves suspect ethnicity out for two thirds of suspects', () => {
    const suspects = csv(join(extracts, 'northbridge-police', 'crimes.csv')).filter(
      (row) => row.suspect_ref !== '',
    )
    const known = suspects.filter((row) => /^IC[1-6]$/.test(row.suspect_ethnicity ?? ''))
    expect(known.length / suspects.length).toBeCloseTo(1 / 3, 1)
  })

  it('states little that is false and leaves out much more', () => {
    const falsehoods = csv(truth('falsehoods.csv')).length
    expect(falsehoods / cases).toBeGreaterThan(0.03)
    expect(falsehoods / cases).toBeLessThan(0.12)
  })
})
