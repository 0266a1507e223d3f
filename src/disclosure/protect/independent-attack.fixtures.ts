import type { Bounds } from '../attack/attacker.ts'
import { solver } from '../program/linear-program.ts'
import type { PublishedTable } from '../suppress/suppression.ts'
import type { Cube, Place } from '../tables/cube.ts'
import type { ProtectedCell } from './protect.ts'

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
  const solve = await independentProgram(cube, cells, key, least)
  return { low: solve('Minimize'), high: solve('Maximize') }
}

/**
 * How wide the interval of a hidden cell is at least. Its count is a solution itself, so the lower
 * end is looked for only where the upper one alone is not far enough away.
 */
export async function independentWidth(
  cube: Cube,
  cells: ReadonlyMap<string, ProtectedCell>,
  { key, count }: ProtectedCell,
  least = 1,
): Promise<number> {
  const solve = await independentProgram(cube, cells, key, least)
  return widthAround(count, solve)
}

/** So wide is wide enough. */
const enough = 7

function widthAround(count: number, solve: (sense: Sense) => number): number {
  const high = solve('Maximize')
  return high - count >= enough ? high - count : high - solve('Minimize')
}

type Sense = 'Minimize' | 'Maximize'

async function independentProgram(
  cube: Cube,
  cells: ReadonlyMap<string, ProtectedCell>,
  key: string,
  least: number,
): Promise<(sense: Sense) => number> {
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
  return (sense) => {
    const { ObjectiveValue } = highs.solve(
      `${sense}\n ${name(cells.get(key)?.at ?? {})}\nSubject To\n${equations.join('\n')}\nBounds\n${bounds.join('\n')}\nGenerals\n${[...nameOf.values()].join(' ')}\nEnd`,
      { output_flag: false },
    )
    return Math.round(ObjectiveValue)
  }
}

const place = (at: Readonly<Record<string, string>>) =>
  Object.keys(at)
    .sort()
    .map((id) => `${id}=${at[id]}`)
    .join(';')

/**
 * The same over everything published, tables and figures: one unknown for every place of the cube
 * that is possible, and nothing known of it but what each publication says.
 */
export async function independentBoundsOver(cube: Cube, published: readonly PublishedTable[]) {
  const highs = await solver()
  const leavesAt = (id: string, position: string): readonly string[] =>
    cube.dimensions.find((one) => one.id === id)?.groups?.find((group) => group.id === position)
      ?.leaves ?? [position]
  const under = (key: string) => {
    const at: Place = Object.fromEntries(JSON.parse(key))
    return cube.counts.flatMap((leaf, index) =>
      Object.entries(at).every(([id, position]) =>
        leavesAt(id, position).includes(leaf.at[id] ?? ''),
      )
        ? [index]
        : [],
    )
  }
  const truth = (key: string) =>
    under(key).reduce((sum, index) => sum + (cube.counts[index]?.count ?? 0), 0)
  const sum = (key: string) =>
    under(key)
      .map((index) => `x${index}`)
      .join(' + ')
  const rows = published.flatMap(({ cells }) => {
    const said = Object.entries(cells)
    // Whoever publishes no hidden nought lets that be known.
    const least = said.some(([key, { hidden }]) => hidden && truth(key) === 0) ? 0 : 1
    return said.flatMap(([key, shows]) => {
      const low = shows.hidden ? Math.max(least, shows.within?.low ?? 0) : shows.low
      const high = shows.hidden ? (shows.within?.high ?? 100_000) : shows.high
      return [`${sum(key)} >= ${low}`, `${sum(key)} <= ${high}`]
    })
  })
  const names = cube.counts.map((_, index) => `x${index}`).join(' ')
  const solve = (key: string) => (sense: Sense) =>
    Math.round(
      highs.solve(
        `${sense}\n ${sum(key)}\nSubject To\n${rows.join('\n')}\nGenerals\n${names}\nEnd`,
        { output_flag: false },
      ).ObjectiveValue,
    )
  const widths = new Map<string, number>()
  const width = (key: string): number => {
    const found = widths.get(key) ?? widthAround(truth(key), solve(key))
    widths.set(key, found)
    return found
  }
  return { truth, width }
}
