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
import { idsOfCases, keepCases } from './keep-cases.ts'
import { idsOfMentions, keepMentions } from './keep-mentions.ts'
import { keepDocuments, keepEvents, keepStaff, keepThings } from './keep-other-items.ts'
import { later, mergeCases, mergeMentions } from './merge-facts.ts'
import { type Ids, itemsByKey, type RecordItems } from './record-items.ts'

/** Writes what a batch of records says: known beats missing, later beats earlier, ids are kept. */
export async function applyItems(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
): Promise<void> {
  const cases = itemsByKey<CaseItem>(batch, 'case', mergeCases)
  const caseIds = await keepCases(work, source, cases, identitiesByRef(batch))
  const allCases = await idsOfCases(work, source, batch, caseIds)
  const mentions = itemsByKey<MentionItem>(batch, 'mention', mergeMentions)
  const mentionIds = await keepMentions(work, source, mentions, allCases)
  const allMentions = await idsOfMentions(work, source, batch, mentionIds)
  const subjects = { cases: allCases, mentions: allMentions }
  const events = itemsByKey<EventItem>(batch, 'event', later)
  const eventIds = await keepEvents(work, source, events, subjects)
  const things = itemsByKey<ThingItem>(batch, 'thing', later)
  const thingIds = await keepThings(work, source, things, subjects)
  const staff = itemsByKey<StaffItem>(batch, 'staff', later)
  const staffIds = await keepStaff(work, source, staff, allCases)
  const documents = itemsByKey<DocumentItem>(batch, 'document', later)
  const documentIds = await keepDocuments(work, source, documents, allCases)
  await keepProvenance(work, [
    ['case', cases.records, caseIds],
    ['mention', mentions.records, mentionIds],
    ['event', events.records, eventIds],
    ['thing', things.records, thingIds],
    ['staff', staff.records, staffIds],
    ['document', documents.records, documentIds],
  ])
}

type Backing = readonly [PoleItem['item'], ReadonlyMap<string, ReadonlySet<number>>, Ids]

async function keepProvenance(work: UnitOfWork, backing: readonly Backing[]): Promise<void> {
  const rows = backing.flatMap(([item, records, ids]) =>
    [...ids].flatMap(([key, id]) =>
      [...(records.get(key) ?? [])].map((record) => ({ item, item_id: id, record_id: record })),
    ),
  )
  await insertRows(work.db, 'provenance', rows, { onConflict: 'do nothing' })
}
