import type { SharedCell, SharedCounts, SharedUnit } from '../document.ts'

/** Numbers from 0 up to, but not, 1. */
export type Chance = () => number

/** A unit of the world: whether it truly meets the definition, and what each store that has it answers. */
export interface WorldUnit {
  readonly meets: boolean
  /** By place of the store; null: it does not have it. */
  readonly answers: readonly (keyof Pick<SharedCounts, 'met' | 'undetermined' | 'notMet'> | null)[]
}

/** Cases have one store, children up to three; a store that says met or not met is right. */
export function randomWorld(
  chance: Chance,
  stores: number,
  size: number,
  unit: SharedUnit,
): readonly WorldUnit[] {
  const rate = chance()
  const unknown = Array.from({ length: stores }, chance)
  return Array.from({ length: size }, () => {
    const meets = chance() < rate
    const homes = new Set([Math.floor(chance() * stores)])
    while (unit === 'child' && homes.size < 3 && chance() < 0.3) {
      homes.add(Math.floor(chance() * stores))
    }
    return {
      meets,
      answers: unknown.map((share, store) => {
        if (!homes.has(store)) return null
        if (chance() < share) return 'undetermined'
        return meets ? 'met' : 'notMet'
      }),
    }
  })
}

/** What a store publishes: small counts within a range, others as they are, rounded, or not at all. */
export function publishedCounts(
  chance: Chance,
  world: readonly WorldUnit[],
  store: number,
): SharedCounts {
  const of = (answer: string) => world.filter(({ answers }) => answers[store] === answer).length
  const [met, undetermined, notMet] = [of('met'), of('undetermined'), of('notMet')]
  const tell = (count: number): SharedCell => {
    if (count >= 1 && count <= 9) return { hidden: true, within: { low: 1, high: 9 } }
    const way = chance()
    if (way < 0.6) return { hidden: false, value: count, low: count, high: count }
    const value = Math.round(count / 5) * 5
    if (way < 0.8) return { hidden: false, value, low: Math.max(0, value - 2), high: value + 2 }
    const low = Math.floor(count / 20) * 20
    return way < 0.9 ? { hidden: true, within: { low, high: low + 19 } } : { hidden: true }
  }
  return {
    met: tell(met),
    undetermined: tell(undetermined),
    notMet: tell(notMet),
    upper: tell(met + undetermined),
    population: tell(met + undetermined + notMet),
  }
}

/** How many units stand in both stores. */
export const inBoth = (world: readonly WorldUnit[], first: number, second: number): number =>
  world.filter(({ answers }) => answers[first] !== null && answers[second] !== null).length
