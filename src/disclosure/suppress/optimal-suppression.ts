import { refusal } from '../../model/index.ts'
import { linearSystemOf } from '../attack/linear-system.ts'
import { disclosureErrors } from '../errors.ts'
import { deadline } from '../program/deadline.ts'
import { openProgram, type Row, run, solver } from '../program/linear-program.ts'
import { isSmall, type SuppressionRules } from '../rules/rules.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import type { Cube, TableShape } from '../tables/cube.ts'
import { informationLoss } from './information-loss.ts'

/**
 * The least secondary suppression that protects small tables, shown unrounded: one
 * integer program with a yes or no for each cell and, for each small count, two tables that agree
 * with all that is shown and lie far enough apart (Fischetti and Salazar 2001, without their cuts).
 * For comparison with the heuristic only: time grows steeply with the number of cells.
 *
 * @throws LB_DISCLOSURE_TOO_SLOW
 */
export async function optimalSuppression(
  cube: Cube,
  tables: readonly TableShape[],
  rules: SuppressionRules,
  seconds = 20,
): Promise<{ readonly suppressed: readonly string[]; readonly informationLoss: number }> {
  const time = deadline(seconds)
  const cells = [...cellsOf(cube, tables).values()]
  const system = linearSystemOf(cube.dimensions, tables)
  const free = cells.filter(({ count }) => count > 0 && !isSmall(count, rules))
  const small = cells.filter(({ count }) => isSmall(count, rules))
  const columns = free.length + 2 * small.length * system.atoms
  const most = 2 * cells.reduce((top, { count }) => Math.max(top, count), 0) + 2 * rules.leastValues
  const chosen = new Map(free.map(({ key }, index) => [key, index]))
  const countAt = new Map(cells.map(({ key, count }) => [key, count]))
  const rows: Row[] = []
  small.forEach((target, index) => {
    const copies = [0, 1].map((end) => free.length + (2 * index + end) * system.atoms)
    for (const copy of copies) {
      const moved = (atoms: readonly number[]) => atoms.map((atom) => atom + copy)
      for (const row of system.agreement) rows.push({ ...row, columns: moved(row.columns) })
      for (const { key, at, count } of cells) {
        const atoms = moved(system.atomsOf(at))
        const choice = chosen.get(key)
        if (choice === undefined) {
          const [lower, upper] = count === 0 ? [0, 0] : [1, Number.POSITIVE_INFINITY]
          rows.push({ columns: atoms, lower, upper })
        } else {
          const ones = atoms.map(() => 1)
          const columnsOf = [...atoms, choice]
          rows.push({
            columns: columnsOf,
            values: [...ones, -most],
            lower: Number.NEGATIVE_INFINITY,
            upper: count,
          })
          rows.push({
            columns: columnsOf,
            values: [...ones, count - 1],
            lower: count,
            upper: Number.POSITIVE_INFINITY,
          })
        }
      }
    }
    const [low, high] = copies as [number, number]
    const atoms = system.atomsOf(target.at)
    rows.push({
      columns: [...atoms.map((atom) => atom + low), ...atoms.map((atom) => atom + high)],
      values: [...atoms.map(() => -1), ...atoms.map(() => 1)],
      lower: rules.leastValues - 1,
      upper: Number.POSITIVE_INFINITY,
    })
  })
  rows.push(...smallSums(cube, tables, rules, countAt, chosen))
  const highs = await solver()
  const model = openProgram(highs, {
    lower: new Float64Array(columns),
    upper: Float64Array.from({ length: columns }, (_, at) => (at < free.length ? 1 : most)),
    cost: Float64Array.from({ length: columns }, (_, at) => priceOf(free[at]?.count)),
    rows,
    whole: free.map((_, index) => index),
  })
  try {
    const outcome = run(highs, model, time.left())
    // There always is a way: to suppress all that may be.
    if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    const chosenCells = free.filter((_, index) => (outcome.columns[index] as number) > 0.5)
    return {
      suppressed: chosenCells.map(({ key }) => key),
      informationLoss: chosenCells.reduce((sum, { count }) => sum + informationLoss(count), 0),
    }
  } finally {
    model.dispose()
  }
}

const priceOf = (count: number | undefined) => (count === undefined ? 0 : informationLoss(count))

/** What a line suppresses is none, or not a small sum, or its total is suppressed too. */
function smallSums(
  cube: Cube,
  tables: readonly TableShape[],
  rules: SuppressionRules,
  countAt: ReadonlyMap<string, number>,
  chosen: ReadonlyMap<string, number>,
): readonly Row[] {
  return linesOf(tables, cube.dimensions).flatMap(({ total, parts }) => {
    const sure = parts.filter((key) => isSmall(countAt.get(key) as number, rules))
    const sum = sure.reduce((all, key) => all + (countAt.get(key) as number), 0)
    const cover = chosen.get(total)
    if (sum === 0 || sum >= rules.threshold || cover === undefined) return []
    const others = parts.filter((key) => chosen.has(key))
    return [
      {
        columns: [...others.map((key) => chosen.get(key) as number), cover],
        values: [...others.map((key) => countAt.get(key) as number), rules.threshold],
        lower: rules.threshold - sum,
        upper: Number.POSITIVE_INFINITY,
      },
    ]
  })
}
