import { expect, it } from 'vitest'
import { weekWords } from './week-words.ts'

const days = (readings: readonly number[]) =>
  readings.map((count, at) => ({
    day: `2026-02-${String(at + 1).padStart(2, '0')}`,
    readings: count,
  }))
const officer = (name: string, week: number, weekBefore: number) => ({
  ...{ name, week, weekBefore, today: 0, month: week + weekBefore },
  inHand: { count: 0, oldest: null, median: null },
})

it('says how this week differs from the one before, and who made the difference', () => {
  expect(
    weekWords({
      days: days([5, 5, 5, 5, 5, 0, 0, 10, 10, 10, 0, 0, 0, 0]),
      officers: [officer('Ana', 30, 13), officer('Bea', 0, 12), officer('Cy', 4, 4)],
    }),
  ).toEqual([
    '5 readings more than in the seven days before.',
    'Ana read 17 more: 30 after 13.',
    'Bea read 12 fewer: 0 after 12. Ask whether they are away, or on other work.',
    'Nobody read on 4 days of these seven, and on 2 of the seven before.',
  ])
})

it('names five at most, and adds up the others', () => {
  const officers = Array.from({ length: 8 }, (_, at) => officer(`Officer ${at}`, at, 0))
  const words = weekWords({ days: days(Array(14).fill(1)), officers })
  expect(words[0]).toBe('As many readings as in the seven days before.')
  expect(words).toHaveLength(7)
  expect(words.at(-1)).toBe('2 others together: 3 more.')
})
