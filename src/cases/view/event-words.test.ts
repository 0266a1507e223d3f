import { expect, it } from 'vitest'
import { eventDetail, eventTitle } from './event-words.ts'

const missing = {
  kind: 'missing',
  date: '2014-02-03',
  end: '2014-02-04',
  code: null,
  codeList: null,
  text: 'noted.',
  details: { risk: 'Medium', foundAt: 'Station', reportedBy: 'School', returnInterview: 'Y' },
} as const

it('an event is told in words, and for how long', () => {
  expect(eventTitle('Missing', missing)).toBe('Missing for one night')
  expect(eventTitle('Missing', { ...missing, end: '2014-02' })).toBe('Missing')
  expect(eventTitle('Missing', { ...missing, end: '2014-02-03' })).toBe(
    'Missing, back the same day',
  )
  expect(eventDetail(missing)).toBe(
    'Noted. Risk medium. Found at station. Reported by school. Return interview done',
  )
})

it('a code stands behind its words, once, and what has no words of its own is spelt', () => {
  const offence = { ...missing, kind: 'offence', code: '71', details: {} } as const
  const words = 'Abuse of children through sexual exploitation'
  expect(eventDetail({ ...offence, text: words })).toBe(`${words} (71)`)
  expect(eventDetail({ ...offence, code: null, text: null })).toBeNull()
  const other = { ...offence, code: null, text: null, details: { ownUnit: 'East' } }
  expect(eventDetail(other)).toBe('Own unit: East')
})

it('a transfer says from whom to whom once: its text does', () => {
  const transfer = { ...missing, kind: 'transfer', text: 'From A to B.' } as const
  expect(eventDetail({ ...transfer, details: { from: 'A', to: 'B' } })).toBe('From A to B')
})

it('factors of an assessment are told by what their codes mean', () => {
  const assessed = { ...missing, kind: 'assessment', text: null } as const
  expect(eventDetail({ ...assessed, details: { factors: '15A;99Z' } })).toBe(
    'Factors: Self-harm (15A); 99Z',
  )
})

it('a code is told by the list its record took it from, not by another that has the same code', () => {
  const referral = { ...missing, kind: 'referral', text: null, details: {} } as const
  const told = { ...referral, code: '6', codeList: 'referral-sources' }
  expect(eventDetail(told)).toBe('Police (6)')
  expect(eventDetail({ ...referral, code: '21', codeList: 'referral-sources' })).toBe('Code 21')
  const place = { ...referral, kind: 'placement', code: 'U4', codeList: 'ssda903-place' } as const
  const details = { legalStatus: 'C2', reasonEnded: 'X1', provider: 'PR4', need: 'N1' }
  expect(eventDetail({ ...place, details })).toBe(
    'Foster placement with another carer, long term (U4). Legal status: full care order (C2). ' +
      'Why it ended: followed by another episode (X1). Provided by a private provider (PR4). ' +
      'Need: Abuse or neglect (N1)',
  )
  const gone = { ...missing, text: null, details: {}, code: 'missing' } as const
  expect(eventDetail({ ...gone, codeList: 'ssda903-missing' })).toBeNull()
})

it('with whom a child was seen is told by name; by the number of the source where it has none', () => {
  const seen = { ...missing, text: null, details: { seenWith: 'C000012' } }
  expect(eventDetail(seen)).toBe('Seen with somebody whom the source numbers C000012')
})
