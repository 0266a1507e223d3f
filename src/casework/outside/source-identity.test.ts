import { describe, expect, it } from 'vitest'
import { isSource, namesSource } from './source-identity.ts'

const source = {
  name: 'Zoë Marlowe-Finch',
  reach: '07700 900 123, zoe@example.org',
  staffId: 'C 481',
}

describe('a text that everybody may read', () => {
  it.each([
    'As ZOE MARLOWE FINCH told us, the file was closed early.',
    'Ms Marlowe saw the minutes.',
    'Ring 07700900123 after six.',
    'Write to zoe@example.org.',
    'Officer C 481 was there.',
  ])('names the source: %s', (text) => {
    expect(namesSource(text, source)).toBe(true)
  })

  it.each(['The file was closed early.', 'In 2012 the unit had 481 files.', 'Zoo visits stopped.'])(
    'names nobody: %s',
    (text) => {
      expect(namesSource(text, source)).toBe(false)
    },
  )
})

it('knows an account that is the source’s own by name, user name or staff number', () => {
  const account = { name: 'Somebody Else', username: 'selse', staffIds: [] as readonly string[] }
  expect(isSource(source, account)).toBe(false)
  expect(isSource(source, { ...account, name: 'zoe marlowe finch' })).toBe(true)
  expect(isSource(source, { ...account, staffIds: ['c481'] })).toBe(true)
  expect(isSource({ name: 'X', staffId: 'selse' }, account)).toBe(true)
  expect(isSource({ name: 'X', staffId: '' }, { ...account, staffIds: [''] })).toBe(false)
})
