import { keyTexts } from '../memory/block/key-texts.ts'
import type { MemoryRecords } from '../memory/records/memory-records.ts'
import { buildRecords } from '../memory/records/records-builder.ts'
import { type LinkPlan, planLinkage } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { Population } from '../settings/population.ts'

/**
 * Keys under which each record is compared with others, by id, as whole numbers from 0 that mean the
 * same in any linkage of these settings and this population: two records that no key is common to are
 * never compared. By chance, once in 2^52 keys, two keys are one number. Blocks passed over have none.
 * @throws LB_LINKAGE_DUPLICATE_ID, LB_LINKAGE_BAD_ID, LB_LINKAGE_SETTINGS
 */
export function blockingKeys(request: {
  readonly records: readonly LinkRecord[]
  readonly settings: LinkSettings
  readonly population: Population
}): ReadonlyMap<number, readonly number[]> {
  const { settings, population } = request
  const plan = planLinkage(settings)
  const ordered = orderRecords(request.records)
  const keysAt = keysByPlace(plan, buildRecords(plan, ordered, population), population)
  return new Map(ordered.map(({ id }, place) => [id, keysAt(place)]))
}

/** As `blockingKeys`, of a record that is built, by its place: those of millions are made one after the other. */
export function keysByPlace(
  plan: LinkPlan,
  records: MemoryRecords,
  population: Population,
): (place: number) => readonly number[] {
  const passedOver = new Map(population.passedOver.map(({ rule, keys }) => [rule, new Set(keys)]))
  const rules = plan.rules.map(({ name, rule }) => ({
    name,
    texts: keyTexts(rule, records),
    passed: passedOver.get(name),
  }))
  return (place) => {
    const keys = new Set<number>()
    for (const { name, texts, passed } of rules) {
      for (const text of texts(place)) {
        if (!passed?.has(text)) keys.add(numberOf(`${name}\u001f${text}`))
      }
    }
    return [...keys]
  }
}

/** 52 mixed bits of a text (two runs of FNV-1a, Fowler, Noll and Vo, with different multipliers). */
function numberOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x2c1b3c6d
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca77)
    high ^= high >>> 15
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0)
}
