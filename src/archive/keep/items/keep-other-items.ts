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
import type { Ids, ItemsByKey } from './record-items.ts'
import { takeOver } from './sql-lists.ts'

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
  subjects: Subjects,
): Promise<Ids> {
  const rows = [...items.values()].map((event) => ({
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
    details: JSON.stringify(event.details),
  }))
  return keep(work, 'event', rows)
}

export async function keepObjects(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<ThingItem>,
  subjects: Subjects,
): Promise<Ids> {
  if (items.size === 0) return new Map()
  const name = (kind: unknown, value: unknown) => `${kind}|${value}`
  const values = new Map(
    [...items.values()].map(({ kind, value }) => [name(kind, value), { kind, value }]),
  )
  const kept = await insertRows(work.db, 'thing', [...values.values()], {
    returning: ['id', 'kind', 'value'],
    onConflict: '(kind, value) do update set value = excluded.value',
  })
  const ids = new Map(kept.map(({ id, kind, value }) => [name(kind, value), Number(id)]))
  const rows = [...items.values()].map((thing) => ({
    source_id: source,
    key: thing.key,
    thing_id: ids.get(name(thing.kind, thing.value)) ?? 0,
    case_id: caseOf(subjects, thing.caseRef),
    mention_id: mentionOf(subjects, thing.mentionKey),
  }))
  return keep(work, 'thing_link', rows)
}

export function keepStaff(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<StaffItem>,
  cases: Ids,
): Promise<Ids> {
  const rows = [...items.values()].flatMap(({ key, caseRef, staffId, name, unit, part }) => {
    const caseId = cases.get(caseRef)
    return caseId === undefined
      ? []
      : [{ source_id: source, key, case_id: caseId, staff_id: staffId, name, unit, part }]
  })
  return keep(work, 'case_staff', rows)
}

export function keepDocuments(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<DocumentItem>,
  cases: Ids,
): Promise<Ids> {
  const rows = [...items.values()].flatMap(({ key, caseRef, name, mediaType, text }) => {
    const caseId = cases.get(caseRef)
    return caseId === undefined
      ? []
      : [{ source_id: source, key, case_id: caseId, name, media_type: mediaType, text }]
  })
  return keep(work, 'document', rows)
}

async function keep(
  work: UnitOfWork,
  table: 'event' | 'thing_link' | 'case_staff' | 'document',
  rows: readonly Row[],
): Promise<Ids> {
  const columns = Object.keys(rows[0] ?? {}).filter(
    (name) => name !== 'source_id' && name !== 'key',
  )
  const kept = await insertRows(work.db, table, rows, {
    returning: ['id', 'key'],
    onConflict: `(source_id, key) do update set ${takeOver(columns)}`,
    nul: 'strip',
  })
  return new Map(kept.map(({ id, key }) => [String(key), Number(id)]))
}
