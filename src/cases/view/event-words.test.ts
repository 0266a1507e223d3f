import { expect, it } from 'vitest'
import { eventDetail, eventTitle } from './event-words.ts'

const missing = {
  kind: 'missing',
  date: '2014-02-03',
  end: '2014-02-04',
  code: null,
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
