import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName } from './names.ts'

const read = (text: string, order?: Parameters<typeof readName>[1]) => {
  const { givenNames, familyName, aliases } = readName(text, order)
  return [givenNames, familyName, ...aliases]
}

describe('a whole name in one field', () => {
  it.each([
    ['Ada Example', ['Ada', 'Example']],
    ['EXAMPLE, Ada', ['Ada', 'EXAMPLE']],
    ['SMITH, John, Paul', ['John Paul', 'SMITH']],
    ["O'NEILL, Mary Jane", ['Mary Jane', "O'NEILL"]],
    ['SAMPLE, Ben (aka Benny)', ['Ben', 'SAMPLE', 'Benny']],
    ['Ben Sample (AKA: Benny, Benji)', ['Ben', 'Sample', 'Benny', 'Benji']],
    ['Ben Sample aka Benny', ['Ben', 'Sample', 'Benny']],
    ['Ben Sample a.k.a. Benny Small', ['Ben', 'Sample', 'Benny Small']],
    ['Ben "Benny" Sample', ['Ben', 'Sample', 'Benny']],
    ['Ben (Benny) Sample', ['Ben', 'Sample', 'Benny']],
    ['Ann Sample (née Other)', ['Ann', 'Sample', 'Other']],
    ['Ben Sample (deceased)', ['Ben (deceased)', 'Sample']],
    ['SAMPLE, Ben (not known to us)', ['Ben (not known to us)', 'SAMPLE']],
    ['DE SOUZA Carlos', ['Carlos', 'DE SOUZA']],
    ['Carlos DE SOUZA', ['Carlos', 'DE SOUZA']],
    ['Carlos De Souza', ['Carlos', 'De Souza']],
    ['John SMITH', ['John', 'SMITH']],
    ['SMITH John Paul', ['John Paul', 'SMITH']],
    ['J SMITH', ['J', 'SMITH']],
    ['SMITH J R', ['J R', 'SMITH']],
    ['Mr John van der Berg', ['John', 'van der Berg']],
    ['John van der BERG', ['John', 'van der BERG']],
    ['van der BERG John', ['John', 'van der BERG']],
    ['Dr. Prof. Omar bin Said', ['Omar', 'bin Said']],
    ['Maria da Silva', ['Maria', 'da Silva']],
    ['Jan Van Den Berg', ['Jan', 'Van Den Berg']],
    ['Van Sample', ['Van', 'Sample']],
    ['Ben Ali', ['Ben', 'Ali']],
    ['JOHN SMITH', ['JOHN', 'SMITH']],
    ['John Smith Jr', ['John Jr', 'Smith']],
    ['John Smith, Jnr', ['John Jnr', 'Smith']],
    ['SMITH, Mr John', ['John', 'SMITH']],
    ['Benny', ['Benny', null]],
    ['Mr', ['Mr', null]],
    ['Mr Smith', ['Smith', null]],
    ['', [null, null]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['Smith John Paul', 'familyFirst', ['John Paul', 'Smith']],
    ['van Berg John', 'familyFirst', ['John', 'van Berg']],
    ['Anh Do Minh', 'asWritten', ['Anh Do Minh', null]],
  ] as const)('%s where the map says %s', (text, order, expected) => {
    expect(read(text, order)).toEqual(expected)
  })

  it('loses no word but titles', () => {
    const word = fc.constantFrom('Ada', 'van', 'SMITH', 'de', "O'Hara", 'J', 'aka', '(Benny)', 'x,')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ')
        const letters = (some: string) =>
          [...some.replace(/\baka\b/g, '').replace(/[^\p{L}]/gu, '')].sort().join('')
        const all = read(text)
          .filter((one) => one !== null)
          .join(' ')
        expect(letters(all)).toBe(letters(text))
      }),
    )
  })
})
