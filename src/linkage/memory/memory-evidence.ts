import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { evidenceOf } from '../score/evidence.ts'
import type { Plan } from '../sql/sql-plan.ts'
import type { HeldRun } from './memory-engine.ts'
import type { HeldRecords } from './records/memory-records.ts'
import { rarityAt } from './score/term-frequency-table.ts'

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
