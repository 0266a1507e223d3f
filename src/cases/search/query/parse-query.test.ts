import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LookbackError } from '../../../model/index.ts'
import { parseQuery } from './parse-query.ts'
import { queryWords } from './query-words.ts'

const words = (text: string) => queryWords(parseQuery(text))
const fault = (text: string): string => {
  try {
    parseQuery(text)
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_SEARCH_WORDS') return error.message
    throw error
  }
  return ''
}

describe('what is searched for', () => {
  it('is said back as it was understood', () => {
    expect(words('blue car')).toBe('cases with “blue car”, all of it in one place')
    expect(words('KX12')).toBe('cases with “KX12”')
    expect(words('“blue  car”')).toBe('cases with “blue car” exactly so')
    expect(words('taxi AND harbour OR lime')).toBe('cases with (“taxi” and “harbour”) or “lime”')
    expect(words('taxi (harbour OR lime) NOT "black cab"')).toBe(
      'cases with “taxi” and (“harbour” or “lime”) and not “black cab” exactly so',
    )
    expect(words('old blue NEAR/3 car seen')).toBe(
      'cases with “old” and “blue” within 3 words of “car” and “seen”',
    )
    expect(words('"blue car" NEAR hotel')).toBe('cases with “blue car” within 10 words of “hotel”')
    expect(words('sand and sea or not')).toBe(
      'cases with “sand and sea or not”, all of it in one place',
    )
    expect(words(' ')).toBe('every case')
  })

  it('says in words what is wrong with it', () => {
    expect(fault('"blue car')).toContain('A quotation is opened and not closed.')
    expect(fault('""')).toContain('nothing between two quotation marks')
    expect(fault('(taxi')).toContain('A bracket is opened and not closed.')
    expect(fault('taxi)')).toContain('A bracket is closed that was not opened.')
    expect(fault('()')).toContain(') follows (, with nothing to look for')
    expect(fault('taxi AND')).toContain('Nothing follows after AND.')
    expect(fault('OR taxi')).toContain('Nothing stands before OR.')
    expect(fault('taxi AND OR hotel')).toContain('OR follows AND')
    expect(fault('NOT taxi')).toContain('what is not to be found')
    expect(fault('hotel OR NOT taxi')).toContain('what is not to be found')
    expect(fault('hotel NOT NOT taxi')).toContain('NOT stands twice')
    expect(fault('hotel NEAR (taxi)')).toContain('NEAR stands between two words')
    expect(fault('hotel NEAR/99 taxi')).toContain('from 1 to 20 words')
    expect(fault('a NEAR b NEAR c')).toContain('two at a time')
    expect(fault('( '.repeat(20))).toContain('in more than 10 others')
    expect(fault(Array(30).fill('"a"').join(' '))).toContain('more than 20 parts')
  })

  it('is read or refused, whatever is typed, and what was read has every leaf once', () => {
    const part = fc.constantFrom(
      'AND',
      'OR',
      'NOT',
      'NEAR',
      'NEAR/2',
      '(',
      ')',
      '"',
      'car',
      '“',
      '\0',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        if (fault(text) !== '') return
        const query = parseQuery(text)
        const seen: number[] = []
        const walk = (condition: typeof query.condition): void => {
          if (condition.kind === 'leaf') seen.push(condition.leaf)
          else if (condition.kind === 'not') walk(condition.part)
          else condition.parts.forEach(walk)
        }
        walk(query.condition)
        expect(seen).toEqual(query.leaves.map((_, at) => at))
      }),
    )
  })
})
