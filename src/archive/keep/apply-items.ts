import { setImmediate } from 'node:timers/promises'
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
import { codeOf } from './items/item-codes.ts'
import { idsOfCases, keepCases } from './items/keep-cases.ts'
import { idsOfMentions, keepMentions } from './items/keep-mentions.ts'
import {
  idsOfObjects,
  keepDocuments,
  keepEvents,
  keepObjects,
  keepStaff,
} from './items/keep-other-items.ts'
import { later, mergeCases, mergeMentions } from './items/merge-facts.ts'
import { type Ids, itemsByKey, keyOf, type RecordItems, sayingsOf } from './items/record-items.ts'
import { differsIn } from './items/sql-lists.ts'
import type { StandingOfBatch } from './items/standing-of-batch.ts'
import { numbersFor } from './items/write-numbered.ts'
import { idsOf, type Said, type Touched, takeBack } from './take-back.ts'
import type { Writes } from './writes.ts'

/**
 * Writes what a batch of records says: known beats missing, later beats earlier, ids are kept.
 *
 * @param standing of the source, as far as it was asked for
 * @param touched what stands of these counts for nothing
 * @param writes takes what is sent without waiting for it
 * @returns what was written
 */
export async function applyItems(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
  standing: StandingOfBatch,
  touched: Touched,
  writes: Writes,
): Promise<Said> {
  const sayings = sayingsOf(batch)
  const cases = itemsByKey<CaseItem>(sayings, 'case', mergeCases)
  const mentions = itemsByKey<MentionItem>(sayings, 'mention', mergeMentions)
  const events = itemsByKey<EventItem>(sayings, 'event', later)
  const things = itemsByKey<ThingItem>(sayings, 'thing', later)
  const staff = itemsByKey<StaffItem>(sayings, 'staff', later)
  const documents = itemsByKey<DocumentItem>(sayings, 'document', later)
  // Everything that stands is asked for at once; what is written then waits for no answer.
  const [
    casesBefore,
    mentionsBefore,
    eventsBefore,
    linksBefore,
    staffBefore,
    documentsBefore,
    objects,
  ] = await allOrWhy([
    numbersFor(standing, 'case', cases.items),
    numbersFor(standing, 'mention', mentions.items),
    numbersFor(standing, 'event', events.items),
    numbersFor(standing, 'thing', things.items),
    numbersFor(standing, 'staff', staff.items),
    numbersFor(standing, 'document', documents.items),
    idsOfObjects(work, standing, things, writes),
  ])
  const gone = (item: PoleItem['item']) => new Set(idsOf(touched, item))
  const caseIds = keepCases(
    work,
    source,
    cases,
    casesBefore,
    identitiesByRef(batch),
    gone('case'),
    writes,
  )
  const allCases = await idsOfCases(standing, batch, caseIds)
  // Between kinds what was made goes out, so that the store writes it while the next is made.
  await setImmediate()
  const mentionIds = keepMentions(
    work,
    source,
    mentions,
    mentionsBefore,
    allCases,
    gone('mention'),
    writes,
  )
  const allMentions = await idsOfMentions(standing, batch, mentionIds)
  await setImmediate()
  const subjects = { cases: allCases, mentions: allMentions }
  const event = keepEvents(work, source, events, eventsBefore, subjects, writes)
  await setImmediate()
  const thing = keepObjects(work, source, things, linksBefore, objects, subjects, writes)
  await setImmediate()
  const ids = {
    case: caseIds,
    mention: mentionIds,
    event,
    thing,
    staff: keepStaff(work, source, staff, staffBefore, allCases, writes),
    document: keepDocuments(work, source, documents, documentsBefore, allCases, writes),
  } satisfies Record<PoleItem['item'], Ids>
  writes.add(keepProvenance(work, batch, ids))
  return {
    case: new Set(ids.case.values()),
    mention: new Set(ids.mention.values()),
    event: new Set(ids.event.values()),
    thing: new Set(ids.thing.values()),
    staff: new Set(ids.staff.values()),
    document: new Set(ids.document.values()),
  }
}

/** As Promise.all, but nothing of it is still under way when it fails: the transaction ends then. */
async function allOrWhy<T extends readonly unknown[]>(
  all: readonly [...{ [At in keyof T]: Promise<T[At]> }],
): Promise<T> {
  await Promise.allSettled(all)
  return (await Promise.all(all)) as unknown as T
}

/** One row a record, written where it says other items than before. */
async function keepProvenance(
  work: UnitOfWork,
  batch: readonly RecordItems[],
  ids: Readonly<Record<PoleItem['item'], Ids>>,
): Promise<void> {
  const rows: { record_id: number; items: readonly number[] }[] = []
  const silent: number[] = []
  for (const { recordId, items } of batch) {
    const codes = new Set<number>()
    for (const one of items) {
      const item_id = ids[one.item].get(keyOf(one))
      if (item_id !== undefined) codes.add(codeOf({ item: one.item, item_id }))
    }
    if (codes.size === 0) silent.push(recordId)
    else rows.push({ record_id: recordId, items: [...codes].sort((a, b) => a - b) })
  }
  const onConflict = `(record_id) do update set items = excluded.items where ${differsIn('provenance', ['items'])}`
  await Promise.all([
    insertRows(work.db, 'provenance', rows, { onConflict, together: true }),
    takeBack(work, silent),
  ])
}
