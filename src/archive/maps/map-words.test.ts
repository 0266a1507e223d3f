import { expect, it } from 'vitest'
import { mapWords } from './map-words.ts'

it('has the words of each part of a map', () => {
  const words = Object.fromEntries(mapWords().map((part) => [part.of, part.words]))
  expect(Object.values(words).every((some) => some.length > 1)).toBe(true)
  expect(words['Types of a column']).toEqual([
    ...['text', 'date', 'yesNo', 'count', 'age', 'code', 'words'],
  ])
  expect(words['Of a case']).toContain('opened')
  expect(words['Of a person']).toContain('familyName')
  expect(words['Of staff']).toContain('unit')
})
