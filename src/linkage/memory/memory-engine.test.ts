import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkRecord } from '../records/link-record.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { openEngine } from '../sql/database.ts'
import { loadRecords, orderRecords } from '../sql/load-records.ts'
import { runLinkage } from '../sql/sql-engine.ts'
import { makePlan } from '../sql/sql-plan.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { blocksOf } from './block/blocks.ts'
import { runHeld } from './memory-engine.ts'
import { holdRecords } from './records/memory-records.ts'
import { Hands } from './workers/worker-pool.ts'

const lap = () => {}

const inSql = async (settings: LinkSettings, records: readonly LinkRecord[]) => {
  const engine = await openEngine()
  try {
    const plan = makePlan(settings)
    await loadRecords(engine, plan, records, { table: 'raw', first: 0, sources: new Map() })
    const { model, passedOver } = await runLinkage(engine, plan, { lap })
    const [left, right, outcomes, weight] = await engine.columns(
      'SELECT l_idx, r_idx, g, w FROM accepted ORDER BY l_idx, r_idx',
    )
    return { model, passedOver, left, right, outcomes, weight: weight as number[] }
  } finally {
    engine.close()
  }
}

const inProcess = async (settings: LinkSettings, records: readonly LinkRecord[], prune = true) => {
  const plan = makePlan(settings)
  const held = holdRecords(plan, records)
  const run = await runHeld(plan, held, { lap, prune })
  return { ...run, ...run.accepted.ordered(held.records) }
}

async function expectSame(settings: LinkSettings, records: readonly LinkRecord[]) {
  const sql = await inSql(settings, records)
  const own = await inProcess({ ...settings, model: sql.model }, records)
  expect([...own.left]).toEqual(sql.left)
  expect([...own.right]).toEqual(sql.right)
  expect([...own.outcomes]).toEqual(sql.outcomes)
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

describe('held records', () => {
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

  it.each([-20, 0, 8])('letting hopeless pairs go changes nothing at weight %d', async (keep) => {
    const records = orderRecords(madeUpMentions(200, 5))
    const { model } = await inProcess(peopleSettings(), records)
    const settings = { ...peopleSettings(), keep, model }
    const [fast, slow] = [
      await inProcess(settings, records),
      await inProcess(settings, records, false),
    ]
    expect(fast.left).toEqual(slow.left)
    expect(fast.right).toEqual(slow.right)
    expect(fast.outcomes).toEqual(slow.outcomes)
    expect(fast.weight).toEqual(slow.weight)
  })

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
    const alone = await inProcess(settings, records)
    const plan = makePlan({ ...settings, model: alone.model })
    const held = holdRecords(plan, records)
    const hands = new Hands(2)
    const both = async () => {
      const taught = await runHeld(makePlan(settings), held, { lap, hands })
      return { ...(await runHeld(plan, held, { lap, hands })), learnt: taught.model }
    }
    const run = await both().finally(() => hands.letGo())
    expect(run.learnt).toEqual(alone.model)
    const together = run.accepted.ordered(held.records)
    expect(together.left.length).toBeGreaterThan(1000)
    expect(together.left).toEqual(alone.left)
    expect(together.right).toEqual(alone.right)
    expect(together.outcomes).toEqual(alone.outcomes)
    expect(together.weight).toEqual(alone.weight)
    expect(run.candidates).toBe(alone.candidates)
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
