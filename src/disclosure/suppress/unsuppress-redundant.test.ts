import { expect, it } from 'vitest'
import type { Attacker } from '../attack/attacker.ts'
import { linearSystemOf } from '../attack/linear-system.ts'
import { conventions } from '../rules/rules.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import { type Cube, keyOf } from '../tables/cube.ts'
import type { CellState, Suppression, SuppressionReason } from './suppression.ts'
import { unsuppressRedundant } from './unsuppress-redundant.ts'

const table = { id: 't', dimensions: ['area'] }
const key = (at: number) => keyOf({ area: `a${at}` })

/** A row of counts, each suppressed for a reason; null: shown. */
function rowOf(
  counts: readonly (readonly [count: number, why: SuppressionReason | null])[],
  left: () => number = () => 60,
  showAgainSeconds: number | null = null,
): Suppression {
  const cube: Cube = {
    dimensions: [{ id: 'area', leaves: counts.map((_, at) => `a${at}`) }],
    counts: counts.map(([count], at) => ({ at: { area: `a${at}` }, count })),
  }
  const cells = cellsOf(cube, [table])
  const stateOf = (count: number, why: SuppressionReason | null): CellState => {
    const shown = { value: count, low: count, high: count }
    const published = why === null ? ({ hidden: false, ...shown } as const) : null
    return {
      published: published ?? { hidden: true, why: why! },
      shown,
      fixed: false,
      prior: null,
    }
  }
  return {
    system: linearSystemOf(cube.dimensions, [table]),
    cells,
    lines: linesOf([table], cube.dimensions),
    state: new Map(
      [...cells.values()].map(({ key: own, count }) => {
        const at = counts.findIndex((_, index) => key(index) === own)
        return [own, stateOf(count, counts[at]?.[1] ?? null)]
      }),
    ),
    rules: conventions.exact,
    keepSuppressed: new Set(),
    structuralZeros: [],
    time: { left },
    showAgainSeconds,
  }
}

/** Takes every target for protected but where one of these is shown, and keeps what it was told. */
function attackerNeeding(suppression: Suppression, needed: readonly string[], sure = true) {
  const told: (readonly [key: string, low: number, high: number])[] = []
  const isNeeded = () =>
    needed.some((one) => suppression.state.get(one)?.published.hidden === false)
  const attacker = {
    constrain: (...bounds: readonly [string, number, number]) => void told.push(bounds),
    isDisclosive: () => sure && isNeeded(),
    bounds: () => (isNeeded() ? { low: 0, high: 6 } : { low: 0, high: 7 }),
    isWitnessed: () => true,
    searchWitness: () => undefined,
  } as unknown as Attacker
  return { attacker, told }
}
const shown = ({ state }: Suppression) =>
  [...state].flatMap(([own, { published }]) => (published.hidden || own === keyOf({}) ? [] : [own]))

it('shows what need not be hidden, the largest first, and leaves what others need', () => {
  for (const sure of [true, false]) {
    const row = rowOf([
      [4, 'primary'],
      [20, 'secondary'],
      [50, 'secondary'],
      [30, 'consistency'],
      [40, 'secondary'],
    ])
    const { attacker, told } = attackerNeeding(row, [key(4)], sure)
    unsuppressRedundant(row, attacker, 1)
    expect(shown(row)).toEqual([key(1), key(2)])
    expect(told).toEqual([
      [key(2), 50, 50],
      [key(4), 40, 40],
      [key(4), 1, Number.POSITIVE_INFINITY],
      [key(1), 20, 20],
    ])
    expect(row.state.get(key(2))?.published).toEqual({
      ...{ hidden: false, value: 50, low: 50, high: 50 },
    })
    expect(row.state.get(key(4))?.published).toEqual({ hidden: true, why: 'secondary' })
  }
})

it('takes no more than a sixth of the time that is left or what it is given, and tries no more than sixty', () => {
  const three = [
    [20, 'secondary'],
    [30, 'secondary'],
    [40, 'secondary'],
  ] as const
  const after = (...seconds: readonly number[]) => afterGiven(null, seconds)
  const afterGiven = (given: number | null, seconds: readonly number[]) => {
    const left = [...seconds]
    const row = rowOf(three, () => left.shift() ?? 0, given)
    unsuppressRedundant(row, attackerNeeding(row, []).attacker, 1)
    return shown(row).length
  }
  expect(after(60, 60, 50, 49.9)).toBe(2)
  expect(after(60, 50, 50, 50)).toBe(3)
  expect(after(6, 4.9)).toBe(0)
  expect(afterGiven(0.5, [60, 60, 59.5, 59.4])).toBe(2)
  expect(afterGiven(0.5, [60, 59.4])).toBe(0)
  const many = rowOf(Array.from({ length: 61 }, (_, at) => [10 + at, 'secondary'] as const))
  unsuppressRedundant(many, attackerNeeding(many, []).attacker, 1)
  expect(shown(many).length).toBe(60)
  expect(shown(many)).not.toContain(key(0))
})
