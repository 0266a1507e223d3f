import { afterEach, expect, it, vi } from 'vitest'
import { openAttack } from '../attack/attacker.ts'
import { linearSystemOf } from '../attack/linear-system.ts'
import { protect } from '../protect/protect.ts'
import { controlledRounding } from '../rules/controlled-rounding.ts'
import { conventions } from '../rules/rules.ts'
import { optimalSuppression } from '../suppress/optimal-suppression.ts'
import { openSuppressionProgram } from '../suppress/suppression-program.ts'
import { type Cube, keyOf } from '../tables/cube.ts'
import { deadline } from './deadline.ts'
import { watchedSolver } from './watched-solver.fixtures.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const leaves = ['a', 'b', 'c']
const table = { id: 't', dimensions: ['area'] }
const cubeOf = (...counts: readonly number[]): Cube => ({
  dimensions: [{ id: 'area', leaves: leaves.slice(0, counts.length) }],
  counts: counts.map((count, at) => ({ at: { area: leaves[at]! }, count })),
})
const shown = (value: number) => ({ hidden: false, value, low: value, high: value }) as const
const key = (area: string) => keyOf({ area })

it('what protects a table gives all memory back that it took of the solver, also where it fails', async () => {
  const { counted } = await watchedSolver()
  const input = { cube: cubeOf(3, 40, 60), tables: [table], rules: conventions.exact }
  await protect({ ...input, ranges: [key('a'), key('b')] })
  const { made, open } = counted()
  expect(made).toBeGreaterThan(3)
  expect(open).toBe(0)
  await protect({ ...input, rules: conventions.controlled, tightest: true })
  expect(counted().open).toBe(0)
  // The total was published before, and all others are known to be none.
  const before = { id: 'before', dimensions: [], cells: { [keyOf({})]: shown(3) } }
  await expect(
    protect({ ...input, cube: cubeOf(3, 0, 0), published: [before] }),
  ).rejects.toMatchObject({ code: 'LB_DISCLOSURE_UNPROTECTABLE' })
  expect(counted().open).toBe(0)
  await expect(protect({ ...input, seconds: 1e-9 })).rejects.toMatchObject({
    code: 'LB_DISCLOSURE_TOO_SLOW',
  })
  expect(counted().open).toBe(0)
  await optimalSuppression(input.cube, [table], conventions.exact)
  await controlledRounding(input.cube, [table], 5)
  expect(counted()).toEqual({ made: 2, open: 0 })
})

it('an attack, and a search for what to suppress, make a program of whole numbers once, and give back both', async () => {
  const { counted } = await watchedSolver()
  const system = linearSystemOf(cubeOf(3, 40, 60).dimensions, [table])
  const target = { key: key('a'), atoms: system.atomsOf({ area: 'a' }) }
  const known = [{ key: keyOf({}), at: {}, low: 103, high: 103 }]
  const attacker = await openAttack(system, known, deadline(20))
  expect(counted()).toEqual({ made: 1, open: 1 })
  for (const pull of [1, -1]) attacker.searchWitness([{ ...target, pull }], true)
  expect(counted()).toEqual({ made: 1, open: 2 })
  attacker.close()
  expect(counted().open).toBe(0)

  const priced = known.map((cell) => ({ ...cell, cost: 1 }))
  const program = await openSuppressionProgram(system, priced, deadline(20))
  expect(counted()).toEqual({ made: 1, open: 1 })
  for (const value of [3, 4]) expect(program.reach(target, value, true)).not.toBeNull()
  expect(counted()).toEqual({ made: 1, open: 2 })
  program.close()
  expect(counted().open).toBe(0)
})
