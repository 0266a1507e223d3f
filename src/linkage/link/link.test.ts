import { describe, expect, it } from 'vitest'
import { runLinkage } from '../engine/run-linkage.ts'
import { planLinkage } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import { parseSettings } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { openDatabase } from '../sql/database.ts'
import { loadRecords } from '../sql/load-records.ts'
import { sqlEngine } from '../sql/sql-engine.ts'
import { sqlPlan } from '../sql/sql-plan.ts'
import { madeUpMentions, shuffled } from '../testing/made-up-mentions.ts'
import { type LinkResult, link } from './link.ts'

const settings = peopleSettings()
const mentions = madeUpMentions(220, 11)

const person = (id: number, fields: LinkRecord['fields'], source = 'north'): LinkRecord => ({
  id,
  source,
  fields,
})

const accepted = async (prune: boolean, keep: number) => {
  const database = await openDatabase()
  try {
    const plan = planLinkage({ ...settings, keep })
    await loadRecords(database, plan, orderRecords(mentions))
    await runLinkage(plan, sqlEngine(database, sqlPlan(plan), { prune }), { lap: () => {} })
    return await database.columns('SELECT l_idx, r_idx, g, w FROM accepted ORDER BY l_idx, r_idx')
  } finally {
    database.close()
  }
}

describe('link', () => {
  it('finds the people of a made-up set', async () => {
    const { clusters, pairs, counts } = await link({ records: mentions, settings })
    const truth = new Map(mentions.map(({ id, person }) => [id, person]))
    const right = pairs.filter(({ a, b }) => clusters.get(a) === clusters.get(b))
    const wrong = right.filter(({ a, b }) => truth.get(a) !== truth.get(b))
    expect(right.length).toBeGreaterThan(150)
    expect(wrong.length / right.length).toBeLessThan(0.02)
    expect(counts.records).toBe(mentions.length)
    expect(counts.pairs).toBe(pairs.length)
  })

  it('explains every pair: the evidence, prior included, adds up to the weight', async () => {
    const { pairs } = await link({ records: mentions, settings })
    for (const { a, b, weight, probability, evidence } of pairs) {
      expect(a).toBeLessThan(b)
      expect(evidence[0]!.comparison).toBe('prior')
      expect(evidence.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(weight, 9)
      expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 12)
      expect(weight).toBeGreaterThanOrEqual(settings.keep - 1e-6)
    }
  })

  it('gives the same answer whatever the order of the records', async () => {
    const plain = ({ pairs, clusters, model }: LinkResult) => ({
      pairs,
      model,
      clusters: [...clusters],
    })
    const one = await link({ records: mentions, settings })
    const other = await link({ records: shuffled(mentions, 5), settings })
    expect(plain(other)).toEqual(plain(one))
  })

  it('scores a pair the same from either side', async () => {
    const { model, pairs } = await link({ records: mentions, settings })
    const last = Math.max(...mentions.map(({ id }) => id))
    const turned = mentions.map((record) => ({ ...record, id: last - record.id }))
    const back = await link({ records: turned, settings: { ...settings, model } })
    const weights = new Map(
      back.pairs.map(({ a, b, weight }) => [`${last - b},${last - a}`, weight]),
    )
    expect(back.pairs.length).toBe(pairs.length)
    for (const { a, b, weight } of pairs) expect(weights.get(`${a},${b}`)).toBeCloseTo(weight, 9)
  })

  it.each([-20, -3, 4, 12])(
    'letting hopeless pairs go changes nothing at weight %d',
    async (keep) => {
      const [fast, slow] = [await accepted(true, keep), await accepted(false, keep)]
      expect(fast.slice(0, 3)).toEqual(slow.slice(0, 3))
      fast[3]!.forEach((weight, at) => {
        expect(weight).toBeCloseTo(Number(slow[3]![at]), 9)
      })
    },
  )

  it('keeps what people decided', async () => {
    const [first, second] = [mentions[0]!, mentions.find(({ person }) => person === 5)!]
    const same = mentions.filter(({ person }) => person === 7)
    const must = [[first.id, second.id]] as const
    const mustNot = same.length > 1 ? ([[same[0]!.id, same[1]!.id]] as const) : []
    const { clusters } = await link({ records: mentions, settings, must, mustNot })
    expect(clusters.get(first.id)).toBe(clusters.get(second.id))
    for (const [a, b] of mustNot) expect(clusters.get(a)).not.toBe(clusters.get(b))
  })

  it('tells how far it is', async () => {
    const stages = new Set<string>()
    await link({ records: mentions, settings, progress: ({ stage }) => stages.add(stage) })
    expect([...stages]).toEqual(['prepare', 'train', 'score', 'cluster'])
  })
})

describe('small and hostile input', () => {
  it.each([0, 1, 2, 10])('works with %d records', async (count) => {
    const records = mentions.slice(0, count)
    const { clusters } = await link({ records, settings })
    expect(clusters.size).toBe(count)
  })

  it('links two full mentions of one person when they are all there is', async () => {
    const fields = {
      givenNames: 'Ewa',
      familyName: 'Nowak',
      birthDate: '2001-04-09',
      phones: ['07100 000001'],
    }
    const records = [person(1, fields), person(2, { ...fields, givenNames: 'EWA' }, 'south')]
    const { clusters, pairs } = await link({ records, settings })
    expect(pairs[0]!.weight).toBeGreaterThan(5)
    expect(clusters.get(2)).toBe(1)
  })

  it('takes missing values for no evidence: records that say nothing link to nobody', async () => {
    const empty = Array.from({ length: 50 }, (_, id) =>
      person(id, {
        givenNames: null,
        familyName: ' ',
        aliases: [],
        phones: ['', '-'],
        birthDate: 'x',
      }),
    )
    const { pairs, clusters } = await link({ records: empty, settings })
    expect(pairs).toEqual([])
    expect(new Set(clusters.values()).size).toBe(50)
  })

  it('refuses the same id twice and ids that are no whole numbers', async () => {
    const one = person(3, {})
    await expect(link({ records: [one, one], settings })).rejects.toMatchObject({
      code: 'LB_LINKAGE_DUPLICATE_ID',
    })
    for (const id of [-1, 1.5, Number.NaN, 2 ** 60]) {
      await expect(link({ records: [person(id, {})], settings })).rejects.toMatchObject({
        code: 'LB_LINKAGE_BAD_ID',
      })
    }
  })

  it('takes quotes, nulls, broken surrogates, other scripts and ten million letters', async () => {
    const long = 'x'.repeat(10_000_000)
    const names = ["'; DROP TABLE rec; --", '\0', '\ud800', '王', 'Łukasz', long, `${long}y`]
    const records = names.flatMap((name, at) => [
      person(at * 2, {
        givenNames: name,
        familyName: `Name${at}`,
        birthDate: `19${60 + at}-05-07`,
      }),
      person(at * 2 + 1, {
        givenNames: name,
        familyName: `Name${at}`,
        birthDate: `19${60 + at}-05-07`,
      }),
    ])
    const { clusters } = await link({ records, settings })
    for (let at = 0; at < names.length; at++) {
      expect(clusters.get(at * 2 + 1)).toBe(at * 2)
    }
    expect(new Set(clusters.values()).size).toBe(names.length)
  })

  it('passes over a block too large for its rule, and says so', async () => {
    const crowd = Array.from({ length: 2100 }, (_, id) =>
      person(id, { givenNames: `A${id}`, birthDate: '1990-01-01' }),
    )
    const { counts } = await link({ records: crowd, settings })
    expect(counts.passedOver).toContainEqual({ rule: 'date of birth', blocks: 1, records: 2100 })
  })

  it('splits a block too large for its rule, and only that one', async () => {
    const born = (id: number) => (id < 2100 ? '1990-01-01' : '1991-02-03')
    const crowd = Array.from({ length: 2120 }, (_, id) =>
      person(id, { givenNames: `A${id}`, familyName: `F${id % 700}`, birthDate: born(id) }),
    )
    const whole = parseSettings({
      ...settings,
      keep: -40,
      blocking: [
        { name: 'birth', on: ['birthDate:date'], largestBlock: 2000, thenBy: ['familyName:words'] },
      ],
    })
    const { pairs, counts } = await link({ records: crowd, settings: whole })
    expect(counts.passedOver).toEqual([{ rule: 'birth', blocks: 1, records: 2100 }])
    const split = pairs.filter(({ a, b }) => a < 2100 && b < 2100)
    expect(split).toHaveLength(700 * 3)
    expect(split.every(({ a, b }) => a % 700 === b % 700)).toBe(true)
    expect(pairs).toHaveLength(700 * 3 + (20 * 19) / 2)
  })

  it('takes rarity from a table given, the rarest for what it does not hold', async () => {
    const records = [0, 1].flatMap((at) =>
      ['SMITH', 'Zyx', 'Smith'].map((familyName, id) =>
        person(at * 3 + id, { givenNames: 'Ann', familyName, birthDate: `199${id}-01-02` }),
      ),
    )
    const shares = { smith: 0.25, jones: 0.125 }
    const comparisons = settings.comparisons.map((each) =>
      each.kind === 'name' && each.part === 'family'
        ? { ...each, termFrequency: { shares } }
        : each,
    )
    const { pairs } = await link({
      records,
      settings: parseSettings({ ...settings, comparisons, keep: -40 }),
    })
    const rarity = (a: number, b: number) =>
      pairs
        .find((pair) => pair.a === a && pair.b === b)!
        .evidence.find(
          ({ comparison, level }) =>
            comparison === 'family name' && level === 'how common the value is',
        )!.weight
    expect(rarity(1, 4) - rarity(0, 3)).toBeCloseTo(1, 9)
    expect(rarity(2, 5)).toBeCloseTo(rarity(0, 3), 9)
  })

  it('refuses more pairs than the budget, naming the rule', async () => {
    const crowd = Array.from({ length: 300 }, (_, id) => person(id, { birthDate: '1990-01-01' }))
    await expect(
      link({ records: crowd, settings: { ...settings, pairBudget: 1000 } }),
    ).rejects.toThrow(/LB_LINKAGE_TOO_MANY_PAIRS.*"date of birth" would compare 44850/)
  })

  it('refuses a model trained for other comparisons', async () => {
    const model = { prior: 0.1, comparisons: [], dependentComparisons: [] }
    await expect(
      link({ records: mentions, settings: { ...settings, model } }),
    ).rejects.toMatchObject({ code: 'LB_LINKAGE_SETTINGS' })
  })
})
