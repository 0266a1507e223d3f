import type { ColumnUse } from './column-uses.ts'
import { isStatement, statementUses } from './fact-names.ts'
import type { ImportMap } from './map-schema.ts'

/** One place of a map that reads a column. */
export interface ColumnReading {
  readonly column: string
  /** Where in the map, as a path: `case.opened`. */
  readonly where: string
  readonly use: ColumnUse
}

type Columns = string | readonly string[] | undefined

export const listOf = (columns: Columns): readonly string[] =>
  columns === undefined ? [] : typeof columns === 'string' ? [columns] : columns

/** Every place of a map that reads a column, with what for. */
export function columnReadings(map: ImportMap): readonly ColumnReading[] {
  const readings: ColumnReading[] = []
  const add = (where: string, use: ColumnUse, columns: Columns) => {
    for (const column of listOf(columns)) readings.push({ column, where, use })
  }
  add('record.key', 'reference', map.record.key)
  add('record.keyWherePresent', 'reference', map.record.keyWherePresent)
  add('record.recorded', 'date', map.record.recorded)
  add('record.updated', 'date', map.record.updated)
  add('record.asAt', 'date', map.record.asAt)
  add('record.submitted', 'text', map.record.submitted)
  for (const { as, on } of map.joins ?? []) add(`joins.${as}.on`, 'reference', on)
  for (const [at, { first, second }] of map.order.entries())
    add(`order.${at}`, 'date', [first, second])
  for (const [column, rule] of Object.entries(map.columns)) {
    add(`columns.${column}`, 'text', column)
    if (rule.type === 'code') add(`columns.${column}.on`, 'date', rule.on)
  }
  addCase(map, add)
  addPeople(map, add)
  for (const [at, event] of map.events.entries()) {
    const where = `events.${at}`
    add(`${where}.start`, 'date', event.start)
    add(`${where}.end`, 'date', event.end)
    add(`${where}.of`, 'reference', event.of)
    add(`${where}.code`, 'text', event.code)
    add(`${where}.text`, 'text', event.text)
    for (const [name, column] of Object.entries(event.details))
      add(`${where}.details.${name}`, 'text', column)
  }
  for (const [at, thing] of map.things.entries()) {
    add(`things.${at}.of`, 'reference', thing.of)
    add(`things.${at}.column`, 'text', thing.column)
  }
  for (const [at, { id, name, unit }] of map.staff.entries()) {
    add(`staff.${at}`, 'text', [id, ...listOf(name), ...listOf(unit)])
  }
  add('transfers', 'text', map.transfers)
  return readings
}

type Add = (where: string, use: ColumnUse, columns: Columns) => void

function addCase({ case: rule }: ImportMap, add: Add): void {
  if (!rule) return
  add('case.ref', 'reference', rule.ref)
  add('case.knownBy', 'reference', rule.knownBy)
  add('case.opened', 'date', rule.opened)
  add('case.closed', 'date', rule.closed)
  add('case.occurred', 'date', rule.occurred)
  for (const name of ['category', 'outcome', 'unit', 'area'] as const)
    add(`case.${name}`, 'text', rule[name])
  for (const [name, from] of Object.entries(rule.statements)) {
    for (const one of Array.isArray(from) ? from : [from]) {
      const where = `case.statements.${name}`
      if (typeof one === 'string') add(where, isStatement(name) ? statementUses[name] : 'text', one)
      else add(where, 'text', one.column)
    }
  }
}

function addPeople({ mentions }: ImportMap, add: Add): void {
  for (const [at, { ref, person }] of mentions.entries()) {
    const where = `mentions.${at}`
    add(`${where}.ref`, 'reference', ref)
    const { birth, age, ageAt, relationship, identifiers } = person
    add(`${where}.person.birth`, 'date', birth)
    add(`${where}.person.age`, 'age', age)
    add(`${where}.person.ageAt`, 'date', ageAt)
    add(`${where}.person.relationship`, 'relationship', relationship)
    for (const [scheme, column] of Object.entries(identifiers))
      add(`${where}.person.identifiers.${scheme}`, 'reference', column)
    const said = person.identifierOf
    add(`${where}.person.identifierOf.scheme`, 'scheme', said?.scheme)
    add(`${where}.person.identifierOf.value`, 'reference', said?.value)
    add(`${where}.person.identifierOf.until`, 'date', said?.until)
    for (const name of [
      'givenNames',
      'familyName',
      'fullName',
      'aliases',
      'sex',
      'ethnicity',
      'address',
      'postcode',
      'phones',
      'vehicles',
    ] as const)
      add(`${where}.person.${name}`, 'text', person[name])
  }
}

type MentionRule = ImportMap['mentions'][number]

/** The column of the source's own number for a person: a name is none, as two people may have it. */
export function numberColumn({ ref, person }: MentionRule): string | undefined {
  const { fullName, givenNames, familyName } = person
  return ref !== undefined && [fullName, givenNames, familyName].includes(ref) ? undefined : ref
}

/** What other rules of a map name a mention by. */
export const mentionColumn = ({ ref, person }: MentionRule): string =>
  ref ?? person.fullName ?? person.familyName ?? person.givenNames ?? ''

/** All columns a map reads. Kept with the map: a file that no map fits is held against each of them, row by row. */
export function columnsRead(map: ImportMap): ReadonlySet<string> {
  const found = read.get(map)
  if (found) return found
  const made = new Set(columnReadings(map).map(({ column }) => column))
  read.set(map, made)
  return made
}
const read = new WeakMap<ImportMap, ReadonlySet<string>>()
