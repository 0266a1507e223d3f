import { expect, it } from 'vitest'
import { plainFields } from './plain-fields.ts'

it('leaves nothing in what was sent that a store could not hold', () => {
  const sent = { q: 'a\0b', list: ['\ud800', 'Zoë 🙂'], absent: undefined }
  expect(plainFields(sent)).toEqual({ q: 'a b', list: ['\ufffd', 'Zoë 🙂'], absent: undefined })
  expect(plainFields(undefined)).toEqual({})
})
