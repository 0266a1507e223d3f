import { refusal } from '../model/index.ts'
import type { Deadline, Known } from './attack.ts'
import { disclosureErrors } from './errors.ts'
import { openProgram, type Row, run, solver } from './solver.ts'
import type { System } from './system.ts'

/** A cell the attacker knows something of, and what hiding it would cost (null: it cannot be). */
export interface Priced extends Known {
  readonly key: string
  readonly cost: number | null
}

/**
 * Which cells to hide so that a target may be anything in a wide enough interval: two tables that
 * agree with what is known, but for the target far apart, and that leave what is known as little
 * as possible, each cell weighed by its cost (Kelly, Golden and Assad 1992, in the form of one
 * linear program for both ends of the interval). The cells where they leave it are to be hidden.
 *
 * @throws LB_DISCLOSURE_UNPROTECTABLE, LB_DISCLOSURE_TOO_SLOW
 */
export async function cellsToHide(
  system: System,
  known: readonly Priced[],
  target: readonly number[],
  width: number,
  time: Deadline,
): Promise<readonly string[]> {
  const highs = await solver()
  const free = known.filter((cell) => cell.cost !== null)
  const slackStart = 2 * system.atoms
  const columns = slackStart + free.length
  const cost = new Float64Array(columns)
  free.forEach((cell, index) => {
    cost[slackStart + index] = cell.cost ?? 0
  })
  const slackOf = new Map(free.map(({ key }, index) => [key, slackStart + index]))
  const copies = [0, system.atoms]
  const rows: Row[] = copies.flatMap((copy) => [
    ...system.agreement.map((row) => ({ ...row, columns: row.columns.map((at) => at + copy) })),
    ...known.flatMap(({ at, key, low, high }) =>
      rowsOf(
        system.atomsOf(at).map((atom) => atom + copy),
        slackOf.get(key),
        low,
        high,
      ),
    ),
  ])
  rows.push({
    columns: [...target, ...target.map((atom) => atom + system.atoms)],
    values: [...target.map(() => -1), ...target.map(() => 1)],
    lower: width,
    upper: Number.POSITIVE_INFINITY,
  })
  const model = openProgram(highs, {
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    cost,
    rows,
  })
  try {
    const outcome = run(highs, model, time.left())
    if (outcome.state === 'notInTime') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    if (outcome.state !== 'optimal') {
      throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
    }
    return free
      .filter((_, index) => (outcome.columns[slackStart + index] as number) > 1e-6)
      .map(({ key }) => key)
  } finally {
    model.dispose()
  }
}

/** Within its bounds, or outside them by the slack where it has one. */
function rowsOf(
  atoms: readonly number[],
  slack: number | undefined,
  lower: number,
  upper: number,
): readonly Row[] {
  if (slack === undefined) return [{ columns: atoms, lower, upper }]
  const columns = [...atoms, slack]
  const ones = atoms.map(() => 1)
  const below = {
    columns,
    values: [...ones, 1],
    lower,
    upper: Number.POSITIVE_INFINITY,
  }
  const above = {
    columns,
    values: [...ones, -1],
    lower: Number.NEGATIVE_INFINITY,
    upper,
  }
  return [...(lower > 0 ? [below] : []), ...(Number.isFinite(upper) ? [above] : [])]
}
