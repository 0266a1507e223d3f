import { parseDate } from '../../../model/index.ts'
import type { RawRow, RowFault } from '../raw-row.ts'

export type Fields = Record<string, string>

/** A fault in the header is named, and the children are imported all the same. */
export function headerRow(fields: Fields, line: number): RawRow {
  const submitted = submittedAt(fields)
  const key = `${fields.lea ?? ''}|${fields.year ?? ''}${submitted === '' ? '' : `|${submitted}`}`
  const ownRecord = { kind: 'cin-header', key }
  return { table: 'header', line, fields, ownRecord, faults: headerFaults(fields) }
}

/** What the header says of every row: the year, the day the return states things as at, and when it was submitted. */
export function contextOf(header: Readonly<Fields>): Readonly<Record<string, string>> {
  const year = header.year ?? ''
  const stated = parseDate(header.referencedate ?? '')
  const usual = /^\d{4}$/.test(year) ? `${year}-03-31` : ''
  const returndate = stated.ok ? stated.date : usual
  return { returnyear: year, returndate, returnsubmitted: submittedAt(header) }
}

const dateTime = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)?$/

/**
 * The moment of `DateTime` (xs:dateTime), so written that it sorts; without an offset it is taken as universal time. Empty
 * where the header gives none, as the schema allows.
 */
function submittedAt({ datetime = '' }: Readonly<Fields>): string {
  const [, day, time, offset = 'Z'] = dateTime.exec(datetime) ?? []
  const moment = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${offset}`)
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString()
}

/** DfE, Children in Need census: rules on the header (collection, year, reference date of 31 March). */
function headerFaults(fields: Readonly<Fields>): readonly RowFault[] {
  const rules = [
    ['collection', fields.collection === 'CIN', 'Collection must be CIN.'],
    ['year', /^\d{4}$/.test(fields.year ?? ''), 'Year must be a year.'],
    [
      'referencedate',
      fields.referencedate === `${fields.year}-03-31`,
      'The reference date must be 31 March of the year.',
    ],
    ['lea', /^\d{3}$/.test(fields.lea ?? ''), 'LEA must have three digits.'],
  ] as const
  return rules
    .filter(([, holds]) => !holds)
    .map(([field, , cause]) => ({
      field,
      value: fields[field] ?? '',
      code: 'LB_XML_HEADER',
      cause,
    }))
}
