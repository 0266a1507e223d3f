import type { Bounds } from './attack.ts'
import type { Cube } from './cube.ts'
import type { ProtectedCell } from './protect.ts'
import { solver } from './solver.ts'

/**
 * The tightest whole-numbered bounds of a hidden cell of one table, from a program written out as
 * text: one unknown for each cell and an equation for each line. It shares nothing with the room's
 * own attack but the solver.
 */
export async function independentBounds(
  cube: Cube,
  cells: ReadonlyMap<string, ProtectedCell>,
  key: string,
  least = 1,
): Promise<Bounds> {
  const list = [...cells.values()]
  const nameOf = new Map(list.map((cell, index) => [place(cell.at), `x${index}`]))
  const name = (at: Readonly<Record<string, string>>) => nameOf.get(place(at)) ?? ''
  const equations = list.flatMap(({ at }) =>
    cube.dimensions
      .filter(({ id }) => at[id] === undefined)
      .map(({ id, leaves }) => {
        const parts = leaves.map((leaf) => name({ ...at, [id]: leaf }))
        return `${parts.join(' + ')} - ${name(at)} = 0`
      }),
  )
  const bounds = list.map(({ at, published }) =>
    published.hidden
      ? `${least} <= ${name(at)} <= 100000`
      : `${published.low} <= ${name(at)} <= ${published.high}`,
  )
  const highs = await solver()
  const solve = (sense: string) =>
    highs.solve(
      `${sense}\n ${name(cells.get(key)?.at ?? {})}\nSubject To\n${equations.join('\n')}\nBounds\n${bounds.join('\n')}\nGenerals\n${[...nameOf.values()].join(' ')}\nEnd`,
      { output_flag: false },
    ).ObjectiveValue
  return { low: Math.round(solve('Minimize')), high: Math.round(solve('Maximize')) }
}

const place = (at: Readonly<Record<string, string>>) =>
  Object.keys(at)
    .sort()
    .map((id) => `${id}=${at[id]}`)
    .join(';')
