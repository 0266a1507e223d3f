import { expect, it } from 'vitest'
import { identifierWords } from './identifier-words.ts'

it('a number is told with whose it is, by the name of the source', () => {
  const called = new Map([['northbridge-police', 'Northbridge Police']])
  expect(identifierWords('nominal:northbridge-police', 'N7', called)).toBe(
    'Northbridge Police nominal N7',
  )
  expect(identifierWords('alleged:northbridge-police', 'A7', called)).toBe(
    'Northbridge Police alleged person A7',
  )
  expect(identifierWords('upn', 'J99', called)).toBe('UPN J99')
  expect(identifierWords('upn/A1', 'A1', called)).toBe('former UPN A1')
  expect(identifierWords('local:elsewhere', '4', called)).toBe('elsewhere local 4')
})
