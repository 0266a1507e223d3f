import loadHighs, { type Highs, type Model } from 'highs'

// The package's types describe its CommonJS form, where the loader is the module's `default`.
const load = loadHighs as unknown as () => Promise<Highs>
let loading: Promise<Highs> | undefined

/** HiGHS as WebAssembly, loaded once. */
export function solver(): Promise<Highs> {
  loading ??= load()
  return loading
}

/** The solver takes only finite options. */
const unreachable = 1e300

/** A row of a linear program: lower <= the sum of its terms <= upper. */
export interface Row {
  readonly columns: readonly number[]
  /** One for each column; all 1 where left out. */
  readonly values?: readonly number[]
  readonly lower: number
  readonly upper: number
}
export interface Program {
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly cost: Float64Array
  readonly rows: readonly Row[]
  /** Columns that must be whole. */
  readonly whole?: readonly number[]
}

export type Outcome =
  | { readonly state: 'optimal'; readonly value: number; readonly columns: Float64Array }
  | { readonly state: 'infeasible' | 'unbounded' | 'notInTime' }

/** A program in the solver's memory. Dispose of it: garbage collection does not. */
export function openProgram(highs: Highs, program: Program): Model {
  const { rows, lower, upper, cost } = program
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] as number) + row.columns.length
  })
  const entries = starts[rows.length] as number
  const indices = new Int32Array(entries)
  const values = new Float64Array(entries).fill(1)
  rows.forEach((row, index) => {
    indices.set(row.columns, starts[index])
    if (row.values !== undefined) values.set(row.values, starts[index])
  })
  const integrality = new Int32Array(lower.length)
  for (const column of program.whole ?? []) integrality[column] = 1
  const model = highs.createModel({
    numCols: lower.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices,
      values,
    },
    integrality,
  })
  model.options.set({ output_flag: false, random_seed: 0 })
  return model
}

/** When an integer program may stop early. */
export interface Stop {
  /** At an objective this low. */
  readonly goodEnough?: number
  /** At this share from the best there can be. */
  readonly gap?: number
}

/** @param seconds for this run alone */
export function run(
  highs: Highs,
  model: Model,
  seconds: number,
  { goodEnough = -unreachable, gap = 0 }: Stop = {},
): Outcome {
  model.zeroAllClocks()
  model.options.set('objective_target', Math.max(goodEnough, -unreachable))
  model.options.set('mip_rel_gap', gap)
  model.options.set('time_limit', Math.max(0.05, seconds))
  model.run()
  const { modelStatus } = highs.constants
  const status = model.getModelStatus()
  const { optimal, empty, objectiveTarget } = modelStatus
  if (status === optimal || status === empty || status === objectiveTarget) {
    const columns = Float64Array.from(model.getSolution().colValue)
    return { state: 'optimal', value: model.getObjectiveValue(), columns }
  }
  if (status === modelStatus.infeasible) return { state: 'infeasible' }
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
    return { state: 'unbounded' }
  }
  return { state: 'notInTime' }
}
