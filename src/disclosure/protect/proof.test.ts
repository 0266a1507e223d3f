import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import { conventions } from '../rules/rules.ts'
import { cubeOf, key, table } from '../suppress/suppressing.fixtures.ts'
import { type ProtectInput, protect } from './protect.ts'

afterEach(() => {
  vi.restoreAllMocks()
})
const input = (...counts: readonly number[]): ProtectInput => ({
  cube: cubeOf(...counts),
  tables: [table],
  rules: conventions.exact,
})

it('a protected table has its tightest bounds where they are asked for, and stops at enough where not', async () => {
  const tight = await protect({ ...input(3, 40, 60), tightest: true })
  expect(Object.fromEntries(tight.attacked)).toEqual({ [key(0)]: { low: 1, high: 42 } })
  const { asked } = await watchedSolver()
  const count = async (more: Partial<ProtectInput>) => {
    asked.length = 0
    await protect({ ...input(4, 6, 40), ...more })
    return asked.length
  }
  // What the search found bears the outcome out: nothing is left to look for of two counts.
  expect(await count({ tightest: true })).toBe((await count({})) + 4)
  expect(await count({ tightest: false })).toBe(await count({}))
})

describe('ways to look for what to suppress', () => {
  /** Programs that were made: two for each way, one for the attack at the end. */
  const waysOf = async (...counts: readonly number[]) => {
    const { counted } = await watchedSolver()
    await protect(input(...counts))
    vi.restoreAllMocks()
    return (counted().made - 1) / 2
  }
  const row = (cells: number) => [3, 40, ...Array<number>(cells - 3).fill(50)]

  it('are all six tried on tables of up to 150 cells, and one on larger ones', async () => {
    expect(await waysOf(...row(150))).toBe(6)
    expect(await waysOf(...row(151))).toBe(1)
  })

  it('are left where the first has suppressed nothing', async () => {
    expect(await waysOf(4, 6, 40)).toBe(1)
    expect(await waysOf(30, 60, 40)).toBe(1)
  })
})

it('a table has a minute of the processor where nothing is said', async () => {
  let passed = 0
  vi.spyOn(process, 'threadCpuUsage').mockImplementation((since) => ({
    user: since === undefined ? 0 : passed * 1e6,
    system: 0,
  }))
  passed = 59.5
  expect((await protect(input(3, 40, 60))).safe).toBe(true)
  passed = 60.5
  await expect(protect(input(3, 40, 60))).rejects.toMatchObject({ code: 'LB_DISCLOSURE_TOO_SLOW' })
  expect((await protect({ ...input(3, 40, 60), seconds: 61 })).safe).toBe(true)
})
