import { refusal } from '../model/index.ts'
import {
  type Attacker,
  type Bounds,
  type Deadline,
  deadline,
  openAttack,
  type Target,
} from './attack.ts'
import { cellsToHide, type Priced } from './carrier.ts'
import { controlledRounding } from './controlled-rounding.ts'
import type { Cube, TableShape } from './cube.ts'
import { disclosureErrors } from './errors.ts'
import { roundAlone } from './round.ts'
import { checkRules, isSmall, type Rules, type Shown, saysOf } from './rules.ts'
import { type System, systemOf } from './system.ts'
import { type Cell, cellsOf, type Line, linesOf } from './tables.ts'

/** Why a cell shows no number. */
export type HiddenFor = 'small' | 'complementary' | 'hiddenBefore'

export type Published =
  | ({ readonly hidden: false } & Shown)
  | { readonly hidden: true; readonly why: HiddenFor }

/** A table as it was published: by cell key, with what a shown number says. */
export interface PublishedTable extends TableShape {
  readonly cells: Readonly<Record<string, Published>>
}

export interface ProtectedCell extends Cell {
  readonly published: Published
}

export interface Protection {
  readonly cells: ReadonlyMap<string, ProtectedCell>
  /** What the attacker can find of each protected count; where `enough`, not the tightest. */
  readonly attacked: ReadonlyMap<string, Bounds>
  /** Whether every protected count keeps enough values. False only without complementary hiding. */
  readonly safe: boolean
  /** Bits of what the complementary cells would have said. */
  readonly lost: number
  readonly rounds: number
}

export interface ProtectInput {
  readonly cube: Cube
  readonly tables: readonly TableShape[]
  readonly published?: readonly PublishedTable[]
  readonly rules: Rules
  readonly seed?: string
  /** Keys that must stay hidden whatever their count, for instance from older counts. */
  readonly keepHidden?: ReadonlySet<string>
  readonly seconds?: number
  /** True: the tightest bounds of every protected cell, for people to see. */
  readonly tightest?: boolean
}

/** Bits: one for the cell, and those of its count. */
export const worth = (count: number): number => 1 + Math.log2(1 + count)

/**
 * Hides and rounds until the attacker fails: no protected count, nor any small group of hidden
 * counts in a line, can be bounded to fewer than `leastValues` values from these tables and all
 * published before.
 *
 * @throws LB_DISCLOSURE_* (docs/errors.md)
 */
export async function protect(input: ProtectInput): Promise<Protection> {
  const { cube, tables, published = [], rules, tightest = false } = input
  const { keepHidden = new Set<string>() } = input
  checkRules(rules)
  const time = deadline(input.seconds ?? 60)
  const every = [...tables, ...published]
  const cells = cellsOf(cube, every)
  const system = systemOf(cube.dimensions, every)
  const lines = linesOf(every, cube.dimensions)
  const state = await firstState(input, cells)
  const work: Work = { system, cells, lines, state, rules, keepHidden, time }
  let rounds = 0
  if (rules.complementary) {
    while (await hideMore(work)) rounds += 1
    await showAgain(work)
  }
  const result = await attackAll(work, tightest)
  if (rules.complementary && !result.safe)
    throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
  const wanted = new Set(cellsOf(cube, tables).keys())
  const own = [...state].filter(([key]) => wanted.has(key))
  return {
    cells: new Map(
      own.map(([key, how]) => [key, { ...(cells.get(key) as Cell), published: how.published }]),
    ),
    attacked: result.attacked,
    safe: result.safe,
    lost: own.reduce(
      (sum, [key, { published: how }]) =>
        how.hidden && how.why === 'complementary' ? sum + worth(cells.get(key)?.count ?? 0) : sum,
      0,
    ),
    rounds,
  }
}

interface CellState {
  published: Published
  /** What it shows when it shows. */
  readonly shown: Shown
  /** It was published before, or shows a count of none: it stays as it is. */
  readonly fixed: boolean
}
type State = ReadonlyMap<string, CellState>

async function firstState(
  { cube, published = [], tables, rules, seed = '', keepHidden }: ProtectInput,
  cells: ReadonlyMap<string, Cell>,
): Promise<State> {
  const before = new Map(published.flatMap((table) => Object.entries(table.cells)))
  const rounded =
    rules.rounding.way === 'controlled'
      ? await controlledRounding(cube, tables, rules.rounding.base)
      : new Map<string, number>()
  const state = new Map<string, CellState>()
  for (const { key, count } of cells.values()) {
    const shown = saysOf(rounded.get(key) ?? roundAlone(count, key, seed, rules), rules)
    const was = before.get(key)
    if (was !== undefined) {
      if (!was.hidden && (count < was.low || count > was.high)) {
        throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
      }
      const now: Published = was.hidden ? { hidden: true, why: 'hiddenBefore' } : was
      state.set(key, { published: now, shown, fixed: true })
    } else if (isSmall(count, rules)) {
      state.set(key, { published: { hidden: true, why: 'small' }, shown, fixed: true })
    } else if (keepHidden?.has(key)) {
      state.set(key, { published: { hidden: true, why: 'hiddenBefore' }, shown, fixed: true })
    } else {
      const fixed = count === 0 && rules.zerosShown
      state.set(key, { published: { hidden: false, ...shown }, shown, fixed })
    }
  }
  return state
}

interface Work {
  readonly system: System
  readonly cells: ReadonlyMap<string, Cell>
  readonly lines: readonly Line[]
  readonly state: State
  readonly rules: Rules
  readonly keepHidden: ReadonlySet<string>
  readonly time: Deadline
}

/** Where nothing of none is hidden, the attacker knows that; where something is, they may not. */
const hiddenLow = ({ cells, state, rules }: Work) => {
  const none = ([key, { published }]: readonly [string, CellState]) =>
    published.hidden && cells.get(key)?.count === 0
  return rules.zerosShown && ![...state].some(none) ? 1 : 0
}

/** What the attacker knows: shown cells by what they say, hidden ones by nothing but the rules. */
function known(work: Work): readonly Priced[] {
  const least = hiddenLow(work)
  return [...work.state].map(([key, { published, fixed }]) => {
    const { at, count } = work.cells.get(key) as Cell
    return published.hidden
      ? { key, at, low: least, high: Number.POSITIVE_INFINITY, cost: null }
      : { key, at, low: published.low, high: published.high, cost: fixed ? null : worth(count) }
  })
}

/** Small counts and counts hidden before, and small sums of what a line hides. */
function targets({ system, cells, lines, state, rules, keepHidden }: Work): readonly Target[] {
  const hidden = (key: string) => state.get(key)?.published.hidden === true
  const single = [...state.keys()].filter(
    (key) => hidden(key) && (isSmall(cells.get(key)?.count ?? 0, rules) || keepHidden.has(key)),
  )
  const groups = lines
    .map(({ total, parts }) => ({ total, parts: parts.filter(hidden) }))
    .filter(({ total, parts }) => {
      const sum = parts.reduce((all, key) => all + (cells.get(key)?.count ?? 0), 0)
      return parts.length > 1 && !hidden(total) && isSmall(sum, rules)
    })
  const atoms = (key: string) => system.atomsOf((cells.get(key) as Cell).at)
  return [
    ...single.map((key) => ({ key, atoms: atoms(key) })),
    ...groups.map(({ parts }) => ({ key: parts.join(' + '), atoms: parts.flatMap(atoms) })),
  ]
}

async function attacking<T>(work: Work, act: (attacker: Attacker) => T): Promise<T> {
  const attacker = await openAttack(work.system, known(work), work.time)
  try {
    return act(attacker)
  } finally {
    attacker.close()
  }
}

/** One attack; hides cells for every target that falls. False: none did. */
async function hideMore(work: Work): Promise<boolean> {
  const width = work.rules.leastValues - 1
  const fallen = await attacking(work, (attacker) =>
    targets(work).filter((target) => {
      const { low, high } = attacker.bounds(target, width)
      return high - low < width
    }),
  )
  for (const target of fallen) {
    const more = await cellsToHide(work.system, known(work), target.atoms, width, work.time)
    for (const key of more) hide(work.state, key)
  }
  return fallen.length > 0
}

function hide(state: State, key: string): void {
  const cell = state.get(key)
  if (cell !== undefined) cell.published = { hidden: true, why: 'complementary' }
}

async function isSafe(work: Work): Promise<boolean> {
  const width = work.rules.leastValues - 1
  return attacking(work, (attacker) =>
    targets(work).every((target) => {
      const { low, high } = attacker.bounds(target, width)
      return high - low >= width
    }),
  )
}

/** Shows what was hidden for another cell's sake and need not be, the dearest first. */
async function showAgain(work: Work): Promise<void> {
  const half = work.time.left() / 2
  const extra = [...work.state]
    .filter(([, { published }]) => published.hidden && published.why === 'complementary')
    .sort(([a], [b]) => (work.cells.get(b)?.count ?? 0) - (work.cells.get(a)?.count ?? 0))
  for (const [key, cell] of extra) {
    if (work.time.left() < half) return
    cell.published = { hidden: false, ...cell.shown }
    if (!(await isSafe(work))) hide(work.state, key)
  }
}

async function attackAll(
  work: Work,
  tightest: boolean,
): Promise<{ readonly attacked: ReadonlyMap<string, Bounds>; readonly safe: boolean }> {
  const width = work.rules.leastValues - 1
  const enough = tightest ? Number.POSITIVE_INFINITY : width
  return attacking(work, (attacker) => {
    const attacked = new Map(
      targets(work).map((target) => [target.key, attacker.bounds(target, enough)]),
    )
    return { attacked, safe: [...attacked.values()].every(({ low, high }) => high - low >= width) }
  })
}
