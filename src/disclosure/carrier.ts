import type { Model } from 'highs'
import { refusal } from '../model/index.ts'
import type { Deadline, Known, Target } from './attack.ts'
import { disclosureErrors } from './errors.ts'
import { type Outcome, openProgram, type Row, run, solver } from './solver.ts'
import type { System } from './system.ts'

/** A cell the attacker knows something of, and what hiding it would cost (null: it cannot be). */
export interface Priced extends Known {
  readonly cost: number | null
}

export interface Carrier {
  /**
   * Which cells to hide so that the target may also be `value`, and counts that show it. Null: it
   * cannot be, whatever is hidden. `whole`: only whole-numbered counts, which takes longer.
   */
  reach(
    target: Target,
    value: number,
    whole: boolean,
  ): { readonly hide: readonly string[]; readonly point: Float64Array } | null
  /** This cell is hidden from now on, and known only to be `least` or more. */
  hidden(key: string, least: number): void
  close(): void
}

/**
 * Counts that agree with what is known but for the target, and leave what is known as little as
 * possible, each cell weighed by its cost; the cells where they leave it are those to hide (the
 * linear program of Kelly, Golden and Assad 1992). The truth is the other end of the interval.
 */
export async function openCarrier(
  system: System,
  cells: readonly Priced[],
  time: Deadline,
): Promise<Carrier> {
  const highs = await solver()
  const free = cells.filter(({ cost }) => cost !== null)
  const slack = new Map(free.map(({ key }, index) => [key, system.atoms + index]))
  const columns = system.atoms + free.length
  const cost = new Float64Array(columns)
  free.forEach((cell, index) => {
    cost[system.atoms + index] = cell.cost ?? 0
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
  const gone = new Map<string, number>()
  const loosen = (model: Model, key: string, least: number) => {
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
    for (const [key, least] of gone) loosen(integer, key, least)
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
    reach(target, value, whole) {
      const outcome = solve(whole ? integral() : linear, target, value)
      if (outcome.state === 'infeasible') return null
      if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
      const moved = free.filter(
        ({ key }) => !gone.has(key) && (outcome.columns[slack.get(key) ?? 0] as number) > 1e-6,
      )
      return {
        hide: moved.map(({ key }) => key),
        point: outcome.columns.subarray(0, system.atoms),
      }
    },
    hidden(key, least) {
      gone.set(key, least)
      loosen(linear, key, least)
      if (integer !== undefined) loosen(integer, key, least)
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
