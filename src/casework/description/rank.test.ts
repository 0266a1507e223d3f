import { describe, expect, it } from 'vitest'
import { bagOf, bm25 } from './bm25.ts'
import { type Described, type FileFacts, levelOf } from './fact-levels.ts'
import { rank } from './rank.ts'
import { stem, stemsOf, writtenAs } from './words.ts'

const nothing: FileFacts = { ages: [], year: null, area: null, place: null, adults: null }
const exactly = (n: number) => ({ least: n, most: n })
const described: Described = {
  age: { least: 13, most: 14 },
  year: exactly(2012),
  area: 'Quenmarsh',
  place: 'commercial',
  adults: exactly(3),
}
const true1: FileFacts = {
  ages: [exactly(14)],
  year: exactly(2012),
  area: 'quenmarsh ',
  place: 'commercial',
  adults: { least: 2, most: Number.POSITIVE_INFINITY },
}
const file = (facts: FileFacts, text = '') => ({ facts, words: bagOf(stemsOf(text)) })

describe('words', () => {
  it('are one whatever their ending', () => {
    expect(new Set(['identified', 'identify', 'identification'].map(stem)).size).toBe(1)
    expect(new Set(['interview', 'interviewed', 'interviews'].map(stem)).size).toBe(1)
    expect(stem('taxi')).toBe('taxi')
    // A word of the trade stands for those of everyday speech.
    expect(stemsOf('The car and the phone')).toEqual(stemsOf('vehicles, telephones'))
    expect(stemsOf('The taxis were NOT traced, and a 2nd one was.')).toEqual([
      'vehicl',
      'trac',
      '2nd',
      'one',
    ])
  })

  it('weigh more the fewer files have them, and less in a long text', () => {
    const texts = ['canal canal hotel', 'hotel', 'hotel park', ''].map((one) => bagOf(stemsOf(one)))
    const [both, short, long, none] = bm25(['canal', 'hotel'], texts)
    const weightOf = (scores: typeof both, word: string) =>
      scores?.find((one) => one.word === word)?.weight ?? 0
    expect(weightOf(both, 'canal')).toBeGreaterThan(weightOf(both, 'hotel'))
    expect(weightOf(short, 'hotel')).toBeGreaterThan(weightOf(long, 'hotel'))
    expect(none).toEqual([])
  })
})

describe('a fact', () => {
  it.each([
    ['age', 'agrees', { ages: [exactly(9), exactly(13)] }],
    ['age', 'near', { ages: [exactly(15)] }],
    ['age', 'differs', { ages: [exactly(9)] }],
    ['age', null, {}],
    ['year', 'agrees', { year: { least: 2011, most: 2012 } }],
    ['year', 'near', { year: exactly(2013) }],
    ['adults', 'agrees', { adults: { least: 2, most: Number.POSITIVE_INFINITY } }],
    ['adults', 'differs', { adults: exactly(1) }],
    ['place', 'differs', { place: 'online' as const }],
    ['area', null, {}],
  ] as const)('%s: %s', (fact, level, facts) => {
    expect(levelOf(fact, described, { ...nothing, ...facts })).toBe(level)
  })
})

describe('the order', () => {
  const others = Array.from({ length: 50 }, (_, n) =>
    file({ ...true1, year: exactly(2000 + (n % 10)), place: 'online' }),
  )

  it('puts the file first that agrees, and says why', () => {
    const [first] = rank(described, [], [...others, file(true1)])
    expect(first?.at).toBe(50)
    expect(first?.facts.map(({ fact, level }) => `${fact} ${level}`)).toEqual([
      'age agrees',
      'year agrees',
      'area agrees',
      'place agrees',
      'adults agrees',
    ])
  })

  it('takes what is not recorded for neither', () => {
    const ranked = rank(described, [], [file(nothing), ...others, file(true1)])
    const places = ranked.map(({ at }) => at)
    expect(ranked.find(({ at }) => at === 0)).toMatchObject({ score: 0, facts: [], words: [] })
    expect(places.indexOf(0)).toBeGreaterThan(places.indexOf(51))
    expect(places.indexOf(0)).toBeLessThan(places.length - 1)
  })

  it('is decided by words where facts are alike, and by the order given where nothing is', () => {
    const texts = ['The park was visited.', 'A taxi was not traced.', 'The park was visited.']
    const ranked = rank(
      described,
      stemsOf('The taxi nobody traced'),
      texts.map((text) => file(true1, text)),
    )
    expect(ranked.map(({ at }) => at)).toEqual([1, 0, 2])
    expect(ranked[0]?.words.map(({ word }) => word).sort()).toEqual(['trac', 'vehicl'])
  })
})

it('shows a word as it was written, also one that counts as another', () => {
  const written = writtenAs('A car was seen, then the cars left.')
  expect(stemsOf('vehicle').map((stem) => written.get(stem))).toEqual(['car'])
})
