import type { Model } from 'highs'
import { vi } from 'vitest'
import { solver } from './linear-program.ts'

/** What one run of the solver was asked for. */
interface Asked {
  readonly objectiveTarget: unknown
  readonly gap: unknown
  readonly seconds: unknown
}

/** What the solver says in place of what it found. */
interface Answers {
  readonly status?: 'timeLimit' | 'infeasible'
  readonly columns?: (found: readonly number[]) => readonly number[]
}

/** Watches the solver until mocks are restored: its programs, its runs and its memory. */
export async function watchedSolver(answers: Answers = {}) {
  const highs = await solver()
  const create = highs.createModel.bind(highs)
  let [made, open] = [0, 0]
  const asked: Asked[] = []
  const watch = (model: Model) => {
    const [dispose, run] = [model.dispose.bind(model), model.run.bind(model)]
    let isOpen = true
    model.dispose = () => {
      if (isOpen) open -= 1
      isOpen = false
      dispose()
    }
    model.run = () => {
      const { options } = model
      asked.push({
        objectiveTarget: options.get('objective_target'),
        gap: options.get('mip_rel_gap'),
        seconds: options.get('time_limit'),
      })
      return run()
    }
    const { status, columns } = answers
    if (status !== undefined) model.getModelStatus = () => highs.constants.modelStatus[status]
    const solution = model.getSolution.bind(model)
    if (columns !== undefined)
      model.getSolution = () => {
        const found = solution()
        return { ...found, colValue: Float64Array.from(columns([...found.colValue])) }
      }
  }
  vi.spyOn(highs, 'createModel').mockImplementation((...given: Parameters<typeof create>) => {
    const model = create(...given)
    watch(model)
    made += 1
    open += 1
    return model
  })
  return {
    /** Programs made since this was last asked, and how many of all are still in memory. */
    counted: () => {
      const counts = { made, open }
      made = 0
      return counts
    },
    asked,
  }
}
