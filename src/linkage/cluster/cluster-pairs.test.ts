import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffled } from '../testing/made-up-mentions.ts'
import { clusterPairs } from './cluster-pairs.ts'

const id = fc.integer({ min: 0, max: 24 })
const pair = fc
  .tuple(id, id, fc.integer({ min: -60, max: 200 }))
  .filter(([a, b]) => a !== b)
  .map(([a, b, weight]) => ({ a: Math.min(a, b), b: Math.max(a, b), weight: weight / 10 }))
const graphs = fc.uniqueArray(pair, {
  maxLength: 70,
  selector: ({ a, b }) => a * 100 + b,
})
const ids = Array.from({ length: 25 }, (_, at) => at)
const entries = (clusters: ReadonlyMap<number, number>) => [...clusters]

describe('clusters', () => {
  it('join by the average between groups, not by the best single pair', () => {
    // 1-2 and 3-4 are each one person; a single strong pair between them is not enough.
    const pairs = [
      { a: 1, b: 2, weight: 20 },
      { a: 3, b: 4, weight: 20 },
      { a: 2, b: 3, weight: 9 },
    ]
    const clusters = clusterPairs([1, 2, 3, 4], pairs, { missing: -6, cut: 0 })
    expect(entries(clusters)).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
      [4, 3],
    ])
  })

  it('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(graphs, fc.integer(), (pairs, seed) => {
        const swapped = shuffled(pairs, seed).map(({ a, b, weight }) => ({ a: b, b: a, weight }))
        expect(entries(clusterPairs(shuffled(ids, seed), swapped))).toEqual(
          entries(clusterPairs(ids, pairs)),
        )
      }),
    )
  })

  it('are named by their smallest member and hold every record', () => {
    fc.assert(
      fc.property(graphs, (pairs) => {
        const clusters = clusterPairs(ids, pairs)
        expect([...clusters.keys()]).toEqual(ids)
        for (const [member, name] of clusters) {
          expect(name).toBeLessThanOrEqual(member)
          expect(clusters.get(name)).toBe(name)
        }
      }),
    )
  })

  it('keep every decision, whatever the weights say', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.tuple(id, id), { maxLength: 6 }), (pairs, drawn) => {
        const apart = drawn.filter(([a, b]) => a < 12 && b >= 12)
        const joined = drawn.filter(([a, b]) => a < 12 === b < 12)
        const clusters = clusterPairs(ids, pairs, { must: joined, mustNot: apart })
        for (const [a, b] of joined) expect(clusters.get(a)).toBe(clusters.get(b))
        for (const [a, b] of apart) expect(clusters.get(a)).not.toBe(clusters.get(b))
      }),
    )
  })

  it('never join two records of a source known to hold nobody twice', () => {
    fc.assert(
      fc.property(graphs, (pairs) => {
        const sourceOf = (record: number) => ['free', 'other', 'open'][record % 3]!
        const clusters = clusterPairs(ids, pairs, { sourceOf, duplicateFree: ['free', 'other'] })
        const seen = new Set<string>()
        for (const [member, name] of clusters) {
          if (member % 3 === 2) continue
          const key = `${name} ${member % 3}`
          expect(seen.has(key)).toBe(false)
          seen.add(key)
        }
      }),
    )
  })

  it('hold no two records that a veto keeps apart, unless decisions join them', () => {
    const vetoes = fc.array(fc.tuple(id, id), { maxLength: 12 })
    const joins = fc.array(fc.tuple(id, id), { maxLength: 3 })
    fc.assert(
      fc.property(graphs, vetoes, joins, fc.integer(), (pairs, given, must, seed) => {
        const apart = new Set(given.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
        const vetoed = (a: number, b: number) => apart.has(`${a} ${b}`)
        const clusters = clusterPairs(ids, pairs, { vetoed, must })
        for (const [a, b] of must) expect(clusters.get(a)).toBe(clusters.get(b))
        const decided = new Set(must.flat())
        for (const [a, b] of given) {
          if (a === b || decided.has(a) || decided.has(b)) continue
          expect(clusters.get(a)).not.toBe(clusters.get(b))
        }
        const turned = clusterPairs(shuffled(ids, seed), shuffled(pairs, seed), { vetoed, must })
        expect(entries(turned)).toEqual(entries(clusters))
      }),
    )
  })

  it('take whoever fits one of two joined over a veto, and nobody who fits neither', () => {
    const pairs = [
      { a: 1, b: 3, weight: 20 },
      { a: 2, b: 3, weight: 20 },
      { a: 1, b: 4, weight: 20 },
      { a: 2, b: 4, weight: 20 },
    ]
    // Numbers of one kind: of 1 and 3 the same, of 2 and 4 others.
    const numbers = [0, 1, 2, 1, 3]
    const vetoed = (a: number, b: number) => numbers[a] !== numbers[b]
    const clusters = clusterPairs([1, 2, 3, 4], pairs, { vetoed, must: [[1, 2]] })
    expect(entries(clusters)).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 4],
    ])
  })

  it('refuse decisions that contradict one another, and unknown records', () => {
    const must = [
      [1, 2],
      [2, 3],
    ] as const
    expect(() => clusterPairs([1, 2, 3], [], { must, mustNot: [[1, 3]] })).toThrow(
      /LB_LINKAGE_CONTRADICTION.*1 and 3/,
    )
    expect(() => clusterPairs([1], [{ a: 1, b: 2, weight: 3 }])).toThrow(/LB_LINKAGE_UNKNOWN_ID/)
  })

  it('join a chain of decisions without any scored pair', () => {
    const clusters = clusterPairs([9, 4, 7], [], {
      must: [
        [9, 7],
        [7, 4],
      ],
    })
    expect(entries(clusters)).toEqual([
      [4, 4],
      [7, 4],
      [9, 4],
    ])
  })
})
