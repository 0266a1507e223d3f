import type { LinkPlan } from '../plan/link-plan.ts'
import type { Population } from '../settings/population.ts'
import { type BlockedRule, passedKeys } from './block/blocked-rule.ts'
import type { MemoryRecords } from './records/memory-records.ts'
import { type CountedBefore, countValues } from './score/term-frequency-table.ts'

/** What a linkage took from these records as a whole. */
export const measurePopulation = (
  plan: LinkPlan,
  records: MemoryRecords,
  rules: readonly BlockedRule[],
): Population => ({
  frequencies: plan.comparisons.flatMap(({ name, termFrequency }) => {
    if (!termFrequency || termFrequency.given || termFrequency.by === 'source') return []
    const counts = countValues(termFrequency, records)
    const total = counts.reduce((sum, [, count]) => sum + count, 0)
    return [{ comparison: name, total, counts: counts.map(([text, count]) => [text, count]) }]
  }),
  overShared: [...records.ignored],
  passedOver: rules.flatMap((rule, at) => {
    const keys = passedKeys(plan, at, records, rule)
    return keys.length === 0 ? [] : [{ rule: rule.name, keys: [...keys] }]
  }),
})

/** By comparison. */
export const countedBefore = ({ frequencies }: Population): ReadonlyMap<string, CountedBefore> =>
  new Map(
    frequencies.map(({ comparison, total, counts }) => [
      comparison,
      { total, counts: new Map(counts.map(([text, count]) => [text, count] as const)) },
    ]),
  )
