import { expect, it } from 'vitest'
import { entryParts } from './entry.ts'

it('an entry is spelt as canonical JSON around its time, index and the root before it', () => {
  const author = { accountId: 'r1', role: 'reviewer' }
  const spelt = (...[first, middle, last]: readonly string[]) =>
    `${first}T${middle}7,"prior":"R"${last}`
  const short = entryParts(author, { action: 'consultation', subject: 'case:1' })
  expect(spelt(...short)).toBe(
    '{"account":"r1","action":"consultation","at":T,"index":7,"prior":"R","role":"reviewer","subject":"case:1"}',
  )
  const long = entryParts(author, {
    action: 'refused',
    subject: 'case:1',
    purpose: 'review',
    reason: 'a reason',
    details: { b: 1, a: [null, 'x'] },
  })
  expect(spelt(...long)).toBe(
    '{"account":"r1","action":"refused","at":T,"details":{"a":[null,"x"],"b":1},"index":7,"prior":"R","purpose":"review","reason":"a reason","role":"reviewer","subject":"case:1"}',
  )
})
