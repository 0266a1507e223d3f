import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type {
  CaseItem,
  DocumentItem,
  EventItem,
  MentionItem,
  PoleItem,
  Recorded,
  StaffItem,
  ThingItem,
} from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { later, mergeCases, mergeFacts, mergeMentions } from './merge-facts.ts'

/** One record's items: what it says, and which record says it. */
export interface RecordItems {
  readonly recordId: number
  readonly items: readonly PoleItem[]
}

type Kind = PoleItem['item']
type Ids = ReadonlyMap<string, number>

/** Items of one batch, one per key, with every record that says so. */
interface ItemsByKey<Item extends PoleItem> {
  readonly items: ReadonlyMap<string, Item>
  readonly records: ReadonlyMap<string, ReadonlySet<number>>
}

const keyOf = (item: PoleItem): string => (item.item === 'case' ? item.ref : item.key)

/** Writes what a batch of records says: known beats missing, later beats earlier, ids are kept. */
export async function applyItems(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
): Promise<void> {
  const cases = gather<CaseItem>(batch, 'case', mergeCases)
  const mentions = gather<MentionItem>(batch, 'mention', mergeMentions)
  const caseIds = await keepCases(work, source, cases)
  const known = await idsOfCases(work, source, batch, caseIds)
  const mentionIds = await keepMentions(work, source, mentions, known)
  const of = { cases: known, mentions: mentionIds }
  const events = gather<EventItem>(batch, 'event', later)
  const eventIds = await keepEvents(work, source, events, of)
  const things = gather<ThingItem>(batch, 'thing', later)
  const thingIds = await keepThings(work, source, things, of)
  const staff = gather<StaffItem>(batch, 'staff', later)
  const staffIds = await keepStaff(work, source, staff, known)
  const documents = gather<DocumentItem>(batch, 'document', later)
  const documentIds = await keepDocuments(work, source, documents, known)
  await keepProvenance(work, [
    ['case', cases.records, caseIds],
    ['mention', mentions.records, mentionIds],
    ['event', events.records, eventIds],
    ['thing', things.records, thingIds],
    ['staff', staff.records, staffIds],
    ['document', documents.records, documentIds],
  ])
}

function gather<Item extends PoleItem>(
  batch: readonly RecordItems[],
  kind: Kind,
  merge: (a: Item, b: Item) => Item,
): ItemsByKey<Item> {
  const items = new Map<string, Item>()
  const records = new Map<string, Set<number>>()
  for (const { recordId, items: said } of batch) {
    for (const one of said) {
      if (one.item !== kind) continue
      const item = one as Item
      const key = keyOf(item)
      const before = items.get(key)
      items.set(key, before ? merge(before, item) : item)
      const from = records.get(key)
      if (from) from.add(recordId)
      else records.set(key, new Set([recordId]))
    }
  }
  return { items, records }
}

const knownOf = <T>(value: Recorded<T>): T | null => (value.known ? value.value : null)

async function keepCases(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<CaseItem>,
): Promise<Ids> {
  if (items.size === 0) return new Map()
  const standing = await work.db
    .selectFrom('case_file')
    .select(['ref', 'facts'])
    .where('source_id', '=', source)
    .where(
      'ref',
      'in',
      sql<
        string[]
      >`(select jsonb_array_elements_text(${JSON.stringify([...items.keys()])}::jsonb))` as never,
    )
    .execute()
  const before = new Map(standing.map(({ ref, facts }) => [ref, facts]))
  const rows = [...items.values()].map(({ item: _, ref, kind, statements, ...header }) => {
    const facts = mergeFacts<Record<string, unknown>>(before.get(ref) ?? {}, {
      ...header,
      ...statements,
    })
    const value = (name: string) => knownOf((facts[name] ?? { known: false }) as Recorded<string>)
    return {
      source_id: source,
      ref,
      kind,
      opened: value('opened'),
      closed: value('closed'),
      occurred: value('occurred'),
      category: value('category'),
      outcome: value('outcome'),
      unit: value('unit'),
      area: value('area'),
      facts: JSON.stringify(facts),
    }
  })
  const kept = await insertRows(work.db, 'case_file', rows, {
    returning: ['id', 'ref'],
    onConflict: `(source_id, ref) do update set ${set(['opened', 'closed', 'occurred', 'category', 'outcome', 'unit', 'area', 'facts'])}`,
  })
  return new Map(kept.map(({ id, ref }) => [String(ref), Number(id)]))
}

const set = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ')

/** Ids of the cases the batch speaks of, written by it or standing already. */
async function idsOfCases(
  work: UnitOfWork,
  source: string,
  batch: readonly RecordItems[],
  written: Ids,
): Promise<Ids> {
  const refs = new Set<string>()
  for (const { items } of batch) {
    for (const item of items) {
      if (item.item !== 'case' && item.caseRef !== null && !written.has(item.caseRef))
        refs.add(item.caseRef)
    }
  }
  if (refs.size === 0) return written
  const found = await work.db
    .selectFrom('case_file')
    .select(['id', 'ref'])
    .where('source_id', '=', source)
    .where(
      'ref',
      'in',
      sql<
        string[]
      >`(select jsonb_array_elements_text(${JSON.stringify([...refs])}::jsonb))` as never,
    )
    .execute()
  return new Map([...written, ...found.map(({ id, ref }) => [ref, id] as const)])
}

async function keepMentions(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<MentionItem>,
  cases: Ids,
): Promise<Ids> {
  if (items.size === 0) return new Map()
  const standing = await work.db
    .selectFrom('mention')
    .select(['key', 'person'])
    .where('source_id', '=', source)
    .where(
      'key',
      'in',
      sql<
        string[]
      >`(select jsonb_array_elements_text(${JSON.stringify([...items.keys()])}::jsonb))` as never,
    )
    .execute()
  const before = new Map(standing.map(({ key, person }) => [key, person]))
  const rows = [...items.values()].map(({ key, ref, role, caseRef, person }) => {
    const old = before.get(key)
    return {
      source_id: source,
      key,
      ref,
      case_id: caseRef === null ? null : (cases.get(caseRef) ?? null),
      role,
      person: JSON.stringify(old ? mergeFacts(old, person) : person),
    }
  })
  const kept = await insertRows(work.db, 'mention', rows, {
    returning: ['id', 'key'],
    onConflict: `(source_id, key) do update set ${set(['ref', 'case_id', 'role', 'person'])}`,
  })
  return new Map(kept.map(({ id, key }) => [String(key), Number(id)]))
}

interface Of {
  readonly cases: Ids
  readonly mentions: Ids
}

async function keepEvents(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<EventItem>,
  of: Of,
): Promise<Ids> {
  const rows = [...items.values()].map((event) => ({
    source_id: source,
    key: event.key,
    kind: event.kind,
    case_id: event.caseRef === null ? null : (of.cases.get(event.caseRef) ?? null),
    mention_id: event.mentionKey === null ? null : (of.mentions.get(event.mentionKey) ?? null),
    starts: knownOf(event.start),
    ends: knownOf(event.end),
    code: event.code,
    code_list: event.codeList,
    text: event.text,
    details: JSON.stringify(event.details),
  }))
  return keep(work, 'event', rows, [
    'kind',
    'case_id',
    'mention_id',
    'starts',
    'ends',
    'code',
    'code_list',
    'text',
    'details',
  ])
}

async function keepThings(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<ThingItem>,
  of: Of,
): Promise<Ids> {
  if (items.size === 0) return new Map()
  const values = new Map(
    [...items.values()].map(({ kind, value }) => [`${kind}|${value}`, { kind, value }]),
  )
  const kept = await insertRows(work.db, 'thing', [...values.values()], {
    returning: ['id', 'kind', 'value'],
    onConflict: '(kind, value) do update set value = excluded.value',
  })
  const ids = new Map(kept.map(({ id, kind, value }) => [`${kind}|${value}`, Number(id)]))
  const rows = [...items.values()].map((thing) => ({
    source_id: source,
    key: thing.key,
    thing_id: ids.get(`${thing.kind}|${thing.value}`) ?? 0,
    case_id: thing.caseRef === null ? null : (of.cases.get(thing.caseRef) ?? null),
    mention_id: thing.mentionKey === null ? null : (of.mentions.get(thing.mentionKey) ?? null),
  }))
  return keep(work, 'thing_link', rows, ['thing_id', 'case_id', 'mention_id'])
}

async function keepStaff(
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
  return keep(work, 'case_staff', rows, ['case_id', 'staff_id', 'name', 'unit', 'part'])
}

async function keepDocuments(
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
  return keep(work, 'document', rows, ['case_id', 'name', 'media_type', 'text'])
}

async function keep(
  work: UnitOfWork,
  table: 'event' | 'thing_link' | 'case_staff' | 'document',
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
): Promise<Ids> {
  const kept = await insertRows(work.db, table, rows as never, {
    returning: ['id', 'key'],
    onConflict: `(source_id, key) do update set ${set(columns)}`,
    nul: 'strip',
  })
  return new Map(kept.map(({ id, key }) => [String(key), Number(id)]))
}

type Backing = readonly [Kind, ReadonlyMap<string, ReadonlySet<number>>, Ids]

async function keepProvenance(work: UnitOfWork, backing: readonly Backing[]): Promise<void> {
  const rows = backing.flatMap(([item, records, ids]) =>
    [...ids].flatMap(([key, id]) =>
      [...(records.get(key) ?? [])].map((record) => ({ item, item_id: id, record_id: record })),
    ),
  )
  await insertRows(work.db, 'provenance', rows, { onConflict: 'do nothing' })
}
