import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { telephoneNumber } from './telephone.ts'

describe('a telephone number', () => {
  it.each([
    '07700900777',
    '07700 900777',
    '07700-900-777',
    '(07700) 900777',
    '+44 (0)7700 900777',
    '+44 7700 900777',
    '+4407700900777',
    '0044 7700 900777',
    '0044 (0) 7700 900777',
    '44 7700 900777',
    '440 7700 900777',
    '7700900777',
    '7700900777.0',
    '7.700900777E9',
    '07700 900777 ext 12',
    '07700 900777 x3',
    'Tel: 07700 900777',
  ])('is the same however it is written: %s', (text) => {
    expect(telephoneNumber(text)).toBe('07700900777')
  })

  it.each([
    ['0161 496 0000', '01614960000'],
    ['161 496 0000', '01614960000'],
    ['020 7946 0000', '02079460000'],
    ['+353 20 912 3456', '+353209123456'],
    ['00353 20 912 3456', '+353209123456'],
    ['999', null],
    ['', null],
    ['none', null],
    ['7.7E+09', null],
    ['7.70090077E+09', '07700900770'],
    ['4412', null],
  ])('%s is %s', (text, number) => {
    expect(telephoneNumber(text)).toBe(number)
  })

  it('of what was folded is itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0-9 ().-]{0,20}$/), (text) => {
        const once = telephoneNumber(text)
        if (once !== null) expect(telephoneNumber(once)).toBe(once)
      }),
    )
  })
})
