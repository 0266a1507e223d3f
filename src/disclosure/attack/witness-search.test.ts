import { describe, expect, it } from 'vitest'
import type { Attacker, Pull } from './attacker.ts'
import { searchWitnesses } from './witness-search.ts'

const targets = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ key: `${at}`, atoms: [at] }))

/** Shows after each round that all targets but the first `open` of it are wide enough. */
function attackerLeaving(open: readonly number[]) {
  const searched: { readonly pulls: readonly Pull[]; readonly wholeNumbers: boolean }[] = []
  const attacker = {
    isWitnessed: ({ key }: { readonly key: string }) =>
      Number(key) >= (open[Math.floor(searched.length / 2)] ?? 0),
    searchWitness: (pulls: readonly Pull[], wholeNumbers: boolean) => {
      searched.push({ pulls, wholeNumbers })
    },
  } as unknown as Attacker
  return { attacker, searched }
}
const roundsOf = (many: number, open: readonly number[]) => {
  const { attacker, searched } = attackerLeaving(open)
  searchWitnesses(attacker, targets(many), 7)
  const rounds = searched.filter((_, at) => at % 2 === 0)
  return rounds.map(({ pulls, wholeNumbers }) => [pulls.length, wholeNumbers ? 'whole' : 'linear'])
}

describe('looking at many targets at once', () => {
  it('is not worth it for fewer than 60', () => {
    expect(roundsOf(59, [59])).toEqual([])
    expect(roundsOf(60, [60])).toEqual([[60, 'linear']])
  })

  it('leaves out those that are shown already', () => {
    expect(roundsOf(100, [70, 3])).toEqual([[70, 'linear']])
  })

  it('goes on with those left open, until few are left', () => {
    expect(roundsOf(100, [100, 40, 4, 3])).toEqual([
      [100, 'linear'],
      [40, 'linear'],
      [4, 'linear'],
    ])
  })

  it('asks for whole numbers once a round shows little, until that shows little as well', () => {
    // 85 of a hundred left: just enough to go on; 80 of 85 are too many.
    expect(roundsOf(100, [100, 85, 80, 40, 39, 8])).toEqual([
      [100, 'linear'],
      [85, 'linear'],
      [80, 'whole'],
      [40, 'whole'],
    ])
    expect(roundsOf(100, [100, 90, 8, 7])).toEqual([
      [100, 'linear'],
      [90, 'whole'],
      [8, 'whole'],
    ])
  })

  it('draws by the generator of Numerical Recipes, so that every version makes the same table', () => {
    const { attacker, searched } = attackerLeaving([200])
    searchWitnesses(attacker, targets(200), 7)
    let state = 20261123n
    const drawn = targets(200).map(() => {
      state = (state * 1664525n + 1013904223n) % 2n ** 32n
      return state < 2n ** 31n ? -1 : 1
    })
    expect(searched[0]?.pulls.map(({ pull }) => pull)).toEqual(drawn)
  })

  it('pulls each up or down by chance, then the other way, and the same each time', () => {
    const pulled = () => {
      const { attacker, searched } = attackerLeaving([60])
      searchWitnesses(attacker, targets(60), 7)
      return searched.map(({ pulls }) => pulls)
    }
    const [first = [], second = []] = pulled()
    expect(first.map(({ atoms }) => atoms)).toEqual(targets(60).map(({ atoms }) => atoms))
    expect(second.map(({ pull }) => pull)).toEqual(first.map(({ pull }) => -pull))
    const up = first.filter(({ pull }) => pull === 1).length
    expect(first.filter(({ pull }) => pull === -1).length).toBe(60 - up)
    expect(up).toBeGreaterThan(15)
    expect(up).toBeLessThan(45)
    expect(pulled()).toEqual([first, second])
  })
})
