import { refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'
import { openProgram, type Row, run, solver } from '../program/linear-program.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import { type Cube, type TableShape, tooLarge } from '../tables/cube.ts'

const mostCells = 2_000

/**
 * Every cell goes to the multiple of `base` below or above it (multiples stay) so that all lines
 * still add up, leaving the counts as little as possible (Cox 1987; here by integer programming).
 *
 * @throws LB_DISCLOSURE_NO_ROUNDING, LB_DISCLOSURE_TOO_LARGE
 */
export async function controlledRounding(
  cube: Cube,
  tables: readonly TableShape[],
  base: number,
): Promise<ReadonlyMap<string, number>> {
  const cells = [...cellsOf(cube, tables).values()]
  if (cells.length > mostCells) throw tooLarge(`${cells.length} cells cannot be rounded to add up.`)
  const place = new Map(cells.map(({ key }, index) => [key, index]))
  const down = cells.map(({ count }) => Math.floor(count / base))
  const rest = cells.map(({ count }) => count % base)
  const rows = linesOf(tables, cube.dimensions).map(({ total, parts }): Row => {
    const columns = [...parts, total].map((key) => place.get(key) as number)
    const values = columns.map((_, index) => (index < parts.length ? 1 : -1))
    const short = columns.reduce(
      (sum, column, index) => sum - (values[index] as number) * (down[column] as number),
      0,
    )
    return { columns, values, lower: short, upper: short }
  })
  const highs = await solver()
  const model = openProgram(highs, {
    lower: new Float64Array(cells.length),
    upper: Float64Array.from(rest, (left) => (left > 0 ? 1 : 0)),
    cost: Float64Array.from(rest, (left) => base - 2 * left),
    rows,
    whole: cells.map((_, index) => index),
  })
  try {
    const outcome = run(highs, model, 20)
    if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_NO_ROUNDING')
    return new Map(
      cells.map(({ key }, index) => [
        key,
        base * ((down[index] as number) + Math.round(outcome.columns[index] as number)),
      ]),
    )
  } finally {
    model.dispose()
  }
}
