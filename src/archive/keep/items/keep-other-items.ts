import type { UnitOfWork } from '../../../access/index.ts'
import {
  type DocumentItem,
  type EventItem,
  isWholeDay,
  type PartialDate,
  type Recorded,
  type StaffItem,
  type ThingItem,
} from '../../../model/index.ts'
import { insertRows, type Row } from '../../../store/index.ts'
import { keepPages } from '../../pages/keep-pages.ts'
import type { Writes } from '../writes.ts'
import type { Ids, ItemsByKey } from './record-items.ts'
import type { StandingOfBatch } from './standing-of-batch.ts'
import { nameOf } from './things.ts'
import { type Numbers, numbered, writeNumbered } from './write-numbered.ts'

/** Ids of what an item may be of. */
export interface Subjects {
  readonly cases: Ids
  readonly mentions: Ids
}

const caseOf = ({ cases }: Subjects, ref: string | null): number | null =>
  ref === null ? null : (cases.get(ref) ?? null)
const mentionOf = ({ mentions }: Subjects, key: string | null): number | null =>
  key === null ? null : (mentions.get(key) ?? null)
const valueIn = <T>(fact: Recorded<T>): T | null => (fact.known ? fact.value : null)

/** A day, or else the month or year, each in its own column. */
function dateColumns(name: 'starts' | 'ends', fact: Recorded<PartialDate>) {
  const date = valueIn(fact)
  const isDay = date !== null && isWholeDay(date)
  return { [name]: isDay ? date : null, [`${name}_in`]: isDay ? null : date }
}

export function keepEvents(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<EventItem>,
  numbers: Numbers,
  subjects: Subjects,
  writes: Writes,
): Ids {
  const ids = numbered(items.keys(), numbers)
  const rows = [...items.values()].map((event) => ({
    id: ids.get(event.key) as number,
    source_id: source,
    key: event.key,
    kind: event.kind,
    case_id: caseOf(subjects, event.caseRef),
    mention_id: mentionOf(subjects, event.mentionKey),
    ...dateColumns('starts', event.start),
    ...dateColumns('ends', event.end),
    code: event.code,
    code_list: event.codeList,
    text: event.text,
    details: event.details,
  }))
  return keep(work, 'event', rows, ids, numbers, writes)
}

/** Ids of the objects themselves, by name; those that no source named before are made. */
export async function idsOfObjects(
  { db }: UnitOfWork,
  standing: StandingOfBatch,
  { items }: ItemsByKey<ThingItem>,
  writes: Writes,
): Promise<Ids> {
  const { ids, made } = await standing.objects(items.values())
  writes.add(insertRows(db, 'thing', made, { together: true }))
  return ids
}

export function keepObjects(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<ThingItem>,
  numbers: Numbers,
  objects: Ids,
  subjects: Subjects,
  writes: Writes,
): Ids {
  const ids = numbered(items.keys(), numbers)
  const rows = [...items.values()].map((thing) => ({
    id: ids.get(thing.key) as number,
    source_id: source,
    key: thing.key,
    thing_id: objects.get(nameOf(thing)) ?? 0,
    case_id: caseOf(subjects, thing.caseRef),
    mention_id: mentionOf(subjects, thing.mentionKey),
  }))
  return keep(work, 'thing_link', rows, ids, numbers, writes)
}

export function keepStaff(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<StaffItem>,
  numbers: Numbers,
  cases: Ids,
  writes: Writes,
): Ids {
  const ofCases = ofCasesThere(items, cases)
  const ids = numbered(ofCases.keys(), numbers)
  const rows = [...ofCases.values()].map(({ key, caseRef, staffId, name, unit, part }) => ({
    id: ids.get(key) as number,
    source_id: source,
    key,
    case_id: cases.get(caseRef) as number,
    staff_id: staffId,
    name,
    unit,
    part,
  }))
  return keep(work, 'case_staff', rows, ids, numbers, writes)
}

export function keepDocuments(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<DocumentItem>,
  numbers: Numbers,
  cases: Ids,
  writes: Writes,
): Ids {
  const ofCases = ofCasesThere(items, cases)
  const ids = numbered(ofCases.keys(), numbers)
  const rows = [...ofCases.values()].map((document) => ({
    id: ids.get(document.key) as number,
    source_id: source,
    key: document.key,
    case_id: cases.get(document.caseRef) as number,
    name: document.name,
    media_type: document.mediaType,
    text: document.text,
    original: document.original,
    attached_to: document.attachedTo === null ? null : (ids.get(document.attachedTo) ?? null),
    message_id: document.mail?.messageId ?? null,
    refers_to: document.mail?.refersTo.join(' ') || null,
  }))
  const { standing } = numbers
  const written = writeNumbered(work.db, 'document', 'key', rows, standing, 'strip')
  writes.add(written.then(() => keepPages(work, ofCases.values(), ids)))
  return ids
}

const ofCasesThere = <Item extends { readonly caseRef: string }>(
  items: ReadonlyMap<string, Item>,
  cases: Ids,
): ReadonlyMap<string, Item> => new Map([...items].filter(([, { caseRef }]) => cases.has(caseRef)))

function keep(
  work: UnitOfWork,
  table: 'event' | 'thing_link' | 'case_staff',
  rows: readonly (Row & { readonly id: number })[],
  ids: Ids,
  { standing }: Numbers,
  writes: Writes,
): Ids {
  writes.add(writeNumbered(work.db, table, 'key', rows, standing, 'strip'))
  return ids
}
