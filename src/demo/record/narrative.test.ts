import { describe, expect, it } from 'vitest'
import { femaleNames, maleNames, surnames } from '../people/names.ts'
import { councils } from '../people/places.ts'
import { randomFor } from '../random.ts'
import * as sentences from './narrative.ts'

const lists = (
  [...Object.values(sentences), ...Object.values(sentences.plainSentences)] as readonly unknown[]
).filter((each) => Array.isArray(each)) as readonly (readonly string[])[]
const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? []

/** Every word the sentences and headings hold, slots taken out. */
const vocabulary = new Set(
  lists.flatMap((list) => list.flatMap((each) => words(each.replace(/\{\w+\}/g, ' ')))),
)

const slots = {
  ref: 'NB/2014/004211',
  date: '01/02/2014',
  child: 'Ruby Fenley',
  person: 'Luca Oakshaw',
  place: 'Quillmere Park',
  phone: '07112345678',
  vehicle: 'QA12 BCD',
  officer: 'T. Garsfield',
  unit: 'Response',
  town: councils[0].town,
  outcome: '18',
} as const

const quiet = {
  harm: false,
  left: false,
  unidentified: false,
  risk: false,
  elsewhere: false,
  named: false,
  phone: false,
  vehicle: false,
}

const texts = (signals: sentences.Signals) => {
  const random = randomFor(2, 'narratives')
  return Array.from({ length: 500 }, () =>
    sentences.narrative(random, 'Closing report', slots, signals),
  )
}

describe('documents', () => {
  it('hold no word that is not in the sentences or in a slot', () => {
    const slotWords = new Set(words(Object.values(slots).join(' ')))
    const loud = Object.fromEntries(Object.keys(quiet).map((key) => [key, true]))
    const all = [...texts(quiet), ...texts({ ...quiet, ...loud })].flatMap(words)
    const strange = all.filter((word) => !vocabulary.has(word) && !slotWords.has(word))
    expect(new Set(strange)).toEqual(new Set())
  })

  it('show a line of enquiry that was left more often where one was, and not only there', () => {
    const share = (signals: sentences.Signals) =>
      texts(signals).filter((text) => sentences.leftUndone.some((each) => text.includes(each)))
        .length / 500
    expect(share({ ...quiet, left: true })).toBeGreaterThan(0.7)
    expect(share(quiet)).toBeGreaterThan(0.02)
    expect(share(quiet)).toBeLessThan(0.15)
  })
})

it('draws names from long lists', () => {
  expect(new Set([...maleNames, ...femaleNames]).size).toBeGreaterThanOrEqual(400)
  expect(new Set(surnames).size).toBeGreaterThanOrEqual(800)
})
