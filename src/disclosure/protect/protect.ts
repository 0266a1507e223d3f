import type { Bounds } from '../attack/attacker.ts'
import { linearSystemOf } from '../attack/linear-system.ts'
import { deadline } from '../program/deadline.ts'
import { checkRules, type SuppressionRules } from '../rules/rules.ts'
import { auditSuppression } from '../suppress/audit-suppression.ts'
import { secondaryLoss } from '../suppress/information-loss.ts'
import { publishRanges } from '../suppress/publish-ranges.ts'
import { searchOrders, suppressSecondary } from '../suppress/suppress-secondary.ts'
import type {
  CellState,
  PublishedCell,
  PublishedTable,
  Suppression,
  SuppressionState,
} from '../suppress/suppression.ts'
import { type Cell, cellsOf, linesOf } from '../tables/cells.ts'
import { type Cube, keyOf, type Place, type TableShape } from '../tables/cube.ts'
import { primarySuppression } from './primary-suppression.ts'

export interface ProtectedCell extends Cell {
  readonly published: PublishedCell
}

export interface Protection {
  readonly cells: ReadonlyMap<string, ProtectedCell>
  /** What the attacker can find of each protected count; without `tightest` not the tightest. */
  readonly attacked: ReadonlyMap<string, Bounds>
  /** Whether every protected count keeps enough values. False only without secondary suppression. */
  readonly safe: boolean
  /** Bits of what the cells suppressed for others' sake would have said. */
  readonly informationLoss: number
}

export interface ProtectInput {
  readonly cube: Cube
  readonly tables: readonly TableShape[]
  readonly published?: readonly PublishedTable[]
  readonly rules: SuppressionRules
  /** Of unbiased rounding. */
  readonly seed?: string
  /** Keys that must stay suppressed whatever their count, for instance from older counts. */
  readonly keepSuppressed?: ReadonlySet<string>
  /**
   * Places everybody knows to be empty by nature (a council records no offences), within dimensions
   * that some table crosses; others are passed over.
   */
  readonly structuralZeros?: readonly Place[]
  /** Of processor time; 60 where left out. */
  readonly seconds?: number
  /** True: the tightest bounds of every protected cell, for people to see. */
  readonly tightest?: boolean
  /**
   * Of processor time, for showing again what is suppressed for others' sake and need not be; a sixth of what is left where
   * left out. It makes no table less safe: with less of it more stays suppressed.
   */
  readonly showAgainSeconds?: number
  /** Keys, those that matter most first: where one is suppressed, a range is published if that is safe. */
  readonly ranges?: readonly string[]
}

/**
 * Suppresses and rounds until the attacker fails: no protected count, nor any small group of
 * suppressed counts in a line, can be bounded to fewer than `leastValues` values from these tables
 * and all published before.
 *
 * @throws LB_DISCLOSURE_* (docs/errors.md)
 */
export async function protect(input: ProtectInput): Promise<Protection> {
  const { cube, tables, rules, tightest = false } = input
  const suppression = await openSuppression(input)
  const truth = suppression.system.truth(cube.counts)
  const secondary = rules.complementary ? await cheapestSuppression(suppression, truth) : []
  const witnesses = await publishRanges(suppression, input.ranges ?? [], [truth, ...secondary])
  const { attacked, safe } = await auditSuppression(suppression, tightest, witnesses)
  const wanted = cellsOf(cube, tables)
  const own = [...suppression.state].filter(([key]) => wanted.has(key))
  return {
    cells: new Map(
      own.map(([key, { published }]) => [
        key,
        { ...(suppression.cells.get(key) as Cell), published },
      ]),
    ),
    attacked,
    safe,
    informationLoss: secondaryLoss(own, suppression.cells),
  }
}

/** The tables of the input and all published before, small counts suppressed and others rounded. */
async function openSuppression(input: ProtectInput): Promise<Suppression> {
  const { cube, tables, published = [], rules, structuralZeros = [] } = input
  checkRules(rules)
  const time = deadline(input.seconds ?? 60)
  const every = [...tables, ...published]
  const cells = cellsOf(cube, every)
  const used = new Set(every.flatMap(({ dimensions }) => dimensions))
  const zeros = structuralZeros.filter((at) => Object.keys(at).every((id) => used.has(id)))
  const shapes = zeros.map((at) => ({ id: 'structural zero', dimensions: Object.keys(at) }))
  return {
    system: linearSystemOf(cube.dimensions, [...every, ...shapes]),
    cells,
    lines: linesOf(every, cube.dimensions),
    state: await primarySuppression(input, cells),
    rules,
    keepSuppressed: input.keepSuppressed ?? new Set(),
    structuralZeros: zeros.map((at) => ({
      key: `structural zero ${keyOf(at)}`,
      at,
      low: 0,
      high: 0,
      cost: null,
    })),
    time,
    showAgainSeconds: input.showAgainSeconds ?? null,
  }
}

/** From so many cells on, one search order must do. */
const smallTables = 150

/** @returns solutions that bear the outcome out */
async function cheapestSuppression(
  suppression: Suppression,
  truth: Float64Array,
): Promise<readonly Float64Array[]> {
  const { cells, state } = suppression
  const primary = [...state].map(([key, cell]) => [key, { ...cell }] as const)
  const tries: { state: SuppressionState; witnesses: readonly Float64Array[]; loss: number }[] = []
  for (const order of cells.size <= smallTables ? searchOrders : searchOrders.slice(0, 1)) {
    const own: SuppressionState = new Map(primary.map(([key, cell]) => [key, { ...cell }]))
    const witnesses = await suppressSecondary({ ...suppression, state: own }, truth, order)
    const loss = secondaryLoss(own, cells)
    tries.push({ state: own, witnesses, loss })
    if (loss === 0) break
  }
  const best = tries.reduce((one, other) => (other.loss < one.loss ? other : one))
  for (const [key, cell] of state) cell.published = (best.state.get(key) as CellState).published
  return best.witnesses
}
