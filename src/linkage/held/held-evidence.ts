import { evidenceOf } from '../evidence.ts'
import type { Plan } from '../plan.ts'
import type { LinkRecord, ScoredPair } from '../records.ts'
import type { HeldRecords } from './hold-records.ts'
import { rarityAt } from './rarity.ts'
import type { HeldRun } from './run-held.ts'

/** The pairs kept as people read them, in order. */
export function heldEvidence(
  plan: Plan,
  { records }: HeldRecords,
  run: HeldRun,
  record: (place: number) => LinkRecord,
): readonly ScoredPair[] {
  const { left, right, outcomes } = run.accepted.ordered(records)
  const adjustments = run.rarities.map(
    (rarity) =>
      rarity && Float64Array.from({ length: records }, (_, place) => rarityAt(rarity, place)),
  )
  return evidenceOf({ left, right, outcomes, adjustments }, record, plan, run)
}
