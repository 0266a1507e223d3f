import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { randomFor } from '../random.ts'
import { childStories, planChildren } from './plan-children.ts'
import { writeChildren } from './write-children.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function written(seed: number) {
  const out = mkdtempSync(join(tmpdir(), 'lookback-children-'))
  folders.push(out)
  const files = writeChildren({ children: 200, planted: 12, seed, out, today: '2026-07-01' })
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort()
  const textOf = (path: string) => readFileSync(join(out, path), 'utf8')
  const rowsOf = (path: string): readonly Readonly<Record<string, string>>[] =>
    parse(textOf(path), { columns: true })
  return { files, paths, textOf, rowsOf }
}

describe('children in care today', () => {
  it('are the same bytes for the same seed, and every file is counted', () => {
    const [one, again, other] = [written(7), written(7), written(8)]
    expect(one.paths).toHaveLength(one.files)
    expect(again.paths).toEqual(one.paths)
    for (const path of one.paths)
      expect([path, again.textOf(path)]).toEqual([path, one.textOf(path)])
    expect(other.textOf('truth/children.csv')).not.toBe(one.textOf('truth/children.csv'))
  })

  it('meet a rule as often as was asked for, half each of the two', () => {
    const rules = written(7)
      .rowsOf('truth/children.csv')
      .map(({ rule }) => rule)
    expect(rules).toHaveLength(200)
    const { missingOften, harmedInCare } = childStories
    for (const { rule } of [missingOften, harmedInCare])
      expect(rules.filter((each) => each === rule)).toHaveLength(6)
  })

  it('are shown by no source alone: nobody was missing three times at the council, nor often enough at the police', () => {
    const world = written(7)
    const times = (path: string, column: string) => {
      const counts = new Map<string, number>()
      for (const row of world.rowsOf(path))
        counts.set(row[column]!, (counts.get(row[column]!) ?? 0) + 1)
      return counts
    }
    const council = times(
      'extracts/quenmarsh-council/safeguarding-dataset/ssd_missing.csv',
      'miss_person_id',
    )
    expect(Math.max(...council.values())).toBe(1)
    const atPolice = world.rowsOf('extracts/northbridge-missing/episodes-now.csv')
    const daysOf = (misper: string) =>
      atPolice
        .filter(({ misper_ref }) => misper_ref === misper)
        .map(({ missing_from = '' }) =>
          Date.parse(missing_from.slice(0, 10).split('/').reverse().join('-')),
        )
        .sort((a, b) => a - b)
    for (const [misper, count] of times(
      'extracts/northbridge-missing/episodes-now.csv',
      'misper_ref',
    )) {
      if (count < 3) continue
      const days = daysOf(misper)
      expect((days[2]! - days[0]!) / 86_400_000).toBeGreaterThan(90)
    }
    // The councils name no crime, and the police nobody's placement.
    expect(world.textOf('extracts/northbridge-police/crimes-now.csv')).not.toContain('NC0')
  })

  it('are planned in no order', () => {
    const plan = planChildren(randomFor(3, 'plan'), 400, 40)
    const places = plan.flatMap((story, at) => (childStories[story].rule === null ? [] : [at]))
    expect(places).toHaveLength(40)
    expect(Math.max(...places)).toBeGreaterThan(300)
  })
})
