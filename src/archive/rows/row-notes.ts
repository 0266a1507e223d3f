import { isBefore, type Recorded, telephoneNumber } from '../../model/index.ts'
import { listOf, mentionColumn, numberColumn } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { readBirth } from './births.ts'
import type { CheckedRow } from './check-row.ts'
import { type Columns, firstRecorded } from './first-recorded.ts'
import { makePerson } from './make-people.ts'
import { partsOf } from './parts-of.ts'
import { type RowNote, rowNote } from './row-note.ts'
import { readTransfers } from './transfers.ts'
import { isDescribed, namesOf } from './unnumbered.ts'

/** Where the fields of a row that is taken contradict one another or could not be read: said, not settled. */
export function rowNotes(map: ImportMap, row: CheckedRow, source: string): readonly RowNote[] {
  return [
    ...map.mentions.flatMap((rule) => notesOfPerson(map, rule, row, source)),
    ...map.mentions.flatMap(({ person }) => notesOfTelephones(person.phones, row)),
    ...notesOfCase(map, row),
    ...readTransfers(map, row).notes,
  ]
}

function notesOfPerson(
  map: ImportMap,
  rule: ImportMap['mentions'][number],
  row: CheckedRow,
  source: string,
): readonly RowNote[] {
  if (row.text(numberColumn(rule)).known) return readBirth(map, rule.person, row).notes
  const person = makePerson(map, rule.person, row, source)
  const names = namesOf(person)
  if (names.length > 0 && rule.inCase) return readBirth(map, rule.person, row).notes
  if (names.length === 0 && !isDescribed(person)) return []
  const words =
    names.length > 0
      ? `A number: outside a case nobody is known by a name alone.`
      : 'A number or a name.'
  return [
    rowNote({
      field: mentionColumn(rule),
      value: names.join(' '),
      rule: words,
      code: 'LB_VALUE_NOBODY',
    }),
  ]
}

/** What holds no number is kept with the record alone. */
const notesOfTelephones = (columns: Columns, row: CheckedRow): readonly RowNote[] =>
  listOf(columns).flatMap((field) =>
    partsOf(row.text(field))
      .filter((text) => telephoneNumber(text) === null)
      .map((value) =>
        rowNote({ field, value, rule: 'A telephone number.', code: 'LB_VALUE_UNREAD' }),
      ),
  )

function notesOfCase({ case: rule }: ImportMap, row: CheckedRow): readonly RowNote[] {
  if (!rule) return []
  const opened = firstRecorded(rule.opened, row.date)
  const closed = firstRecorded(rule.closed, row.date)
  const occurred = firstRecorded(rule.occurred, row.date)
  return [
    ...outOfOrder(opened, closed, rule.closed, 'The case was closed before it was opened.'),
    ...outOfOrder(occurred, opened, rule.occurred, 'It happened after the case was opened.'),
  ]
}

function outOfOrder(
  first: Recorded<string>,
  second: Recorded<string>,
  columns: Columns,
  words: string,
): readonly RowNote[] {
  if (!first.known || !second.known || isBefore(second.value, first.value) !== true) return []
  const value = `${first.value}, ${second.value}`
  const field = listOf(columns)[0] ?? ''
  return [rowNote({ field, value, rule: words, code: 'LB_VALUE_CONTRADICTS' })]
}
