import type { Highs, Model } from 'highs'
import { describe, expect, it, vi } from 'vitest'
import { deadline } from './deadline.ts'
import { openProgram, type Program, run, type Stop, solver } from './linear-program.ts'
import { watchedSolver } from './watched-solver.fixtures.ts'

describe('a deadline', () => {
  it('counts a thread’s own seconds, and three times as many of the clock', () => {
    let [busy, clock] = [0, 1_000]
    const usage = vi.spyOn(process, 'threadCpuUsage').mockImplementation((since) => ({
      user: busy * 0.75e6 - (since?.user ?? 0),
      system: 0.5e6 + busy * 0.25e6 - (since?.system ?? 0),
    }))
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock)
    const time = deadline(10)
    const left = [
      [0, 0],
      [4, 0],
      [4, 20_000],
      [4, 26_000],
      [11, 26_000],
      [11, 36_000],
    ].map(([of = 0, passed = 0]) => {
      busy = of
      clock = 1_000 + passed
      return time.left()
    })
    // Whoever runs the test reads the clock as well.
    usage.mockRestore()
    now.mockRestore()
    expect(left).toEqual([10, 6, 6, 4, -1, -6])
  })
})

describe('a linear program', () => {
  const floats = (...values: readonly number[]) => Float64Array.from(values)
  const solved = async (program: Partial<Program>, stop?: Stop) => {
    const highs = await solver()
    const model = openProgram(highs, {
      lower: floats(0, 0),
      upper: floats(10, 10),
      cost: floats(-2, -1),
      rows: [],
      ...program,
    })
    const outcome = run(highs, model, 10, stop)
    model.dispose()
    return outcome.state === 'optimal' ? [outcome.value, ...outcome.columns] : outcome.state
  }

  it('is solved within its bounds and rows, with their values or ones', async () => {
    expect(await solved({})).toEqual([-30, 10, 10])
    const both = { columns: [0, 1], lower: 0, upper: 12 }
    expect(await solved({ rows: [both] })).toEqual([-22, 10, 2])
    expect(await solved({ rows: [{ ...both, values: [4, 1] }] })).toEqual([-11, 0.5, 10])
    const least = { columns: [1], lower: 3, upper: 5 }
    expect(await solved({ rows: [both, least] })).toEqual([-21, 9, 3])
    expect(await solved({ cost: floats(1, 1), lower: floats(1, 2) })).toEqual([3, 1, 2])
  })

  it('has whole numbers where it must', async () => {
    const rows = [{ columns: [0, 1], values: [2, 2], lower: 0, upper: 7 }]
    expect(await solved({ rows })).toEqual([-7, 3.5, 0])
    expect(await solved({ rows, whole: [0, 1] })).toEqual([-6, 3, 0])
    expect(await solved({ rows, whole: [0] })).toEqual([-6.5, 3, 0.5])
  })

  it('is run each time alike, in silence and in its own time', async () => {
    const { asked } = await watchedSolver()
    const highs = await solver()
    const model = openProgram(highs, {
      lower: floats(0),
      upper: floats(4),
      cost: floats(-1),
      rows: [],
      whole: [0],
    })
    expect(model.options.get('output_flag')).toBe(false)
    expect(model.options.get('random_seed')).toBe(0)
    const clocks = vi.spyOn(model, 'zeroAllClocks')
    run(highs, model, 10)
    run(highs, model, 0, { goodEnough: -3, gap: 0.25 })
    run(highs, model, 7, { goodEnough: Number.NEGATIVE_INFINITY })
    model.dispose()
    vi.restoreAllMocks()
    // The solver takes only finite options: the least there can be is as good as none.
    expect(asked).toEqual([
      { objectiveTarget: expect.any(Number), gap: 0, seconds: 10 },
      { objectiveTarget: -3, gap: 0.25, seconds: 0.05 },
      { objectiveTarget: asked[0]?.objectiveTarget, gap: 0, seconds: 7 },
    ])
    expect(asked[0]?.objectiveTarget).toBeLessThan(-1e200)
    expect(clocks).toHaveBeenCalledTimes(3)
  })

  it('that did not come to its end has no answer', () => {
    const statuses = {
      optimal: 'optimal',
      empty: 'optimal',
      objectiveTarget: 'optimal',
      infeasible: 'infeasible',
      unbounded: 'unbounded',
      unboundedOrInfeasible: 'unbounded',
      timeLimit: 'notInTime',
    } as const
    const modelStatus = Object.fromEntries(Object.keys(statuses).map((name, at) => [name, at]))
    const states = Object.keys(statuses).map((name) => {
      const model = {
        zeroAllClocks: () => undefined,
        options: { set: () => undefined },
        run: () => undefined,
        getModelStatus: () => modelStatus[name],
        getSolution: () => ({ colValue: [] }),
        getObjectiveValue: () => 0,
      }
      const highs = { constants: { modelStatus } }
      return run(highs as unknown as Highs, model as unknown as Model, 1).state
    })
    expect(states).toEqual(Object.values(statuses))
  })

  it('that cannot be, or has no end, is said to', async () => {
    expect(await solved({ rows: [{ columns: [0], lower: 11, upper: 12 }] })).toBe('infeasible')
    expect(await solved({ upper: floats(Number.POSITIVE_INFINITY, 10) })).toBe('unbounded')
    expect(await solved({ whole: [0, 1], upper: floats(Number.POSITIVE_INFINITY, 10) })).toBe(
      'unbounded',
    )
  })
})
