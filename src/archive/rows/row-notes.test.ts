import { expect, it } from 'vitest'
import { shippedMaps } from '../maps/shipped-maps.ts'
import { mappedRow } from './mapped-row.ts'

it('a telephone field that holds no number, a closing before the opening and a contradicting age are told', () => {
  const map = shippedMaps().find(({ id }) => id === 'police-crime')
  if (!map) throw new Error('no map')
  const fields = {
    ...{ crime_ref: 'T/1', reported_date: '03/02/2014', offence_from: '01/02/2014' },
    ...{ closed_date: '03/01/2013', victim_ref: 'V1', victim_dob: '05/05/1990', victim_age: '14' },
    ...{ suspect_ref: 'S1', suspect_phone: '07700 900111; 7.7E+09; ex-directory' },
  }
  const { notes, reasons } = mappedRow(map, { table: 'crimes', line: 2, fields }, 'police')
  expect(reasons).toEqual([])
  expect(notes?.().map(({ field, value, code }) => [field, value, code])).toEqual([
    ['victim_age', '14', 'LB_VALUE_CONTRADICTS'],
    ['suspect_phone', '7.7E+09', 'LB_VALUE_UNREAD'],
    ['suspect_phone', 'ex-directory', 'LB_VALUE_UNREAD'],
    ['closed_date', '2014-02-03, 2013-01-03', 'LB_VALUE_CONTRADICTS'],
  ])
})
