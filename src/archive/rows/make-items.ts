import {
  type CaseItem,
  isWholeDay,
  missing,
  type PoleItem,
  type Recorded,
  recorded,
} from '../../model/index.ts'
import { listOf, mentionColumn } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { CheckedRow } from './check-row.ts'
import { type Columns, firstRecorded } from './first-recorded.ts'
import { makeMention, thingsOf } from './make-people.ts'
import { readTransfers } from './transfers.ts'

/** What one row says, as POLE items with keys that are stable within the source. */
export function makeItems(map: ImportMap, row: CheckedRow, source: string): readonly PoleItem[] {
  const caseItem = map.case ? makeCase(map, map.case, row) : null
  const caseRef = caseItem?.ref ?? null
  const items: PoleItem[] = caseItem ? [caseItem] : []
  const mentionKeys = new Map<string, string>()
  for (const rule of map.mentions) {
    const mention = makeMention(map, rule, row, caseRef, source)
    if (!mention) continue
    items.push(mention, ...thingsOf(mention))
    mentionKeys.set(mentionColumn(rule), mention.key)
  }
  items.push(...makeEvents(map, row, caseRef, mentionKeys))
  items.push(...makePlaces(map, row, caseRef, mentionKeys))
  if (caseRef !== null)
    items.push(...makeStaff(map, row, caseRef), ...makeTransfers(map, row, caseRef))
  return items
}

type CaseRule = NonNullable<ImportMap['case']>
function makeCase(map: ImportMap, rule: CaseRule, row: CheckedRow): CaseItem {
  const date = (column: string) => row.date(column)
  const knownBy = wholeDays(refOf(rule.knownBy ?? usualIdentity(map, rule), row), rule, row)
  return {
    item: 'case',
    ref: refOf(rule.ref, row) ?? '',
    ...(knownBy === null ? {} : { knownBy }),
    kind: rule.kind,
    opened: firstRecorded(rule.opened, date),
    closed: firstRecorded(rule.closed, date),
    occurred: firstRecorded(rule.occurred, date),
    category: row.text(rule.category),
    outcome: row.text(rule.outcome),
    unit: row.text(rule.unit),
    area: row.text(rule.area),
    statements: Object.fromEntries(
      Object.entries(rule.statements).map(([name, from]) => [name, statement(name, from, row)]),
    ),
  }
}

/** A referral is known by its child and its day, where the map says nothing else. */
function usualIdentity(map: ImportMap, { kind, opened }: CaseRule): readonly string[] {
  const child = map.mentions.find(({ role }) => role === 'victim' || role === 'subject')
  const [day] = listOf(opened)
  return kind === 'referral' && child?.ref && day !== undefined ? [child.ref, day] : []
}

/** A referral of some day of a month is not known by its day. */
const wholeDays = (ref: string | null, rule: CaseRule, row: CheckedRow): string | null => {
  const opened = firstRecorded(rule.opened, row.date)
  return opened.known && !isWholeDay(opened.value) ? null : ref
}

function refOf(columns: Columns, row: CheckedRow): string | null {
  const parts = listOf(columns).map((column) => row.text(column))
  return parts.length > 0 && parts.every(({ known }) => known)
    ? parts.map((part) => (part.known ? part.value : '')).join('@')
    : null
}

const counts = new Set(['suspectCount', 'victimCount'])
type From = CaseRule['statements'][string]

function statement(name: string, from: From, row: CheckedRow): Recorded<unknown> {
  if (Array.isArray(from)) {
    const values = from.map((one) => statement(name, one, row))
    return values.find(({ known }) => known) ?? values[0] ?? missing('notRecorded')
  }
  if (typeof from === 'object') {
    // A code that is there says yes; a code that is not there says nothing.
    const value = row.text(from.column)
    if (!value.known) return value
    return value.value.split(';').some((code) => from.anyOf.includes(code))
      ? recorded(true)
      : missing('notRecorded')
  }
  if (counts.has(name)) return row.count(from)
  return name === 'setting' ? row.text(from) : row.yesNo(from)
}

function makeEvents(
  map: ImportMap,
  row: CheckedRow,
  caseRef: string | null,
  mentions: ReadonlyMap<string, string>,
): readonly PoleItem[] {
  return map.events.flatMap((rule): readonly PoleItem[] => {
    const start = row.date(rule.start)
    if (!start.known) return []
    const inCase = rule.inCase ? caseRef : null
    const mentionKey = rule.of ? (mentions.get(rule.of) ?? null) : null
    const subject = inCase ?? mentionKey
    if (subject === null) return []
    const code = row.text(rule.code)
    const text = listOf(rule.text).flatMap((column) => {
      const value = row.text(column)
      return value.known ? [value.value] : []
    })
    const details = Object.entries(rule.details).flatMap(([name, column]) => {
      const value = row.text(column)
      return value.known ? [[name, value.value] as const] : []
    })
    return [
      {
        item: 'event',
        key: `${subject}|${rule.kind}|${start.value}|${code.known ? code.value : ''}`,
        kind: rule.kind,
        caseRef: inCase,
        mentionKey,
        start,
        end: row.date(rule.end),
        code: code.known ? code.value : null,
        codeList: code.known ? (rule.codeList ?? null) : null,
        text: text.length > 0 ? text.join('; ') : null,
        details: Object.fromEntries(details),
      },
    ]
  })
}

function makePlaces(
  map: ImportMap,
  row: CheckedRow,
  caseRef: string | null,
  mentions: ReadonlyMap<string, string>,
): readonly PoleItem[] {
  return map.things.flatMap((rule): readonly PoleItem[] => {
    const text = row.text(rule.column)
    if (!text.known) return []
    const inCase = rule.inCase ? caseRef : null
    const mentionKey = rule.of ? (mentions.get(rule.of) ?? null) : null
    const value = text.value
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, ' ')
      .trim()
    if (value === '') return []
    return [
      {
        item: 'thing',
        key: `${inCase ?? mentionKey}|${rule.kind}|${value}`,
        kind: rule.kind,
        value,
        caseRef: inCase,
        mentionKey,
      },
    ]
  })
}

function makeStaff(map: ImportMap, row: CheckedRow, caseRef: string): readonly PoleItem[] {
  return map.staff.flatMap((rule) => {
    const ids = row.text(rule.id)
    if (!ids.known) return []
    const name = row.text(rule.name)
    const unit = row.text(rule.unit)
    return (rule.several ? ids.value.split(';') : [ids.value]).map((id): PoleItem => {
      const staffId = id.replace(/\s+/g, '').toUpperCase()
      return {
        item: 'staff',
        key: `${caseRef}|${staffId}`,
        caseRef,
        staffId,
        name: name.known ? name.value : null,
        unit: unit.known ? unit.value : null,
        part: rule.part,
      }
    })
  })
}

function makeTransfers(map: ImportMap, row: CheckedRow, caseRef: string): readonly PoleItem[] {
  return readTransfers(map, row).transfers.map(
    ({ date, from, to }): PoleItem => ({
      item: 'event',
      key: `${caseRef}|transfer|${date}|${from}>${to}`,
      kind: 'transfer',
      caseRef,
      mentionKey: null,
      start: recorded(date),
      end: missing('notRecorded'),
      code: null,
      codeList: null,
      text: `From ${from || 'nobody recorded'} to ${to || 'nobody recorded'}`,
      details: { from, to },
    }),
  )
}
