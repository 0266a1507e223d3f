import type { LinkPlan } from '../../plan/link-plan.ts'
import type { PairComparer } from './pair-comparer.ts'

/** Whether a veto keeps the records at two places apart; undefined where the plan has no vetoes. */
export function vetoTest(
  { vetoes }: LinkPlan,
  comparers: readonly PairComparer[],
): ((a: number, b: number) => boolean) | undefined {
  if (vetoes.length === 0) return undefined
  return (a, b) => {
    const [left, right] = a < b ? [a, b] : [b, a]
    return vetoes.some(({ when }) =>
      when.every(({ comparison, levels }) => {
        const comparer = comparers[comparison]!
        const outcome = comparer.quick(left, right)
        return levels.includes(outcome < 0 ? comparer.bySimilarity!(left, right) : outcome)
      }),
    )
  }
}
