import { describe, expect, it } from 'vitest'
import { link } from './link.ts'
import { madeUpMentions } from './made-up.fixtures.ts'
import { peopleSettings } from './people-settings.ts'
import { relink } from './relink.ts'
import { openIndex, scoreOne } from './score-one.ts'

const settings = peopleSettings()
const mentions = madeUpMentions(160, 23)
const standing = mentions.filter((_, at) => at % 9 !== 0)
const added = mentions.filter((_, at) => at % 9 === 0)

describe('an extract that comes later', () => {
  it('is linked against what stands, and says which clusters changed', async () => {
    const previous = await link({ records: standing, settings })
    const result = await relink({ records: standing, previous, added, settings })
    const truth = new Map(mentions.map(({ id, person }) => [id, person]))
    expect(result.clusters.size).toBe(mentions.length)
    const fresh = new Set(added.map(({ id }) => id))
    const found = result.pairs.filter(({ a, b }) => fresh.has(a) || fresh.has(b))
    expect(found.length).toBeGreaterThan(20)
    const joined = found.filter(({ a, b }) => result.clusters.get(a) === result.clusters.get(b))
    const wrong = joined.filter(({ a, b }) => truth.get(a) !== truth.get(b))
    expect(wrong.length).toBeLessThanOrEqual(joined.length * 0.05)

    const named = new Set(result.changed.flatMap(({ members }) => members))
    for (const id of fresh) expect(named.has(id)).toBe(true)
    for (const { id } of standing) {
      if (!named.has(id)) expect(result.clusters.get(id)).toBe(previous.clusters.get(id))
    }
  })

  it('changes nothing when nothing is added', async () => {
    const previous = await link({ records: standing, settings })
    const result = await relink({ records: standing, previous, added: [], settings })
    expect(result.changed).toEqual([])
    expect(result.pairs).toEqual(previous.pairs)
  })
})

describe('one mention now', () => {
  it('scores as it would among all, best first, with its evidence', async () => {
    const { model, pairs } = await link({ records: mentions, settings })
    const index = await openIndex({ records: mentions, settings, model })
    try {
      for (const mention of mentions.slice(0, 12)) {
        const scored = await scoreOne(index, mention)
        const expected = pairs
          .filter(({ a, b }) => a === mention.id || b === mention.id)
          .toSorted((x, y) => y.weight - x.weight || x.a - y.a)
        expect(scored.length).toBe(expected.length)
        const weights = new Map(expected.map(({ a, b, weight }) => [`${a},${b}`, weight]))
        for (const { a, b, weight, evidence } of scored) {
          expect(Math.abs(weight - weights.get(`${a},${b}`)!)).toBeLessThan(1.5)
          expect(evidence.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(weight, 9)
        }
      }
      const known = { ...mentions[3]!, id: 999_998 }
      const [best] = await scoreOne(index, known)
      expect([best!.a, best!.b]).toContain(mentions[3]!.id)
      const nobody = { id: 999_999, source: 'x', fields: {} }
      expect(await scoreOne(index, nobody)).toEqual([])
    } finally {
      index.close()
    }
  })
})
