import { largestAdjustment } from '../weights.ts'
import type { LinkIndex } from './build.ts'
import { levelsBehind } from './implied.ts'
import type { OutcomeAt } from './levels/index.ts'
import type { Probe } from './probe.ts'

/** One comparison made ready for a probe. */
export interface Step {
  readonly at: number
  readonly outcome: OutcomeAt
  /** The most any record can gain here. */
  readonly most: number
  /** The most that comparisons after this one can add. */
  readonly rest: number
  /** The probe's own adjustment; null where it is as rare as what it meets. */
  readonly own: number | null
}

/** The comparisons the probe says anything to: those without likeness first, the heaviest first. */
export function stepsFor(index: LinkIndex, probe: Probe): readonly Step[] {
  const { plan, comparings } = index
  const speaking = comparings.flatMap((each, at) => {
    if (!each.speaks(probe)) return []
    const own = index.adjustments[at]?.ofProbe(probe) ?? null
    const outcome = each.against(probe)
    return [{ at, outcome, own, most: mostOf(index, at, own, new Set()) }]
  })
  const cost = ({ at }: { at: number }) => (plan.comparisons[at]!.similarity ? 1 : 0)
  speaking.sort((a, b) => cost(a) - cost(b) || b.most - a.most || a.at - b.at)
  let rest = speaking.reduce((sum, { most }) => sum + most, 0)
  return speaking.map((step) => {
    rest -= step.most
    return { ...step, rest }
  })
}

/** The most one comparison can add, levels out of reach left out. */
export function mostOf(
  { weights }: LinkIndex,
  at: number,
  own: number | null,
  without: ReadonlySet<number>,
): number {
  const { weights: levels, shares } = weights.comparisons[at]!
  const rare = Math.max(0, own ?? largestAdjustment)
  let most = 0
  for (let level = 1; level < levels.length; level++) {
    if (without.has(level)) continue
    most = Math.max(most, levels[level]! + shares[level]! * rare)
  }
  return most
}

/** The most a record can weigh that shares none of these rules' keys. */
export function mostWithout(
  index: LinkIndex,
  steps: readonly Step[],
  seen: ReadonlySet<number>,
): number {
  const { comparisons, blocking } = index.plan.settings
  let most = index.weights.prior
  for (const { at, own } of steps) {
    const behind = [...seen].flatMap((rule) => levelsBehind(blocking[rule]!, comparisons[at]!))
    most += mostOf(index, at, own, new Set(behind))
  }
  return most
}
