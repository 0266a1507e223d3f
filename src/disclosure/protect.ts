import { refusal } from '../model/index.ts'
import { type Bounds, deadline } from './attack.ts'
import { controlledRounding } from './controlled-rounding.ts'
import { type Cube, keyOf, type Place, type TableShape } from './cube.ts'
import { disclosureErrors } from './errors.ts'
import { roundAlone } from './round.ts'
import { checkRules, isSmall, type Rules, saysOf } from './rules.ts'
import { sayRanges } from './say-ranges.ts'
import { seenBefore } from './seen-before.ts'
import { systemOf } from './system.ts'
import { type Cell, cellsOf, linesOf } from './tables.ts'
import {
  attackAll,
  type CellState,
  hideUntilSafe,
  type Published,
  type Shows,
  type State,
  type Work,
  ways,
  worth,
} from './tables-under-attack.ts'

/** A table as it was published: by cell key, with what a shown number says. */
export interface PublishedTable extends TableShape {
  readonly cells: Readonly<Record<string, Shows>>
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
}

export interface ProtectInput {
  readonly cube: Cube
  readonly tables: readonly TableShape[]
  readonly published?: readonly PublishedTable[]
  readonly rules: Rules
  readonly seed?: string
  /** Keys that must stay hidden whatever their count, for instance from older counts. */
  readonly keepHidden?: ReadonlySet<string>
  /**
   * Places everybody knows to be empty by nature (a council records no offences), within dimensions
   * that some table crosses; others are passed over.
   */
  readonly impossible?: readonly Place[]
  /** Of processor time; 60 where left out. */
  readonly seconds?: number
  /** True: the tightest bounds of every protected cell, for people to see. */
  readonly tightest?: boolean
  /** Keys, those that matter most first: where one is hidden, a range is said if the attack allows. */
  readonly ranges?: readonly string[]
}

/**
 * Hides and rounds until the attacker fails: no protected count, nor any small group of hidden
 * counts in a line, can be bounded to fewer than `leastValues` values from these tables and all
 * published before.
 *
 * @throws LB_DISCLOSURE_* (docs/errors.md)
 */
export async function protect(input: ProtectInput): Promise<Protection> {
  const { cube, tables, published = [], rules, tightest = false } = input
  const { keepHidden = new Set<string>(), impossible = [] } = input
  checkRules(rules)
  const time = deadline(input.seconds ?? 60)
  const every = [...tables, ...published]
  const cells = cellsOf(cube, every)
  const used = new Set(every.flatMap(({ dimensions }) => dimensions))
  const empty = impossible.filter((at) => Object.keys(at).every((id) => used.has(id)))
  const natural = empty.map((at) => ({ id: 'impossible', dimensions: Object.keys(at) }))
  const system = systemOf(cube.dimensions, [...every, ...natural])
  const lines = linesOf(every, cube.dimensions)
  const state = await firstState(input, cells)
  const certain = empty.map((at) => ({
    key: `impossible ${keyOf(at)}`,
    at,
    low: 0,
    high: 0,
    cost: null,
  }))
  const work: Work = { system, cells, lines, state, rules, keepHidden, certain, time }
  const truth = system.truth(cube.counts)
  const hiding = rules.complementary ? await hideCheaply(work, truth) : []
  const witnesses = await sayRanges(work, input.ranges ?? [], [truth, ...hiding])
  const result = await attackAll(work, tightest, witnesses)
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
    lost: lostIn(own, cells),
  }
}

/** From so many cells on, one way of looking must do. */
const smallTables = 150

/** @returns solutions that bear the outcome out */
async function hideCheaply(work: Work, truth: Float64Array): Promise<readonly Float64Array[]> {
  const first = [...work.state].map(([key, cell]) => [key, { ...cell }] as const)
  const tries: { readonly state: State; readonly witnesses: readonly Float64Array[] }[] = []
  for (const way of work.cells.size <= smallTables ? ways : ways.slice(0, 1)) {
    const state = new Map(first.map(([key, cell]) => [key, { ...cell }]))
    tries.push({ state, witnesses: await hideUntilSafe({ ...work, state }, truth, way) })
    if (lostIn([...state], work.cells) === 0) break
  }
  const cost = ({ state }: { readonly state: State }) => lostIn([...state], work.cells)
  const best = tries.reduce((one, other) => (cost(other) < cost(one) ? other : one))
  for (const [key, cell] of work.state)
    cell.published = best.state.get(key)?.published ?? cell.published
  return best.witnesses
}

const lostIn = (
  state: readonly (readonly [string, CellState])[],
  cells: ReadonlyMap<string, Cell>,
): number =>
  state.reduce(
    (sum, [key, { published }]) =>
      published.hidden && published.why === 'complementary'
        ? sum + worth(cells.get(key)?.count ?? 0)
        : sum,
    0,
  )

async function firstState(
  { cube, published = [], tables, rules, seed = '', keepHidden }: ProtectInput,
  cells: ReadonlyMap<string, Cell>,
): Promise<State> {
  const before = seenBefore(published, cells)
  const rounded =
    rules.rounding.way === 'controlled'
      ? await controlledRounding(cube, tables, rules.rounding.base)
      : new Map<string, number>()
  const state = new Map<string, CellState>()
  for (const { key, count } of cells.values()) {
    const shown = saysOf(rounded.get(key) ?? roundAlone(count, key, seed, rules), rules)
    const was = before.get(key)
    if (was !== undefined) {
      if (count < was.low || count > was.high) {
        throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
      }
      const { value, low, high } = was
      const now: Published =
        value === null ? { hidden: true, why: 'hiddenBefore' } : { hidden: false, value, low, high }
      state.set(key, { published: now, shown, fixed: true, earlier: { low, high } })
    } else if (isSmall(count, rules)) {
      state.set(key, {
        published: { hidden: true, why: 'small' },
        shown,
        fixed: true,
        earlier: null,
      })
    } else if (keepHidden?.has(key)) {
      const now = { hidden: true, why: 'hiddenBefore' } as const
      state.set(key, { published: now, shown, fixed: true, earlier: null })
    } else {
      const fixed = count === 0 && rules.zerosShown
      state.set(key, { published: { hidden: false, ...shown }, shown, fixed, earlier: null })
    }
  }
  return state
}
