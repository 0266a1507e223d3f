import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor, operator, type Who } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { writeWorld } from '../../demo/index.ts'
import type { TrueBefore } from '../../demo/truth/before.ts'
import { insertRows, type Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { refresh } from '../refresh.ts'
import { evaluateAgainst } from './evaluate.ts'
import type { Evaluation } from './evaluate-world.ts'

const open = anyEngine('events-in-a-world')

/** Rules about what befell the victims, and the same coded a second time over what is true. */
const rules: Readonly<Record<string, readonly [string, (before: TrueBefore) => boolean]>> = {
  'ever-missing': ['missingEpisodes.size() >= 1', ({ missing }) => missing >= 1],
  'missing-thrice-before': [
    'missingEpisodes.filter(m, m.beforeReport).size() >= 3',
    ({ missingBeforeReport }) => missingBeforeReport >= 3,
  ],
  'seldom-missing': ['missingEpisodes.size() < 2', ({ missing }) => missing < 2],
  'crime-before': ['earlierCrimes.size() >= 1', ({ crimes }) => crimes >= 1],
  'referred-twice-before': ['earlierReferrals.size() >= 2', ({ referrals }) => referrals >= 2],
}

/** Rules about who had a case: of every case whose source records hand-offs they decide. */
const passed: Readonly<Record<string, string>> = {
  'lay-with-nobody': 'daysWithNobody >= 1',
  'lay-with-nobody-for-a-week': 'daysWithNobody >= 7',
  'passed-on-twice': 'handOffs >= 2',
}

const definition = (id: string, rule: string) =>
  `id: ${id}
version: 1
title: ${id}
authority: nobody
source: made up
clauses:
  - { id: only, words: '${id}', when: '${rule}' }
`

describe('a made-up world of 900 cases', () => {
  const out = mkdtempSync(join(tmpdir(), 'lookback-events-'))
  let store: Store
  let door: Door
  let who: Who
  let evaluation: Evaluation
  beforeAll(async () => {
    await writeWorld({ cases: 900, seed: 7, out })
    judgeToo(join(out, 'truth'))
    store = await open()
    door = openDoor(store)
    who = await operator(store)
    await importPaths(door, who, [join(out, 'extracts')])
    await door.enter(who, async ({ db, note }) => {
      note({ action: 'alteration', subject: 'test' })
      const all = Object.entries(rules).map(([id, [rule]]) => [id, rule] as const)
      const rows = [...all, ...Object.entries(passed)].map(([id, rule]) => ({
        id,
        version: 1,
        title: id,
        authority: 'nobody',
        published: null,
        yaml: definition(id, rule),
        hash: id,
      }))
      await insertRows(db, 'definition', rows)
    })
    await refresh(store, door, who)
    evaluation = await evaluateAgainst(store, door, who, join(out, 'truth'))
  }, 240_000)
  afterAll(async () => {
    rmSync(out, { recursive: true, force: true })
  })

  const answersOf = (id: string) =>
    door.enter(who, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      const { rows } = await sql<{ answer: string; ties: number; count: number }>`
        select answer, count(*)::int as count,
          count(*) filter (where jsonb_array_length(basis->'ties') > 0)::int as ties
        from finding where definition_id = ${id} group by 1 order by 1`.execute(db)
      return new Map(rows.map(({ answer, count, ties }) => [answer, { count, ties }]))
    })

  it('no finding is wrong, and every count lies within its bounds', () => {
    const { wrongOnes, boundsHold } = evaluation.findings
    expect(wrongOnes).toEqual([])
    expect(boundsHold).toBe(true)
  })

  it('shows every file that lay with nobody, on the right days, and no other', () => {
    const { lost, ...judged } = evaluation.passages!
    expect(lost).toBeGreaterThan(3)
    expect(judged).toEqual({ found: lost, missed: 0, wrong: 0 })
  })

  it.each(Object.keys(passed))(
    '%s is met or not met of every police case, and unknown of each referral',
    async (id) => {
      const rows = await door.enter(who, async ({ db, note }) => {
        note({ action: 'consultation', subject: 'test' })
        const { rows } = await sql<{ kind: string; answer: string; many: number }>`
        select c.kind, f.answer, count(*)::int as many from finding f join case_file c on c.id = f.case_id
        where f.definition_id = ${id} group by 1, 2`.execute(db)
        return rows
      })
      const answersIn = (kind: string) =>
        new Set(rows.filter((row) => row.kind === kind).map(({ answer }) => answer))
      expect(answersIn('crime')).toEqual(new Set(['met', 'notMet']))
      expect(answersIn('referral')).toEqual(new Set(['undetermined']))
    },
  )

  it('reads most of what documents tell of measures, and little else', () => {
    const { told, precision, recall, reasons } = evaluation.measures!
    expect(told).toBeGreaterThan(10)
    expect(precision).toBeGreaterThan(0.85)
    expect(recall).toBeGreaterThan(0.75)
    expect(reasons).toBeGreaterThan(0.85)
  })

  it.each([
    ['ever-missing', 'met', 'notMet'],
    ['missing-thrice-before', 'met', 'notMet'],
    ['seldom-missing', 'notMet', 'met'],
    ['crime-before', 'met', 'notMet'],
    ['referred-twice-before', 'met', 'notMet'],
  ])('%s is %s of cases that list their records, and never %s: no list is whole', async (...of) => {
    const [id, shown, never] = of
    const answers = await answersOf(id)
    expect(answers.get(shown)?.count).toBeGreaterThan(3)
    expect(answers.get(shown)?.ties).toBe(answers.get(shown)?.count)
    expect(answers.has(never)).toBe(false)
  })
})

function judgeToo(truth: string): void {
  const file = join(truth, 'cases.jsonl')
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const lost = new Map(
    readFileSync(join(truth, 'lost.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [, ref = '', from = '', to = ''] = line.split(',')
        return [ref, (Date.parse(to) - Date.parse(from)) / 86_400_000]
      }),
  )
  const handedOn = handOffsIn(join(truth, '..', 'extracts', 'northbridge-police', 'crimes.csv'))
  const judged = lines.map((line) => {
    const one = JSON.parse(line)
    const more = Object.entries(rules).map(([id, [, truly]]) => [id, truly(one.facts.before)])
    const days = lost.get(one.ref) ?? 0
    const who = {
      'lay-with-nobody': days >= 1,
      'lay-with-nobody-for-a-week': days >= 7,
      'passed-on-twice': (handedOn.get(one.ref) ?? 0) >= 2,
    } satisfies Record<keyof typeof passed, boolean>
    return JSON.stringify({ ...one, meets: { ...one.meets, ...Object.fromEntries(more), ...who } })
  })
  writeFileSync(file, `${judged.join('\n')}\n`)
}

/** Times each case came to another unit, as the rows of the police say it: “>Unit”. */
function handOffsIn(file: string): ReadonlyMap<string, number> {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(file, 'utf8'), {
    columns: true,
  })
  return new Map(
    rows.map(({ crime_ref = '', transfers = '' }) => [
      crime_ref,
      transfers.match(/>\s*[^;\s]/g)?.length ?? 0,
    ]),
  )
}
