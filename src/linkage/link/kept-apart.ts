import { comparersOf } from '../memory/compare/compare-pairs.ts'
import { vetoTest } from '../memory/compare/pair-veto.ts'
import { buildRecords } from '../memory/records/records-builder.ts'
import { allLetters } from '../memory/similarity/letters.ts'
import { planLinkage } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { Population } from '../settings/population.ts'
import { vetoById } from './link.ts'

/**
 * A test, by id, of whether a veto of the settings keeps two records apart; for clustering again
 * without scoring. Which numbers too many people share is counted among the records given, unless
 * a population says it.
 * @throws LB_LINKAGE_DUPLICATE_ID, LB_LINKAGE_BAD_ID, LB_LINKAGE_SETTINGS
 */
export function keptApart(request: {
  readonly records: readonly LinkRecord[]
  readonly settings: LinkSettings
  readonly population?: Population | null
}): (a: number, b: number) => boolean {
  const plan = planLinkage(request.settings)
  const ordered = orderRecords(request.records)
  const records = buildRecords(plan, ordered, request.population ?? null)
  const comparers = comparersOf(plan, { ...records, letters: allLetters(records.terms) })
  const ids = ordered.map(({ id }) => id)
  return vetoById(vetoTest(plan, comparers), ids) ?? (() => false)
}
