import { type LookbackError, refusal } from '../model/index.ts'
import { keyOf, type Place, type TableShape } from './cube.ts'
import { disclosureErrors } from './errors.ts'
import type { ProtectInput, Protection, PublishedTable } from './protect.ts'
import { conventions, isSmall, type Rules, saysOf } from './rules.ts'
import { type Cell, cellsOf } from './tables.ts'
import type { Published } from './tables-under-attack.ts'

/** A figure: one or two rows of totals, each divided by nothing but the answer. */
export interface FigureTask
  extends Pick<ProtectInput, 'cube' | 'published' | 'keepHidden' | 'impossible' | 'seconds'> {
  /** Each of one dimension; what all of them add up to is the same. */
  readonly rows: readonly TableShape[]
  /** Places whose counts matter most, before the others. */
  readonly first: readonly Place[]
}

export interface FigureProtection {
  /** What each count says, by cell key. */
  readonly cells: ReadonlyMap<string, Cell & { readonly published: Published }>
  /** Under which rules; `exact` with no count hidden: as they are. */
  readonly rules: Rules
  /** Protected counts attacked, and the fewest values any of them can have; null: none. */
  readonly attacked: number
  readonly fewest: number | null
}

/** Totals are not rounded for its own sake; noughts are hidden only where it cannot be done otherwise. */
const inOrder: readonly Rules[] = [
  conventions.exact,
  { ...conventions.zeros, rounding: { way: 'none' } },
]

/**
 * What a figure may say beside all that was published: its counts as they are where none is small
 * and the attack fails, or else with ranges for what must be hidden.
 *
 * @param run `protect`, or the same on a thread of its own
 * @throws LB_DISCLOSURE_UNPROTECTABLE when it would give somebody away whatever it hides
 */
export async function protectFigure(
  task: FigureTask,
  run: (input: ProtectInput) => Promise<Protection>,
): Promise<FigureProtection> {
  const exact = await asItIs(task, run)
  if (exact) return exact
  for (const rules of inOrder) {
    const hidden = await hiddenUnder(task, rules, run)
    if (hidden) return hidden
  }
  throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
}

async function asItIs(
  { rows, first: _, ...task }: FigureTask,
  run: (input: ProtectInput) => Promise<Protection>,
): Promise<FigureProtection | null> {
  const rules = conventions.exact
  const cells = cellsOf(task.cube, rows)
  for (const { key, count } of cells.values()) {
    if (isSmall(count, rules) || task.keepHidden?.has(key)) return null
  }
  const shown = rows.map((row) => shownAsIs(row, cellsOf(task.cube, [row])))
  const published = [...(task.published ?? []), ...shown]
  const attack = { ...task, tables: [], published, rules: { ...rules, complementary: false } }
  const { attacked, safe } = await run(attack)
  if (!safe) return null
  const own = [...cells].map(
    ([key, cell]) => [key, { ...cell, published: asCounted(cell) }] as const,
  )
  return { cells: new Map(own), rules, ...proofOf(attacked) }
}

const asCounted = ({ count }: Cell) =>
  ({ hidden: false, ...saysOf(count, conventions.exact) }) as const

const shownAsIs = (row: TableShape, cells: ReadonlyMap<string, Cell>): PublishedTable => ({
  ...row,
  cells: Object.fromEntries([...cells].map(([key, cell]) => [key, asCounted(cell)])),
})

async function hiddenUnder(
  { rows, first, ...task }: FigureTask,
  rules: Rules,
  run: (input: ProtectInput) => Promise<Protection>,
): Promise<FigureProtection | null> {
  const keys = [...cellsOf(task.cube, rows).keys()]
  const matter = first.map(keyOf)
  const ranges = [...matter, ...keys.filter((key) => !matter.includes(key))]
  try {
    const { cells, attacked } = await run({ ...task, tables: rows, rules, ranges })
    return { cells, rules, ...proofOf(attacked) }
  } catch (error) {
    if ((error as LookbackError).code === 'LB_DISCLOSURE_UNPROTECTABLE') return null
    throw error
  }
}

function proofOf(attacked: Protection['attacked']): Pick<FigureProtection, 'attacked' | 'fewest'> {
  const values = [...attacked.values()].map(({ low, high }) => high - low + 1)
  return {
    attacked: values.length,
    fewest: values.length === 0 ? null : Math.min(...values, 1_000),
  }
}
