import { refusal } from '../model/index.ts'
import { type Attacker, type Bounds, type Deadline, openAttack, type Target } from './attack.ts'
import { type Carrier, openCarrier, type Priced } from './carrier.ts'
import { disclosureErrors } from './errors.ts'
import { isSmall, type Rules, type Shown } from './rules.ts'
import { survey } from './survey.ts'
import type { System } from './system.ts'
import type { Cell, Line } from './tables.ts'

/** Why a cell shows no number. */
export type HiddenFor = 'small' | 'complementary' | 'hiddenBefore'

export type Published =
  | ({ readonly hidden: false } & Shown)
  | { readonly hidden: true; readonly why: HiddenFor; readonly within?: Bounds }

/**
 * What the public may know of a cell: a number; or that it is hidden, with or without a range it
 * lies within. Not why it is hidden: that would narrow what it can be.
 */
export type Shows =
  | ({ readonly hidden: false } & Shown)
  | { readonly hidden: true; readonly within?: Bounds }

export interface CellState {
  published: Published
  /** What it shows when it shows. */
  readonly shown: Shown
  /** It was published before, or shows a count of none: it stays as it is. */
  readonly fixed: boolean
  /** What was published before says of a hidden count; null: it was not published before. */
  readonly earlier: Bounds | null
}
export type State = ReadonlyMap<string, CellState>

export interface Work {
  readonly system: System
  readonly cells: ReadonlyMap<string, Cell>
  readonly lines: readonly Line[]
  readonly state: State
  readonly rules: Rules
  readonly keepHidden: ReadonlySet<string>
  /** What everybody knows without any table. */
  readonly certain: readonly Priced[]
  readonly time: Deadline
}

/** Bits: one for the cell, and those of its count. */
export const worth = (count: number): number => 1 + Math.log2(1 + count)

/** Ways to look for cells to hide; small tables try them all and keep the cheapest outcome. */
export interface Way {
  readonly price: (count: number) => number
  readonly largestFirst: boolean
}
export const ways: readonly Way[] = [worth, () => 1, (count: number) => Math.sqrt(count)].flatMap(
  (price) => [false, true].map((largestFirst) => ({ price, largestFirst })),
)

const countOf = ({ cells }: Work, key: string) => cells.get(key)?.count ?? 0

/** Where nothing of none is hidden, the attacker knows that; where something is, they may not. */
export const leastHidden = (work: Work): number => {
  const none = ([key, { published, earlier }]: readonly [string, CellState]) =>
    earlier === null && published.hidden && countOf(work, key) === 0
  return work.rules.zerosShown && ![...work.state].some(none) ? 1 : 0
}

/** What the attacker knows: shown cells by what they say, hidden ones by nothing but the rules. */
export function known(work: Work, least: number, price = worth): readonly Priced[] {
  const cells = [...work.state].map(([key, state]): Priced => {
    const { published, fixed } = state
    const { at, count } = work.cells.get(key) as Cell
    return published.hidden
      ? { key, at, ...saidOfHidden(state, published.within, least), cost: null }
      : { key, at, low: published.low, high: published.high, cost: fixed ? null : price(count) }
  })
  return [...cells, ...work.certain]
}

/** A hidden count lies within what was said of it before and what is said now. */
export const saidOfHidden = (
  { earlier }: CellState,
  within: Bounds | undefined,
  least: number,
): Bounds => ({
  low: Math.max(earlier?.low ?? least, within?.low ?? 0),
  high: Math.min(
    earlier?.high ?? Number.POSITIVE_INFINITY,
    within?.high ?? Number.POSITIVE_INFINITY,
  ),
})

/** Small counts and counts hidden before, and small sums of what a line hides. */
export function targets(work: Work): readonly Target[] {
  const { system, cells, lines, state, rules, keepHidden } = work
  const hidden = (key: string) => state.get(key)?.published.hidden === true
  const atoms = (key: string) => system.atomsOf((cells.get(key) as Cell).at)
  const single = [...state.keys()].filter(
    (key) => hidden(key) && (isSmall(countOf(work, key), rules) || keepHidden.has(key)),
  )
  const groups = lines
    .map(({ total, parts }) => ({ total, parts: parts.filter(hidden) }))
    .filter(({ total, parts }) => {
      const sum = parts.reduce((all, key) => all + countOf(work, key), 0)
      return parts.length > 1 && !hidden(total) && isSmall(sum, rules)
    })
  single.sort((a, b) => countOf(work, a) - countOf(work, b))
  return [
    ...single.map((key) => ({ key, atoms: atoms(key) })),
    ...groups.map(({ parts }) => ({ key: parts.join(' + '), atoms: parts.flatMap(atoms) })),
  ]
}

/**
 * Hides until no target falls, then shows again what need not be hidden. Those that fall already
 * with fractions allowed come first: what is hidden for them often saves the others.
 *
 * @returns solutions that bear the outcome out
 */
export async function hideUntilSafe(
  work: Work,
  truth: Float64Array,
  { price, largestFirst }: Way,
): Promise<readonly Float64Array[]> {
  const width = work.rules.leastValues - 1
  const least = leastHidden(work)
  const cells = known(work, least, price)
  const inOrder = (found: readonly Target[]) => (largestFirst ? [...found].reverse() : found)
  const attacker = await openAttack(work.system, cells, work.time)
  const carrier = await openCarrier(work.system, cells, work.time)
  const holds = (target: Target) => {
    const { low, high } = attacker.bounds(target, width)
    return high - low >= width
  }
  const hide = (key: string) => {
    const cell = work.state.get(key)
    if (cell === undefined) return
    cell.published = { hidden: true, why: 'complementary' }
    carrier.hidden(key, least)
    attacker.learn(key, least, Number.POSITIVE_INFINITY)
  }
  attacker.offer(truth)
  try {
    for (let [stuck, sharp] = [false, false]; ; ) {
      const before = hiddenCount(work)
      const open = inOrder(targets(work))
      survey(attacker, open, width)
      const fallen = open.filter((target) => {
        if (sharp ? holds(target) : !attacker.falls(target, width)) return false
        const { keys, points } = reachOut(work, carrier, target, width, stuck)
        keys.forEach(hide)
        points.forEach(attacker.offer)
        return true
      })
      if (fallen.length === 0 && sharp) break
      sharp = fallen.length === 0
      if (sharp) continue
      const now = hiddenCount(work)
      if (now === before && stuck) throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
      stuck = now === before
    }
    showAgain(work, attacker, holds, least)
    return attacker.found()
  } finally {
    attacker.close()
    carrier.close()
  }
}

const hiddenCount = ({ state }: Work) =>
  [...state.values()].filter(({ published }) => published.hidden).length

/** Widens a target's interval upwards from the truth; where that cannot be, partly downwards. */
function reachOut(work: Work, carrier: Carrier, target: Target, width: number, whole: boolean) {
  const truly = target.key.split(' + ').reduce((sum, key) => sum + countOf(work, key), 0)
  for (let up = width; up >= 0; up -= 1) {
    const ends = [truly + up, truly + up - width].filter((end) => end !== truly)
    const found = ends.map((end) => (end < 0 ? null : carrier.reach(target, end, whole)))
    if (found.every((reached) => reached !== null)) {
      return { keys: found.flatMap(({ hide }) => hide), points: found.map(({ point }) => point) }
    }
  }
  throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
}

/** Each try may need an attack on every target. */
const mostTries = 60

/** Shows what was hidden for another cell's sake and need not be, the dearest first. */
function showAgain(
  work: Work,
  attacker: Attacker,
  holds: (target: Target) => boolean,
  least: number,
): void {
  const enough = (work.time.left() * 5) / 6
  const width = work.rules.leastValues - 1
  const extra = [...work.state]
    .filter(([, { published }]) => published.hidden && published.why === 'complementary')
    .sort(([a], [b]) => countOf(work, b) - countOf(work, a))
    .slice(0, mostTries)
  for (const [key, cell] of extra) {
    if (work.time.left() < enough) return
    const { published, shown } = cell
    cell.published = { hidden: false, ...shown }
    attacker.learn(key, shown.low, shown.high)
    const open = targets(work)
    survey(attacker, open, width)
    if (open.some((target) => attacker.falls(target, width)) || !open.every(holds)) {
      cell.published = published
      attacker.learn(key, least, Number.POSITIVE_INFINITY)
    }
  }
}

/**
 * A fresh attacker, who knows nothing of how the tables were made. Solutions found in making them
 * are offered and each is held against all that is published, so none is taken on trust.
 */
export async function attackAll(
  work: Work,
  tightest: boolean,
  witnesses: readonly Float64Array[],
): Promise<{ readonly attacked: ReadonlyMap<string, Bounds>; readonly safe: boolean }> {
  const width = work.rules.leastValues - 1
  const attacker = await openAttack(work.system, known(work, leastHidden(work)), work.time)
  const enough = tightest ? Number.POSITIVE_INFINITY : width
  try {
    const all = targets(work)
    if (!tightest) {
      witnesses.forEach(attacker.offer)
      survey(attacker, all, width)
    }
    const attacked = new Map(all.map((target) => [target.key, attacker.bounds(target, enough)]))
    return { attacked, safe: [...attacked.values()].every(({ low, high }) => high - low >= width) }
  } finally {
    attacker.close()
  }
}
