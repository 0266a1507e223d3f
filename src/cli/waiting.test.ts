import { expect, it } from 'vitest'
import { waitingWords } from './waiting.ts'

it('what is waited for is said, with when it began', () => {
  const since = new Date('2026-11-29T09:00:05Z')
  expect(waitingWords({ what: 'import by anna', since }, new Date('2026-11-29T09:03:59Z'))).toBe(
    'Waiting for import by anna to end, which began at 09:00:05 UTC (3 min ago).',
  )
  expect(waitingWords({ what: '', since }, new Date('2026-11-29T09:00:59Z'))).toBe(
    'Waiting for another import or refresh to end, which began at 09:00:05 UTC (less than a minute ago).',
  )
  expect(waitingWords(null, since)).toBe('Waiting for another import or refresh to end.')
})
