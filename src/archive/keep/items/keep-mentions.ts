import type { UnitOfWork } from '../../../access/index.ts'
import type { MentionItem, PersonStatements } from '../../../model/index.ts'
import type { Writes } from '../writes.ts'
import { mergePeople } from './merge-facts.ts'
import type { Ids, ItemsByKey, RecordItems } from './record-items.ts'
import type { StandingOfBatch } from './standing-of-batch.ts'
import { type Numbers, writeNumbered } from './write-numbered.ts'

/**
 * Writes mentions; what stands of them already is merged with what is said now.
 *
 * @param touched ids of mentions of which nothing counts but what is said now
 */
export function keepMentions(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<MentionItem>,
  { standing, nextId }: Numbers,
  cases: Ids,
  touched: ReadonlySet<number>,
  writes: Writes,
): Ids {
  const ids = new Map<string, number>()
  const rows = [...items.values()].map(({ key, ref, role, caseRef, person }) => {
    const stands = standing.get(key)
    const id = stands?.id ?? nextId()
    const old = touched.has(id) ? undefined : (stands?.person as PersonStatements | undefined)
    ids.set(key, id)
    return {
      id,
      source_id: source,
      key,
      ref,
      case_id: caseRef === null ? null : (cases.get(caseRef) ?? null),
      role,
      person: old ? mergePeople(old, person) : person,
    }
  })
  writes.add(writeNumbered(work.db, 'mention', 'key', rows, standing, 'refuse'))
  return ids
}

/** Ids of the mentions that events and things of the batch are about, written by it or standing already. */
export async function idsOfMentions(
  standing: StandingOfBatch,
  batch: readonly RecordItems[],
  written: Ids,
): Promise<Ids> {
  const keys = new Set<string>()
  for (const { items } of batch) {
    for (const item of items) {
      if ((item.item === 'event' || item.item === 'thing') && item.mentionKey !== null) {
        if (!written.has(item.mentionKey)) keys.add(item.mentionKey)
      }
    }
  }
  return keys.size === 0
    ? written
    : new Map([...written, ...(await standing.idsOf('mention', keys))])
}
