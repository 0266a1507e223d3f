import { expect, test } from 'vitest'
import { missing, type PersonStatements } from '../../model/index.ts'
import { linkRecord } from './link-records.ts'

const person: PersonStatements = {
  ...{ givenNames: missing(), familyName: missing(), aliases: [], birth: missing() },
  ...{ sex: missing(), ethnicity: missing(), address: missing(), postcode: missing() },
  ...{ phones: [], vehicles: [], relationship: missing() },
  identifiers: {
    'child:council': '501',
    upn: 'B123456789012',
    'upn/A123456789012': 'A123456789012',
    'yot:council/Y1': 'Y1',
  },
}

test('whoever had a number before is linked by it as by one they have', () => {
  const mention = { id: 1, source: 'council', ref: '501', caseId: null, role: 'subject', person }
  const { fields } = linkRecord({ id: 1, source: 'council', ref: '501', mentions: [mention] })
  expect(fields.identifiers).toEqual([
    'child:council:501',
    'upn:B123456789012',
    'upn:A123456789012',
    'yot:council:Y1',
  ])
  expect(fields.group).toBe('child:council:501')
})
