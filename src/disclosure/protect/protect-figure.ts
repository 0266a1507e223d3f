import { type LookbackError, refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'
import { conventions, isSmall, type SuppressionRules, shownInterval } from '../rules/rules.ts'
import type { PublishedTable } from '../suppress/suppression.ts'
import { type Cell, cellsOf } from '../tables/cells.ts'
import { keyOf, type Place, type TableShape } from '../tables/cube.ts'
import type { ProtectedCell, ProtectInput, Protection } from './protect.ts'

/** A figure: one or two rows of totals, each divided by nothing but the answer. */
export interface FigureTask
  extends Pick<
    ProtectInput,
    'cube' | 'published' | 'keepSuppressed' | 'structuralZeros' | 'seconds'
  > {
  /** Each of one dimension; what all of them add up to is the same. */
  readonly rows: readonly TableShape[]
  /** Places whose counts matter most, before the others. */
  readonly priority: readonly Place[]
}

export interface FigureProtection {
  /** What each count says, by cell key. */
  readonly cells: ReadonlyMap<string, ProtectedCell>
  /** Under which rules; `exact` with no count suppressed: as they are. */
  readonly rules: SuppressionRules
  /** Protected counts attacked, and the fewest values any of them can have; null: none. */
  readonly attacked: number
  readonly fewest: number | null
}

/** Totals are not rounded; a count of none is suppressed only where it cannot be done otherwise. */
const rulesInOrder: readonly SuppressionRules[] = [
  conventions.exact,
  { ...conventions.zeros, rounding: { way: 'none' } },
]

/**
 * What a figure may say, given all that was published: its counts as they are where none is small
 * and the attack fails, or else with ranges for what must be suppressed.
 *
 * @param run `protect`, or the same on a thread of its own
 * @throws LB_DISCLOSURE_UNPROTECTABLE when it would disclose a count whatever it suppresses
 */
export async function protectFigure(
  task: FigureTask,
  run: (input: ProtectInput) => Promise<Protection>,
): Promise<FigureProtection> {
  const exact = await unsuppressed(task, run)
  if (exact) return exact
  for (const rules of rulesInOrder) {
    const suppressed = await suppressedUnder(task, rules, run)
    if (suppressed) return suppressed
  }
  throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
}

async function unsuppressed(
  { rows, priority: _, ...task }: FigureTask,
  run: (input: ProtectInput) => Promise<Protection>,
): Promise<FigureProtection | null> {
  const rules = conventions.exact
  const cells = cellsOf(task.cube, rows)
  for (const { key, count } of cells.values()) {
    if (isSmall(count, rules) || task.keepSuppressed?.has(key)) return null
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
  ({ hidden: false, ...shownInterval(count, conventions.exact) }) as const

const shownAsIs = (row: TableShape, cells: ReadonlyMap<string, Cell>): PublishedTable => ({
  ...row,
  cells: Object.fromEntries([...cells].map(([key, cell]) => [key, asCounted(cell)])),
})

async function suppressedUnder(
  { rows, priority, ...task }: FigureTask,
  rules: SuppressionRules,
  run: (input: ProtectInput) => Promise<Protection>,
): Promise<FigureProtection | null> {
  const keys = [...cellsOf(task.cube, rows).keys()]
  const first = priority.map(keyOf)
  const ranges = [...first, ...keys.filter((key) => !first.includes(key))]
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
