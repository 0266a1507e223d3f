import { describe, expect, it } from 'vitest'
import { drawablePeople } from './draw-people.ts'

const pair = (a: number, b: number, probability: number) => ({
  a,
  b,
  probability,
  weight: Math.log2(probability / (1 - probability)),
})
const people = (given: Partial<Parameters<typeof drawablePeople>[0]>) =>
  drawablePeople({
    records: [1, 2, 3, 4, 5],
    pairs: [],
    must: [],
    mustNot: [],
    vetoed: () => false,
    cluster: { missing: -3, cut: 1 },
    ...given,
  })

describe('who is whom in a possible world', () => {
  it('differs only among records that an uncertain link reaches', () => {
    const { uncertain } = people({ pairs: [pair(1, 2, 0.9999), pair(3, 4, 0.7)] })
    expect([...uncertain]).toEqual([3, 4])
  })

  it('joins where the link holds and parts where it does not', () => {
    const { clustersWhere } = people({ pairs: [pair(1, 2, 0.9999), pair(2, 3, 0.7)] })
    expect([...clustersWhere(() => true)]).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ])
    expect(clustersWhere(() => false).get(3)).toBe(3)
    expect(clustersWhere(() => false).get(2)).toBe(1)
  })

  it('keeps what officers decided, and people listed together apart, in every world', () => {
    const joined = people({ pairs: [pair(1, 2, 0.5), pair(2, 3, 0.5)], must: [[1, 2]] })
    expect(joined.clustersWhere(() => false).get(2)).toBe(1)
    const apart = people({ pairs: [pair(1, 2, 0.5)], mustNot: [[1, 2]] })
    expect(apart.clustersWhere(() => true).get(2)).toBe(2)
  })

  it('keeps whom linkage keeps apart, unless an officer joined them', () => {
    const pairs = [pair(1, 2, 0.5), pair(2, 3, 0.7)]
    const vetoed = (a: number, b: number) => Math.min(a, b) === 1 && Math.max(a, b) <= 3
    const apart = people({ pairs, vetoed })
    expect(apart.links).toBe(1)
    expect(apart.clustersWhere(() => true).get(1)).toBe(1)
    expect(apart.clustersWhere(() => true).get(3)).toBe(2)
    const joined = people({ pairs, vetoed, must: [[1, 2]] })
    expect(joined.clustersWhere(() => false).get(2)).toBe(1)
  })
})
