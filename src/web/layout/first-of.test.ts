import { expect, it } from 'vitest'
import { firstOf } from './first-of.ts'

const items = Array.from({ length: 12 }, (_, at) => at)
const part = { place: 'cases', most: 5, path: '/people/P1', kept: { kind: 'missing' } }

it('shows the first of a long list in their order, how many there are, and where all of them are', () => {
  const first = firstOf(items, { ...part, asked: '' })
  expect(first).toEqual({
    shown: [0, 1, 2, 3, 4],
    total: 12,
    all: '/people/P1?kind=missing&all=cases#cases',
  })
  expect(firstOf(items, { ...part, asked: 'cases' })).toEqual({
    shown: items,
    total: 12,
    all: null,
  })
  expect(firstOf(items, { ...part, asked: 'life' }).shown).toHaveLength(5)
  expect(firstOf(items.slice(0, 5), { ...part, asked: '' }).all).toBeNull()
})
