import type { UnitOfWork } from '../../access/index.ts'
import type {
  CaseItem,
  DocumentItem,
  EventItem,
  MentionItem,
  PoleItem,
  StaffItem,
  ThingItem,
} from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { identitiesByRef } from './case-identity.ts'
import { idsOfCases, keepCases, standingCases } from './items/keep-cases.ts'
import { idsOfMentions, keepMentions, standingMentions } from './items/keep-mentions.ts'
import { keepDocuments, keepEvents, keepObjects, keepStaff } from './items/keep-other-items.ts'
import { later, mergeCases, mergeMentions } from './items/merge-facts.ts'
import { type Ids, itemsByKey, type RecordItems, sayingsOf } from './items/record-items.ts'
import type { Said } from './take-back.ts'
import type { Writes } from './writes.ts'

/**
 * Writes what a batch of records says: known beats missing, later beats earlier, ids are kept.
 *
 * @param writes takes what is sent without waiting for it
 * @returns what was written
 */
export async function applyItems(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
  writes: Writes,
): Promise<Said> {
  const sayings = sayingsOf(batch)
  const cases = itemsByKey<CaseItem>(sayings, 'case', mergeCases)
  const mentions = itemsByKey<MentionItem>(sayings, 'mention', mergeMentions)
  const [casesBefore, mentionsBefore] = await Promise.all([
    standingCases(work, source, cases),
    standingMentions(work, source, mentions),
  ])
  const caseIds = keepCases(work, source, cases, casesBefore, identitiesByRef(batch), writes)
  const allCases = await idsOfCases(work, source, batch, caseIds)
  const mentionIds = keepMentions(work, source, mentions, mentionsBefore, allCases, writes)
  const allMentions = await idsOfMentions(work, source, batch, mentionIds)
  const subjects = { cases: allCases, mentions: allMentions }
  const events = itemsByKey<EventItem>(sayings, 'event', later)
  const things = itemsByKey<ThingItem>(sayings, 'thing', later)
  const staff = itemsByKey<StaffItem>(sayings, 'staff', later)
  const documents = itemsByKey<DocumentItem>(sayings, 'document', later)
  // None of these waits for another's ids, so that the store writes one while the next is made ready.
  const [eventIds, thingIds, staffIds, documentIds] = await allOrWhy([
    keepEvents(work, source, events, subjects),
    keepObjects(work, source, things, subjects),
    keepStaff(work, source, staff, allCases),
    keepDocuments(work, source, documents, allCases),
  ])
  writes.add(
    keepProvenance(work, [
      ['case', cases.records, caseIds],
      ['mention', mentions.records, mentionIds],
      ['event', events.records, eventIds],
      ['thing', things.records, thingIds],
      ['staff', staff.records, staffIds],
      ['document', documents.records, documentIds],
    ]),
  )
  return {
    case: new Set(caseIds.values()),
    mention: new Set(mentionIds.values()),
    event: new Set(eventIds.values()),
    thing: new Set(thingIds.values()),
    staff: new Set(staffIds.values()),
    document: new Set(documentIds.values()),
  }
}

/** As Promise.all, but nothing of it is still under way when it fails: the transaction ends then. */
async function allOrWhy<T extends readonly unknown[]>(
  all: readonly [...{ [At in keyof T]: Promise<T[At]> }],
): Promise<T> {
  await Promise.allSettled(all)
  return (await Promise.all(all)) as unknown as T
}

type Backing = readonly [PoleItem['item'], ReadonlyMap<string, readonly number[]>, Ids]

async function keepProvenance(work: UnitOfWork, backing: readonly Backing[]): Promise<void> {
  const rows: { item: string; item_id: number; record_id: number }[] = []
  for (const [item, records, ids] of backing) {
    for (const [key, item_id] of ids) {
      for (const record_id of records.get(key) ?? []) rows.push({ item, item_id, record_id })
    }
  }
  await insertRows(work.db, 'provenance', rows, { onConflict: 'do nothing', together: true })
}
