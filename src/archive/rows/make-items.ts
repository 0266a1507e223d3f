import {
  type BirthStatement,
  type CaseItem,
  type MentionItem,
  missing,
  type PersonStatements,
  type PoleItem,
  parseDate,
  type Recorded,
  type Relationship,
  recorded,
} from '../../model/index.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { CheckedRow } from './check-row.ts'

/** What one row says, as POLE items with keys that are stable within the source. */
export function makeItems(map: ImportMap, row: CheckedRow, source: string): readonly PoleItem[] {
  const caseItem = map.case ? makeCase(map, map.case, row) : null
  const caseRef = caseItem?.ref ?? null
  const items: PoleItem[] = caseItem ? [caseItem] : []
  const mentionKeys = new Map<string, string>()
  for (const rule of map.mentions) {
    const mention = makeMention(rule, row, caseRef, source)
    if (!mention) continue
    items.push(mention, ...thingsOf(mention))
    mentionKeys.set(rule.ref, mention.key)
  }
  items.push(...makeEvents(map, row, caseRef, mentionKeys))
  items.push(...makePlaces(map, row, caseRef, mentionKeys))
  if (caseRef !== null)
    items.push(...makeStaff(map, row, caseRef), ...makeTransfers(map, row, caseRef))
  return items
}

type CaseRule = NonNullable<ImportMap['case']>
type Columns = string | readonly string[] | undefined

const listOf = (columns: Columns): readonly string[] =>
  columns === undefined ? [] : typeof columns === 'string' ? [columns] : columns

/** The first column that says something; else why the first says nothing. */
function first<T>(columns: Columns, read: (column: string) => Recorded<T>): Recorded<T> {
  const values = listOf(columns).map(read)
  return values.find(({ known }) => known) ?? values[0] ?? missing('notRecorded')
}

function makeCase(map: ImportMap, rule: CaseRule, row: CheckedRow): CaseItem {
  const date = (column: string) => row.date(column)
  const knownBy = refOf(rule.knownBy ?? usualIdentity(map, rule), row)
  return {
    item: 'case',
    ref: refOf(rule.ref, row) ?? '',
    ...(knownBy === null ? {} : { knownBy }),
    kind: rule.kind,
    opened: first(rule.opened, date),
    closed: first(rule.closed, date),
    occurred: first(rule.occurred, date),
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
  return kind === 'referral' && child && day !== undefined ? [child.ref, day] : []
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

type MentionRule = ImportMap['mentions'][number]

function makeMention(
  rule: MentionRule,
  row: CheckedRow,
  caseRef: string | null,
  source: string,
): MentionItem | null {
  const ref = row.text(rule.ref)
  if (!ref.known) return null
  const inCase = rule.inCase ? caseRef : null
  const key = inCase === null ? ref.value : `${inCase}|${rule.role}|${ref.value}`
  return {
    item: 'mention',
    key,
    ref: ref.value,
    caseRef: inCase,
    role: rule.role,
    person: makePerson(rule.person, row, source),
  }
}

function makePerson(
  rule: MentionRule['person'],
  row: CheckedRow,
  source: string,
): PersonStatements {
  const all = (columns: Columns) => listOf(columns).flatMap((column) => parts(row.text(column)))
  const ethnicity = row.text(rule.ethnicity)
  const identifiers = Object.entries(rule.identifiers).flatMap(([scheme, column]) => {
    const value = row.text(column)
    const tidy = value.known ? value.value.replace(/\s+/g, '').toUpperCase() : ''
    return tidy === '' ? [] : [[scheme.replace('{source}', source), tidy] as const]
  })
  return {
    ...makeName(rule, row),
    aliases: all(rule.aliases),
    birth: makeBirth(rule, row),
    sex: row.text(rule.sex),
    ethnicity: ethnicity.known
      ? recorded({ scheme: rule.ethnicityScheme ?? 'source', code: ethnicity.value })
      : ethnicity,
    address: row.text(rule.address),
    postcode: row.text(rule.postcode),
    phones: all(rule.phones)
      .map((phone) => phone.replace(/[^\d+]/g, '').replace(/^\+44/, '0'))
      .filter((phone) => phone.length > 5),
    vehicles: all(rule.vehicles).map((vehicle) =>
      vehicle.replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
    ),
    identifiers: Object.fromEntries(identifiers),
    relationship: row.text(rule.relationship) as Recorded<Relationship>,
  }
}

function makeName(
  rule: MentionRule['person'],
  row: CheckedRow,
): Pick<PersonStatements, 'givenNames' | 'familyName'> {
  if (!rule.fullName) {
    return { givenNames: row.text(rule.givenNames), familyName: row.text(rule.familyName) }
  }
  const whole = row.text(rule.fullName)
  if (!whole.known) return { givenNames: whole, familyName: whole }
  // `FAMILY, Given` or `Given Family`; one word alone is what the person is called.
  const [before, after] = whole.value.split(',').map((part) => part.trim())
  if (after) return { givenNames: recorded(after), familyName: recorded(before ?? '') }
  const words = whole.value.split(/\s+/)
  const family = words.length > 1 ? words.at(-1) : undefined
  return {
    givenNames: recorded(family ? words.slice(0, -1).join(' ') : whole.value),
    familyName: family ? recorded(family) : missing('notRecorded'),
  }
}

const parts = (value: Recorded<string>): readonly string[] =>
  value.known
    ? value.value
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : []

function makeBirth(rule: MentionRule['person'], row: CheckedRow): Recorded<BirthStatement> {
  const date = row.date(rule.birth)
  if (date.known) return recorded({ kind: 'date', date: date.value })
  const age = row.number(rule.age)
  const at = first(rule.ageAt, (column) => row.date(column))
  if (age.known && at.known) return recorded({ kind: 'age', age: age.value, at: at.value })
  return date
}

function thingsOf({ key, caseRef, person }: MentionItem): readonly PoleItem[] {
  const one = (kind: 'phone' | 'vehicle' | 'address', value: string): PoleItem => ({
    item: 'thing',
    key: `${key}|${kind}|${value}`,
    kind,
    value,
    caseRef,
    mentionKey: key,
  })
  const address = person.address.known
    ? [
        one(
          'address',
          `${person.address.value} ${person.postcode.known ? person.postcode.value : ''}`
            .toUpperCase()
            .replace(/[^A-Z0-9]+/g, ' ')
            .trim(),
        ),
      ]
    : []
  return [
    ...person.phones.map((phone) => one('phone', phone)),
    ...person.vehicles.map((vehicle) => one('vehicle', vehicle)),
    ...address,
  ]
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
  return parts(row.text(map.transfers)).flatMap((text): readonly PoleItem[] => {
    const found = /^(\S+)\s+(.*?)\s*>\s*(.*)$/.exec(text)
    const date = found?.[1] ? parseDate(found[1]) : null
    if (!found || !date?.ok) return []
    const [, , from = '', to = ''] = found
    return [
      {
        item: 'event',
        key: `${caseRef}|transfer|${date.date}|${from}>${to}`,
        kind: 'transfer',
        caseRef,
        mentionKey: null,
        start: recorded(date.date),
        end: missing('notRecorded'),
        code: null,
        codeList: null,
        text: `From ${from} to ${to}`,
        details: { from, to },
      },
    ]
  })
}
