import type { Model } from 'highs'
import { refusal } from '../../model/index.ts'
import type { KnownCell, Target } from '../attack/attacker.ts'
import type { LinearSystem } from '../attack/linear-system.ts'
import { disclosureErrors } from '../errors.ts'
import type { Deadline } from '../program/deadline.ts'
import { type Outcome, openProgram, type Row, run, solver } from '../program/linear-program.ts'

/** A cell the attacker knows something of, and what suppressing it costs (null: it cannot be). */
export interface PricedCell extends KnownCell {
  readonly cost: number | null
}

export interface SuppressionProgram {
  /**
   * Which cells to suppress so that the target may also be `value`, and counts that witness it.
   * Null: it cannot be, whatever is suppressed. `wholeNumbers`: only whole-numbered counts, which
   * takes longer.
   */
  reach(
    target: Target,
    value: number,
    wholeNumbers: boolean,
  ): { readonly suppress: readonly string[]; readonly witness: Float64Array } | null
  /** This cell is suppressed from now on, and known only to be `least` or more. */
  suppressed(key: string, least: number): void
  close(): void
}

/**
 * Counts that agree with what is known but for the target, and leave what is known as little as
 * possible, each cell weighed by its cost; the cells where they leave it are those to suppress (the
 * linear program of Kelly, Golden and Assad 1992). The truth is the other end of the interval.
 */
export async function openSuppressionProgram(
  system: LinearSystem,
  cells: readonly PricedCell[],
  time: Deadline,
): Promise<SuppressionProgram> {
  const highs = await solver()
  const free = cells.filter(({ cost }) => cost !== null)
  const slack = new Map(free.map(({ key }, index) => [key, system.atoms + index]))
  const columns = system.atoms + free.length
  const cost = new Float64Array(columns)
  free.forEach((cell, index) => {
    cost[system.atoms + index] = cell.cost as number
  })
  const rows: Row[] = [...system.agreement]
  const rowAt = new Map<string, number>()
  for (const { at, key, low, high } of cells) {
    rowAt.set(key, rows.length)
    rows.push(...rowsFor(system.atomsOf(at), slack.get(key), low, high))
  }
  const program = {
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    cost,
    rows,
  }
  const wholeAtoms = Array.from({ length: system.atoms }, (_, atom) => atom)
  const linear = openProgram(highs, program)
  let integer: Model | undefined
  const suppressed = new Map<string, number>()
  const relax = (model: Model, key: string, least: number) => {
    const [column, row] = [slack.get(key), rowAt.get(key)]
    if (column === undefined || row === undefined) return
    model.changeCoefficient(row, column, 0)
    model.changeRowBounds(row, least, highs.infinity)
    model.changeRowBounds(row + 1, -highs.infinity, highs.infinity)
    model.changeColCost(column, 0)
  }
  const integral = (): Model => {
    if (integer !== undefined) return integer
    integer = openProgram(highs, { ...program, whole: wholeAtoms })
    for (const [key, least] of suppressed) relax(integer, key, least)
    return integer
  }
  const solve = (model: Model, target: Target, value: number): Outcome => {
    const row = rows.length
    const indices = [...target.atoms].sort((a, b) => a - b)
    model.addRow(value, value, { indices, values: indices.map(() => 1) })
    const outcome = run(highs, model, time.left())
    model.deleteRows({ kind: 'range', from: row, to: row })
    return outcome
  }

  return {
    reach(target, value, wholeNumbers) {
      const outcome = solve(wholeNumbers ? integral() : linear, target, value)
      if (outcome.state === 'infeasible') return null
      if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
      const moved = free.filter(
        ({ key }) =>
          !suppressed.has(key) && (outcome.columns[slack.get(key) as number] as number) > 1e-6,
      )
      return {
        suppress: moved.map(({ key }) => key),
        witness: outcome.columns.subarray(0, system.atoms),
      }
    },
    suppressed(key, least) {
      suppressed.set(key, least)
      relax(linear, key, least)
      if (integer !== undefined) relax(integer, key, least)
    },
    close() {
      linear.dispose()
      integer?.dispose()
    },
  }
}

/** Within its bounds; a cell with slack has two rows, below and above, that its slack widens. */
function rowsFor(
  atoms: readonly number[],
  slack: number | undefined,
  lower: number,
  upper: number,
): readonly Row[] {
  if (slack === undefined) return [{ columns: atoms, lower, upper }]
  const columns = [...atoms, slack]
  const ones = atoms.map(() => 1)
  return [
    { columns, values: [...ones, 1], lower, upper: Number.POSITIVE_INFINITY },
    { columns, values: [...ones, -1], lower: Number.NEGATIVE_INFINITY, upper },
  ]
}
