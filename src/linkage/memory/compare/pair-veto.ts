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

/** Of records that are in one cluster (by place, its name), the pairs that the test keeps apart. */
export function vetoedWithin(
  clusters: Int32Array,
  test: ((a: number, b: number) => boolean) | undefined,
): readonly (readonly [number, number])[] {
  if (!test) return []
  const members = new Map<number, number[]>()
  for (const [place, name] of clusters.entries()) {
    const known = members.get(name)
    if (known) known.push(place)
    else members.set(name, [place])
  }
  return [...members.values()].flatMap((places) =>
    places.flatMap((a, at) =>
      places.slice(at + 1).flatMap((b) => (test(a, b) ? [[a, b] as const] : [])),
    ),
  )
}
