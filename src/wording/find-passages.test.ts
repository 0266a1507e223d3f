import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTerms, readWording, shippedTerms, termsOf } from './index.ts'

const found = (text: string) =>
  readWording(text).passages.map(({ term, quoted }) => `${term}${quoted ? ' quoted' : ''}`)

describe('words that may have led to a decision', () => {
  it.each([
    ['She made her own choices and no further action was taken.', 'own-choices'],
    ['It was thought that he was making his own decisions.', 'own-choices'],
    ['This was felt to be a lifestyle choice.', 'lifestyle-choice'],
    ['The unit recorded a LIFE-\nSTYLE CHOICE on closure.', 'lifestyle-choice'],
    ['Ruby had placed herself\nat risk on several occasions.', 'at-risk-herself'],
    ['The child puts him self in vulnerable situations.', 'at-risk-herself'],
    ['She was described by the unit as streetwise.', 'streetwise'],
    ['She is in a relationship with an older male.', 'relationship'],
    ['He has been associating with older adults.', 'associating'],
    ['The child would not engage, and the case was closed.', 'not-engaging'],
    ['She didn’t engage with the team.', 'not-engaging'],
    ['There was a history of risk-taking behaviour.', 'risky-behaviour'],
    ['The report was thought to be attention-seeking.', 'attention-seeking'],
    ['She is beyond parental control.', 'out-of-control'],
    ['The girl absconded from the placement.', 'absconded'],
    ['She would not be a credible witness.', 'unreliable'],
    ['The officer noted that she placed herself at risk.', 'at-risk-herself'],
    ['The report states she was making her own choices.', 'own-choices'],
    ['Her mother was told that she was placing herself at risk.', 'at-risk-herself'],
  ])('%s', (text, term) => {
    expect(found(text)).toEqual([term])
  })

  it.each([
    'She said she was making her own choices.',
    'Her mother said that it was a lifestyle choice.',
    'Her mother said it was a lifestyle choice.',
    'The entry reads: “she made her own choices”.',
    "The note calls it a 'lifestyle choice' and goes on.",
    '"I was making my case. She placed herself at risk," the neighbour wrote.',
    'She was making her own choices, her father said.',
    'In her own words it was her lifestyle choice.',
    'Statement of: Ruby Fenley\nIt was put to me that it was a lifestyle choice.',
    'A: they told me I was out of control.',
  ])('tells quoted speech apart: %s', (text) => {
    expect(readWording(text).passages.map(({ quoted }) => quoted)).toEqual([true])
  })

  it.each([
    'It was not a lifestyle choice.',
    'She did not place herself at risk.',
    'A leaflet on healthy lifestyle choices was given.',
    'Staff had training on why the term lifestyle choice should not be used.',
    'The officer placed himself at risk on entering the water.',
    'She made her own choice of subjects for the next year.',
    'The suspect absconded from bail.',
    'The vehicle went out of control on the bend.',
    'She has a good relationship with an adult at the school.',
    'The choices were made. Her own view is not recorded.',
    'She placed the form. Herself at risk is not what is said.',
  ])('leaves another use alone: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says where the words stand, of every sentence by itself', () => {
    const text = 'The visit was made. She placed herself at risk. It was a lifestyle choice.'
    const { passages, sentences } = readWording(text)
    expect(passages.map(({ from, to }) => text.slice(from, to))).toEqual([
      'placed herself at risk',
      'lifestyle choice',
    ])
    expect(sentences.map(({ from, to }) => text.slice(from, to).trim())).toEqual([
      'The visit was made.',
      'She placed herself at risk.',
      'It was a lifestyle choice.',
    ])
  })

  it('marks lie in order and apart within any text, whatever it holds', () => {
    const some = fc.constantFrom(
      'She ',
      'placed ',
      'herself ',
      'at risk',
      '. ',
      '\n',
      '\n\n',
      '“',
      '”',
      '"',
      "'",
      '’',
      'said ',
      'lifestyle ',
      'choice ',
      'İ',
      '\u00ad',
      '-',
      'not ',
      '(((((',
      '\\',
      '🙂',
      'a',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { from, to } of readWording(text).passages) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          last = to
        }
      }),
    )
  })

  it('reads a hostile text of a million quotation marks or words without end in reasonable steps', () => {
    for (const one of [
      '"',
      "'",
      '‘a ',
      'put herself ',
      'lifestyle choice ',
      'not not ',
      'x'.repeat(50),
      '.\n',
    ]) {
      expect(readWording(one.repeat(20_000)).passages.length).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('the list of terms', () => {
  it('has for each term what it means, what could be said instead, and a source that was looked up or says it was not', () => {
    for (const { forms, means, instead, source } of termsOf(shippedTerms)) {
      expect(forms.length).toBeGreaterThan(0)
      expect(means).toMatch(/^[A-Z].*\.$/)
      expect(instead).toMatch(/^[A-Z].*[.]$/)
      expect(source.title).not.toBe('')
      // A page without a date has none here; what was looked up is said in words.
      if (source.date !== null) expect(source.date).toMatch(/^20/)
      else expect(source.place).not.toBeNull()
    }
    const unseen = termsOf(shippedTerms).filter(({ source }) => source.place === null)
    expect(unseen.map(({ id }) => id)).toEqual(['out-of-control'])
  })

  it('is refused with the place at fault', () => {
    expect(() => readTerms('terms: [')).toThrow('LB_WORDING_TERMS')
    expect(() => readTerms('terms: []')).toThrow(/At lists/)
    const text = (form: string, guide: string) => `
lists: { SELF: [herself] }
speech: { verbs: [], records: [], passive: [], phrases: [] }
about: []
others: []
children: []
terms: [{ id: one, term: one, forms: ["${form}"], not: [], means: A., instead: B., source: { guide: ${guide} } }]
guides: { known: { title: T, by: B, date: 2024-11-14 } }`
    expect(() => readTerms(text('puts SELF', 'known'))).not.toThrow()
    expect(() => readTerms(text('puts OTHER', 'known'))).toThrow(/OTHER/)
    expect(() => readTerms(text('puts SELF', 'unknown'))).toThrow(/no guide/)
  })
})
