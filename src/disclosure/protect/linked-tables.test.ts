import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LookbackError } from '../../model/index.ts'
import { solver } from '../program/linear-program.ts'
import { conventions, isSmall } from '../rules/rules.ts'
import type { PublishedTable } from '../suppress/suppression.ts'
import { type Cube, keyOf, type Place } from '../tables/cube.ts'
import { protect } from './protect.ts'

const leaves = { a: ['a0', 'a1', 'a2'], b: ['b0', 'b1', 'b2'], c: ['c0', 'c1'] }
const dimensions = Object.entries(leaves).map(([id, of]) => ({ id, leaves: of }))
const corners: readonly Place[] = leaves.a.flatMap((a) =>
  leaves.b.flatMap((b) => leaves.c.map((c) => ({ a, b, c }))),
)
const cubeOf = (counts: readonly number[]): Cube => ({
  dimensions,
  counts: corners.map((at, index) => ({ at, count: counts[index] ?? 0 })),
})
const countAt = ({ counts }: Cube, at: Place) =>
  counts
    .filter((cell) => Object.entries(at).every(([id, leaf]) => cell.at[id] === leaf))
    .reduce((sum, { count }) => sum + count, 0)
const placeOf = (key: string): Place => Object.fromEntries(JSON.parse(key))

/** One after the other, as a review publishes them; a table that would give somebody away is left out. */
async function publishAll(cube: Cube, shapes: readonly (readonly string[])[]) {
  const out: PublishedTable[] = []
  for (const [index, own] of shapes.entries()) {
    const table = { id: `t${index}`, dimensions: own }
    try {
      const made = await protect({
        cube,
        tables: [table],
        published: out,
        rules: index % 2 === 0 ? conventions.lookback : conventions.exact,
      })
      const cells = [...made.cells].map(([key, { published }]) => [key, published] as const)
      out.push({ ...table, cells: Object.fromEntries(cells) })
    } catch (error) {
      if ((error as LookbackError).code !== 'LB_DISCLOSURE_UNPROTECTABLE') throw error
    }
  }
  return out
}

/** All tables at once, over every combination of all dimensions, as text for the solver. */
async function boundsOver(tables: readonly PublishedTable[], key: string) {
  const sum = (at: Place) =>
    corners
      .map((corner, index) => ({ corner, index }))
      .filter(({ corner }) => Object.entries(at).every(([id, leaf]) => corner[id] === leaf))
      .map(({ index }) => `x${index}`)
      .join(' + ')
  const rows = tables.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([cell, shows]) => [
      `${sum(placeOf(cell))} >= ${shows.hidden ? 1 : shows.low}`,
      `${sum(placeOf(cell))} <= ${shows.hidden ? 100000 : shows.high}`,
    ]),
  )
  const highs = await solver()
  const solve = (sense: string) =>
    highs.solve(
      `${sense}\n ${sum(placeOf(key))}\nSubject To\n${rows.join('\n')}\nGenerals\n${corners.map((_, index) => `x${index}`).join(' ')}\nEnd`,
      { output_flag: false },
    ).ObjectiveValue
  return Math.round(solve('Maximize')) - Math.round(solve('Minimize'))
}

it('leaves every small count at least 8 values in all tables published one after the other', async () => {
  let tables = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), {
        minLength: corners.length,
        maxLength: corners.length,
      }),
      async (counts) => {
        const cube = cubeOf(counts)
        const out = await publishAll(cube, [['a'], ['a', 'b'], ['b', 'c'], ['a', 'c']])
        tables += out.length
        const keys = new Set(out.flatMap(({ cells }) => Object.keys(cells)))
        for (const key of keys) {
          if (!isSmall(countAt(cube, placeOf(key)), conventions.exact)) continue
          expect(await boundsOver(out, key)).toBeGreaterThanOrEqual(7)
        }
      },
    ),
    { numRuns: 15 },
  )
  expect(tables).toBeGreaterThan(30)
})

it('shows a cell the same way in every table, or hides it in every one', async () => {
  const cube = cubeOf(corners.map((_, index) => (index * 7) % 31))
  const out = await publishAll(cube, [['a'], ['b'], ['a', 'b']])
  const seen = new Map<string, string>()
  for (const { cells } of out) {
    for (const [key, shows] of Object.entries(cells)) {
      const said = JSON.stringify(shows.hidden ? 'hidden' : shows.value)
      expect(seen.get(key) ?? said).toBe(said)
      seen.set(key, said)
    }
  }
  expect(seen.has(keyOf({}))).toBe(true)
})
