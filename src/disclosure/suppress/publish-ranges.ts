import { type Attacker, type Bounds, openAttack } from '../attack/attacker.ts'
import { type Shown, type SuppressionRules, shownInterval } from '../rules/rules.ts'
import { keyOf } from '../tables/cube.ts'
import { attackerKnowledge, boundsOfSuppressed, leastSuppressed } from './attacker-knowledge.ts'
import { isProtected } from './is-protected.ts'
import { sensitiveTargets } from './sensitive-targets.ts'
import {
  type CellState,
  countOf,
  type PublishedCell,
  type Suppression,
  type SuppressionReason,
} from './suppression.ts'

/** How wide ranges may be, in thresholds. */
const widths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]

/**
 * Ranges a suppressed count may be published within, the narrowest first. Where they begin depends
 * on the rules and not on the count. One as wide as everything there is says nothing and is left out.
 */
function rangesFor(
  count: number,
  { threshold, zerosShown }: SuppressionRules,
  population: number,
): readonly Bounds[] {
  return widths
    .map((times) => times * threshold)
    .filter((width) => width <= Math.max(threshold, population / 2))
    .map((width) => {
      const low = Math.floor(count / width) * width
      return { low: Math.max(low, zerosShown ? 1 : 0), high: low + width - 1 }
    })
}

/**
 * Publishes of what is suppressed as much as the attack allows: rounded, where that is enough to keep
 * others from being worked out, or else the narrowest range that leaves every target its values.
 *
 * @param keys of cells not published before, those that matter most first
 * @returns solutions that bear the outcome out
 */
export async function publishRanges(
  suppression: Suppression,
  keys: readonly string[],
  witnesses: readonly Float64Array[],
): Promise<readonly Float64Array[]> {
  const open = keys.flatMap((key) => {
    const cell = suppression.state.get(key)
    return cell?.published.hidden ? [{ key, cell, suppressed: cell.published }] : []
  })
  if (open.length === 0) return witnesses
  const least = leastSuppressed(suppression)
  const knowledge = attackerKnowledge(suppression, least)
  const attacker = await openAttack(suppression.system, knowledge, suppression.time)
  try {
    witnesses.forEach(attacker.offerWitness)
    for (const each of open) publishRangeOf(suppression, attacker, each, least)
    return [...attacker.witnesses()]
  } finally {
    attacker.close()
  }
}

interface SuppressedCell {
  readonly key: string
  readonly cell: CellState
  /** As it was before. */
  readonly suppressed: PublishedCell & { readonly hidden: true }
}

function publishRangeOf(
  suppression: Suppression,
  attacker: Attacker,
  { key, cell, suppressed }: SuppressedCell,
  least: number,
): void {
  const width = suppression.rules.leastValues - 1
  for (const form of formsOf(suppression, key, suppressed.why, cell.prior)) {
    cell.published = form
    const { low, high } = form.hidden ? boundsOfSuppressed(cell, form.within, least) : form
    attacker.constrain(key, low, high)
    const targets = sensitiveTargets(suppression)
    if (targets.every((target) => isProtected(attacker, target, width))) return
  }
  cell.published = suppressed
  const { low, high } = boundsOfSuppressed(cell, undefined, least)
  attacker.constrain(key, low, high)
}

/** What a suppressed cell may say instead, the most telling first. */
function formsOf(
  suppression: Suppression,
  key: string,
  why: SuppressionReason,
  prior: Bounds | null,
): readonly PublishedCell[] {
  const { rules } = suppression
  // What was published of it once is published again: another range would narrow it.
  if (prior !== null && Number.isFinite(prior.high)) {
    return [{ hidden: true, why, within: prior }]
  }
  const count = countOf(suppression, key)
  const population = countOf(suppression, keyOf({}))
  const ranges = rangesFor(count, rules, population).map(
    (within): PublishedCell => ({ hidden: true, why, within }),
  )
  return why === 'secondary' ? [{ hidden: false, ...nearest(count, rules) }, ...ranges] : ranges
}

/** Rounded to half the threshold, as tables are. */
function nearest(count: number, rules: SuppressionRules): Shown {
  const base = Math.max(2, Math.floor(rules.threshold / 2))
  return shownInterval(Math.floor(count / base + 0.5) * base, {
    ...rules,
    rounding: { way: 'nearest', base },
  })
}
