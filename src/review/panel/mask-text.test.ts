import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskText, type Secret } from './mask-text.ts'

const secrets: readonly Secret[] = [
  { kind: 'name', value: 'Robin Ashdown', as: 'Person 1' },
  { kind: 'name', value: 'Zoë Will', as: 'Person 2' },
  { kind: 'words', value: 'NB/2022/000187', as: 'this case' },
  { kind: 'words', value: 'Osier Lodge', as: 'a place' },
]
const masked = (text: string) => maskText(text, secrets).text

describe('text for a panel', () => {
  it.each([
    ['Robin Ashdown was seen.', 'Person 1 was seen.'],
    ['ROBIN was seen with Ashdown’s friend.', 'Person 1 was seen with Person 1 friend.'],
    ['zoe was told; ZOË was not.', 'Person 2 was told; Person 2 was not.'],
    ['Rob\u200bin was seen.', 'Person 1 was seen.'],
    ['He will ask Will.', 'He will ask Person 2.'],
    ['Case NB/2022/000187 was closed.', 'Case this case was closed.'],
    ['Seen at osier  lodge.', 'Seen at a place.'],
    ['The number 07106 598917 or +44 7106 598 917.', 'The number [number] or [number].'],
    ['She was born on 14 August 1999.', 'She was [date of birth].'],
    ['DOB: 14/08/1999.', '[date of birth].'],
    ['On 12 February 2014 at 174 Maple Terrace, QX1 1AA.', 'On [date] at [address], [postcode].'],
    ['A car, KX12 ABC, crime 01CR/22841/12.', 'A car, [vehicle], crime [reference].'],
    ['Seen with Somename.', 'Seen with [a name?].'],
    ['In 2014 the police closed it.', 'In 2014 the police closed it.'],
  ])('%j', (text, expected) => {
    // An apostrophe after a name goes with it.
    expect(masked(text)).toBe(expected)
  })

  it('says what it took out on suspicion, and what it had to leave', () => {
    expect(maskText('He will see Somename.', secrets)).toMatchObject({ suspected: 1, left: 1 })
  })

  it('never has a name of the case, wherever it stands', () => {
    const around = fc.string({ maxLength: 20 })
    const name = fc.constantFrom(
      'Robin',
      'ashdown',
      'ROBIN ASHDOWN',
      'Robin  Ashdown',
      'Zoë',
      'zoe',
    )
    fc.assert(
      fc.property(around, name, around, (before, inside, after) => {
        const out = masked(`${before} ${inside} ${after}`).normalize('NFD').toLowerCase()
        for (const part of ['robin', 'ashdown', 'zoe\u0308'])
          expect(out.split(/[^\p{L}\p{M}\p{N}]+/u)).not.toContain(part)
      }),
    )
  })
})
