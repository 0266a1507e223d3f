import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runLinkage } from '../engine/run-linkage.ts'
import { planLinkage } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { openDatabase } from '../sql/database.ts'
import { loadRecords } from '../sql/load-records.ts'
import { sqlEngine } from '../sql/sql-engine.ts'
import { sqlPlan } from '../sql/sql-plan.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { blocksOf } from './block/blocks.ts'
import { memoryEngine } from './memory-engine.ts'
import { buildRecords } from './records/records-builder.ts'
import { WorkerPool } from './workers/worker-pool.ts'

const lap = () => {}

const inSql = async (settings: LinkSettings, records: readonly LinkRecord[]) => {
  const database = await openDatabase()
  try {
    const plan = planLinkage(settings)
    await loadRecords(database, plan, records)
    const run = await runLinkage(plan, sqlEngine(database, sqlPlan(plan)), { lap })
    return { ...run, ...(await run.pairs.columns()) }
  } finally {
    database.close()
  }
}

const inMemory = async (
  settings: LinkSettings,
  records: readonly LinkRecord[],
  options: { readonly prune?: boolean; readonly pool?: WorkerPool } = {},
) => {
  const plan = planLinkage(settings)
  const engine = memoryEngine(plan, buildRecords(plan, records), options)
  const run = await runLinkage(plan, engine, { lap })
  return { ...run, ...(await run.pairs.columns()) }
}

async function expectSame(settings: LinkSettings, records: readonly LinkRecord[]) {
  const sql = await inSql(settings, records)
  const own = await inMemory({ ...settings, model: sql.model }, records)
  expect(own.left).toEqual(sql.left)
  expect(own.right).toEqual(sql.right)
  expect(own.outcomes).toEqual(sql.outcomes)
  own.weight.forEach((weight, at) => {
    expect(weight).toBeCloseTo(sql.weight[at]!, 9)
  })
  expect(own.passedOver).toEqual(sql.passedOver)
  return own
}

/** Two sources, alphabets mixed, values missing, given twice or written oddly. */
const oddRecords = (count: number): readonly LinkRecord[] => {
  const names = ['ANN', 'Ánn', 'JOSÉ MARIA', 'Jose', "O'Neil", 'A', 'Müller', 'muller', '', ' ']
  const days = ['2001-02-03', '20010203', '03/02/2001', '2001-03-02', '1999', '2001-01-01']
  return Array.from({ length: count }, (_, id) => ({
    id,
    source: id % 3 === 0 ? 'south' : 'north',
    fields: {
      given: names[(id * 7) % names.length]!,
      family: id % 11 === 0 ? null : names[(id * 3 + 1) % names.length]!,
      born: days[(id * 5) % days.length]!,
      home: id % 4 === 0 ? null : ['SW1A 1AA', 'sw1a1aa', 'SW1A 2AB', 'N1 1AA', 'bad'][id % 5]!,
      numbers: id % 5 === 0 ? [] : [`07100 00000${id % 7}`, `+44 7100 00000${(id * 2) % 7}`],
    },
  }))
}

describe('records in memory', () => {
  it.each([-20, -6, 4])(
    'give the pairs, outcomes and weights of SQL from weight %d',
    async (keep) => {
      const own = await expectSame(
        { ...peopleSettings(), keep },
        orderRecords(madeUpMentions(300, 11 + keep)),
      )
      expect(own.left.length).toBeGreaterThan(100)
    },
  )

  it.each(['all', 'sources'] as const)(
    'do so of texts, lists and odd writing, between %s',
    async (between) => {
      const settings = parseSettings({
        version: 1,
        between,
        comparisons: [
          {
            kind: 'text',
            name: 'given',
            field: 'given',
            jaroWinkler: [0.9, 0.7],
            termFrequency: { by: 'source', alike: 0.5 },
          },
          {
            kind: 'text',
            name: 'family',
            field: 'family',
            levenshtein: [1, 2],
            termFrequency: { shares: { ann: 0.2, jose: 0.1 } },
          },
          { kind: 'text', name: 'birth', field: 'born', damerauLevenshtein: [1, 2] },
          { kind: 'postcode', name: 'home', field: 'home', termFrequency: true },
          { kind: 'set', name: 'telephone', field: 'numbers', fold: 'phone' },
        ],
        blocking: [
          { name: 'given', on: ['given:words'] },
          { name: 'telephone', on: ['numbers:phones'] },
          { name: 'three', on: ['family:prefix2', 'home:district', 'born:words'] },
        ],
        keep: -30,
      })
      const own = await expectSame(settings, oddRecords(90))
      expect(own.left.length).toBeGreaterThan(100)
    },
  )

  it('passes over large blocks as SQL does, and takes them up by finer keys', async () => {
    const settings = parseSettings({
      version: 1,
      comparisons: [
        { kind: 'text', name: 'given', field: 'given', jaroWinkler: [0.9] },
        { kind: 'text', name: 'birth', field: 'born', damerauLevenshtein: [1] },
      ],
      blocking: [
        { name: 'given', on: ['given:words'], largestBlock: 10, thenBy: ['born:words'] },
        { name: 'home', on: ['home:compact'], largestBlock: 25 },
      ],
      keep: -30,
    })
    const own = await expectSame(settings, oddRecords(120))
    expect(own.passedOver.length).toBeGreaterThan(0)
  })

  it.each([-20, 0, 8])(
    'give the same though hopeless pairs are given up, from weight %d',
    async (keep) => {
      const records = orderRecords(madeUpMentions(200, 5))
      const { model } = await inMemory(peopleSettings(), records)
      const settings = { ...peopleSettings(), keep, model }
      const [fast, slow] = [
        await inMemory(settings, records),
        await inMemory(settings, records, { prune: false }),
      ]
      expect(fast.left).toEqual(slow.left)
      expect(fast.right).toEqual(slow.right)
      expect(fast.outcomes).toEqual(slow.outcomes)
      expect(fast.weight).toEqual(slow.weight)
    },
  )

  it('give the same when several threads count and score them', async () => {
    const settings = parseSettings({
      version: 1,
      comparisons: [
        {
          kind: 'text',
          name: 'given',
          field: 'givenNames',
          jaroWinkler: [0.9, 0.8, 0.6],
          termFrequency: true,
        },
        { kind: 'text', name: 'family', field: 'familyName', damerauLevenshtein: [1, 2] },
        { kind: 'set', name: 'telephone', field: 'phones', fold: 'phone' },
      ],
      blocking: [
        { name: 'family', on: ['familyName:initial'] },
        { name: 'telephone', on: ['phones:phones'] },
      ],
      keep: -30,
    })
    const records = orderRecords(madeUpMentions(150, 8))
    const alone = await inMemory(settings, records)
    const pool = new WorkerPool(2)
    const both = async () => {
      const taught = await inMemory(settings, records, { pool })
      const run = await inMemory({ ...settings, model: alone.model }, records, { pool })
      return { ...run, learnt: taught.model }
    }
    const run = await both().finally(() => pool.close())
    expect(run.learnt).toEqual(alone.model)
    expect(run.left.length).toBeGreaterThan(1000)
    expect(run.left).toEqual(alone.left)
    expect(run.right).toEqual(alone.right)
    expect(run.outcomes).toEqual(alone.outcomes)
    expect(run.weight).toEqual(alone.weight)
    expect(run.pairs.candidates).toBe(alone.pairs.candidates)
  })

  it('lay out blocks of every key two records share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 60 }),
        fc.constantFrom(1, 2 ** 26 + 1, 2 ** 40),
        (keys, scale) => {
          const keyAt = (place: number) => (keys[place]! < 0 ? -1 : keys[place]! * scale)
          const { holders, starts } = blocksOf(
            { list: false, keyAt },
            { records: keys.length, largestBlock: undefined, without: null },
          )
          const found = Array.from({ length: starts.length - 1 }, (_, block) => [
            ...holders.subarray(starts[block], starts[block + 1]),
          ])
          const wanted = [...new Set(keys)]
            .filter((key) => key >= 0)
            .map((key) => keys.flatMap((each, place) => (each === key ? [place] : [])))
            .filter((places) => places.length > 1)
          const plain = (blocks: number[][]) => blocks.map((block) => block.join()).sort()
          expect(plain(found)).toEqual(plain(wanted))
        },
      ),
    )
  })
})
