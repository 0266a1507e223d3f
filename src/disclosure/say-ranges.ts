import { type Attacker, type Bounds, openAttack } from './attack.ts'
import { keyOf } from './cube.ts'
import { isSmall, type Rules, type Shown, saysOf } from './rules.ts'
import {
  type CellState,
  known,
  leastHidden,
  type Published,
  saidOfHidden,
  targets,
  type Work,
} from './tables-under-attack.ts'

/** In thresholds. */
const widths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]

/**
 * Ranges a hidden count may be said within, the narrowest first. Where they begin depends on the
 * rules and not on the count. One as wide as everything there is says nothing and is left out.
 */
export function rangesFor(
  count: number,
  { threshold, zerosShown }: Rules,
  everything: number,
): readonly Bounds[] {
  return widths
    .map((times) => times * threshold)
    .filter((width) => width <= Math.max(threshold, everything / 2))
    .map((width) => {
      const low = Math.floor(count / width) * width
      return { low: Math.max(low, zerosShown ? 1 : 0), high: low + width - 1 }
    })
}

/**
 * Says of what is hidden as much as the attack allows: rounded, where that is enough to keep others
 * from being worked out, or else the narrowest range that leaves every protected count its values.
 *
 * @param keys of cells not published before, those that matter most first
 * @returns solutions that bear the outcome out
 */
export async function sayRanges(
  work: Work,
  keys: readonly string[],
  witnesses: readonly Float64Array[],
): Promise<readonly Float64Array[]> {
  const open = keys.flatMap((key) => {
    const cell = work.state.get(key)
    return cell?.published.hidden ? [[key, cell] as const] : []
  })
  if (open.length === 0) return witnesses
  const least = leastHidden(work)
  const attacker = await openAttack(work.system, known(work, least), work.time)
  try {
    witnesses.forEach(attacker.offer)
    for (const [key, cell] of open) sayOne(work, attacker, key, cell, least)
    return [...attacker.found()]
  } finally {
    attacker.close()
  }
}

function sayOne(work: Work, attacker: Attacker, key: string, cell: CellState, least: number): void {
  const hidden = cell.published
  for (const said of waysToSay(work, key, cell)) {
    cell.published = said
    const { low, high } = said.hidden ? saidOfHidden(cell, said.within, least) : said
    attacker.learn(key, low, high)
    if (allHold(work, attacker)) return
  }
  cell.published = hidden
  const { low, high } = saidOfHidden(cell, undefined, least)
  attacker.learn(key, low, high)
}

function waysToSay(
  work: Work,
  key: string,
  { published, earlier }: CellState,
): readonly Published[] {
  if (!published.hidden) return []
  const { why } = published
  // What was said of it once is said again: another range would narrow it.
  if (earlier !== null && Number.isFinite(earlier.high)) {
    return [{ hidden: true, why, within: earlier }]
  }
  const count = work.cells.get(key)?.count ?? 0
  const total = work.cells.get(keyOf({}))?.count ?? 0
  const ranges = rangesFor(count, work.rules, total).map(
    (within): Published => ({ hidden: true, why, within }),
  )
  const blurred = why === 'complementary' && count > 0 && !isSmall(count, work.rules)
  return blurred ? [{ hidden: false, ...nearest(count, work.rules) }, ...ranges] : ranges
}

/** Rounded to half the threshold, as tables are. */
function nearest(count: number, rules: Rules): Shown {
  const base = Math.max(2, Math.floor(rules.threshold / 2))
  return saysOf(Math.floor(count / base + 0.5) * base, {
    ...rules,
    rounding: { way: 'nearest', base },
  })
}

function allHold(work: Work, attacker: Attacker): boolean {
  const width = work.rules.leastValues - 1
  return targets(work).every((target) => {
    const { low, high } = attacker.bounds(target, width)
    return high - low >= width
  })
}
