import type { LinkPlan } from '../plan/link-plan.ts'
import { checkBudget } from '../plan/pair-budget.ts'
import type { Population } from '../settings/population.ts'
import { type BlockedRule, blockRule } from './block/blocked-rule.ts'
import type { Shard } from './block/each-pair.ts'
import type { MemoryRecords } from './records/memory-records.ts'
import { shareRecords } from './workers/shared-records.ts'
import { ownShard, type WorkerPool } from './workers/worker-pool.ts'

/**
 * The rules in their order, their blocks laid out, with the help of workers where there are some.
 * @throws LB_LINKAGE_TOO_MANY_PAIRS
 */
export async function blockInShards(
  plan: LinkPlan,
  records: MemoryRecords,
  pool: WorkerPool | null,
  population: Population | null = null,
): Promise<readonly BlockedRule[]> {
  const all = [...plan.rules.keys()]
  if (population) {
    const passedOver = new Map(population.passedOver.map(({ rule, keys }) => [rule, keys]))
    return all.map((at) =>
      blockRule(plan, at, records, [], new Set(passedOver.get(plan.rules[at]!.name))),
    )
  }
  // A rule with wider rules has to wait for their blocks.
  const free = all.filter((at) => plan.rules[at]!.wider.length === 0)
  const rulesOf = ({ index, count }: Shard) => free.filter((_, turn) => turn % count === index)
  const { settings } = plan
  const theirs = pool?.run((shard) => ({
    ...{ kind: 'block', settings, records: shareRecords(plan, records), rules: rulesOf(shard) },
  }))
  const blocked = new Map<number, BlockedRule>()
  const own = ownShard(pool)
  for (const at of rulesOf(own)) blocked.set(at, blockRule(plan, at, records, []))
  for (const [turn, { rules }] of ((await theirs) ?? []).entries()) {
    const shard = { index: turn + 1, count: own.count }
    for (const [place, at] of rulesOf(shard).entries()) blocked.set(at, rules[place]!)
  }
  for (const at of all) {
    if (blocked.has(at)) continue
    const wider = plan.rules[at]!.wider.map((index) => blocked.get(index)!)
    blocked.set(at, blockRule(plan, at, records, wider))
  }
  const rules = all.map((at) => blocked.get(at)!)
  for (const rule of rules) checkBudget(settings, rule)
  return rules
}
