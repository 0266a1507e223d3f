import type { AgencyAgreement, Completeness } from '../../figures/index.ts'

const workedOut = { workedOutAt: '2026-03-02T09:30:00.000Z', isOld: false }
const years = [2012, 2013, 2014, null]
const field = (of: 'case' | 'person', name: string, shares: readonly number[]) => ({
  of,
  field: name,
  total: 400,
  recorded: shares.reduce((sum, share) => sum + share, 0),
  missing: [
    { reason: 'notRecorded', count: 120 },
    { reason: 'unknown', count: 12 },
    { reason: 'absent', count: 4 },
  ],
  years: years.map((year, at) => ({ year, total: 100, recorded: shares[at]! })),
})

export const completeness: Completeness = {
  ...workedOut,
  sources: [
    { id: 'aldermoor-council', name: 'Aldermoor case system' },
    { id: 'norvale-crime', name: 'Norvale crime system' },
  ],
  units: ['Unit 1', 'Unit 2'],
  everyYear: [2012, 2013, 2014],
  years,
  fields: [
    field('case', 'exploitationFlag', [12, 34, 61, 4]),
    field('case', 'setting', [88, 90, 97, 100]),
    field('person', 'birth', [97, 99, 100, 60]),
    field('person', 'ethnicity', [8, 20, 35, 0]),
  ],
}

export const agreement: AgencyAgreement = {
  ...workedOut,
  children: 412,
  cells: [
    { police: 'yes', council: 'yes', children: 61 },
    { police: 'yes', council: 'no', children: 22 },
    { police: 'yes', council: 'notRecorded', children: 54 },
    { police: 'no', council: 'yes', children: 31 },
    { police: 'no', council: 'no', children: 90 },
    { police: 'no', council: 'notRecorded', children: 47 },
    { police: 'notRecorded', council: 'yes', children: 40 },
    { police: 'notRecorded', council: 'no', children: 27 },
    { police: 'notRecorded', council: 'notRecorded', children: 40 },
  ],
}
