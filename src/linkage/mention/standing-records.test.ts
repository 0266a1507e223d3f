import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { link } from '../link/link.ts'
import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { type LinkIndex, openIndex } from './mention-index.ts'
import { scoreOne, scorePair } from './score-mention.ts'

/** Shares from elsewhere, or none: then one mention more changes no other weight. */
const settings = parseSettings({
  version: 1,
  keep: -40,
  comparisons: [
    { kind: 'text', name: 'jw', field: 'text', jaroWinkler: [0.95, 0.8, 0.6] },
    { kind: 'text', name: 'lev', field: 'text', fold: 'compact', levenshtein: [1, 3, 6] },
    { kind: 'text', name: 'dam', field: 'text', damerauLevenshtein: [1, 2, 5] },
    {
      ...{ kind: 'name', name: 'given', part: 'given', field: 'name', aliases: 'others' },
      termFrequency: { shares: { 'a b': 0.01, AB: 0.2, c: 0.5 }, alike: 1 },
    },
    { kind: 'date', name: 'born', field: 'born', termFrequency: false },
    { kind: 'year', name: 'year', field: 'born', date: 'whole' },
    { kind: 'postcode', name: 'postcode', field: 'text' },
    { kind: 'contact', name: 'contact', phones: 'phones', postcode: 'text', address: 'name' },
    { kind: 'set', name: 'cars', field: 'others' },
    { kind: 'identifier', name: 'ids', field: 'ids', oneEach: ['a'] },
    { kind: 'group', name: 'own', field: 'text' },
  ],
  blocking: [
    { name: 'all', on: ['all:words'] },
    { name: 'text', on: ['text:prefix2'] },
  ],
})

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '王'), minLength: 30, maxLength: 220 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const fieldsOf: fc.Arbitrary<LinkRecord['fields']> = fc.record({
  all: fc.constant('x'),
  text: fc.option(words, { nil: null }),
  name: fc.option(words, { nil: null }),
  others: fc.array(words, { maxLength: 3 }),
  born: fc.option(fc.constantFrom('2001-02-03', '2001-03-02', '1999', 'x'), { nil: null }),
  whole: fc.option(fc.constant('2001-02-03'), { nil: null }),
  phones: fc.array(fc.constantFrom('07100 000001', '07100 000002'), { maxLength: 2 }),
  ids: fc.array(
    fc.tuple(fc.constantFrom('a', 'b'), words).map((parts) => parts.join(':')),
    { maxLength: 2 },
  ),
})

const recordsOf = (fields: readonly LinkRecord['fields'][], source: string): LinkRecord[] =>
  fields.map((each, id) => ({ id: (id * 7) % 97, source, fields: each }))

const byWeight = (x: ScoredPair, y: ScoredPair) => y.weight - x.weight || x.a - y.a || x.b - y.b

/** Weights may differ in the last place with the order in which they are added up. */
const rounded = (pairs: readonly ScoredPair[]) =>
  pairs
    .toSorted((x, y) => x.a - y.a || x.b - y.b)
    .map(({ evidence, weight, ...ids }) => ({
      a: ids.a,
      b: ids.b,
      weight: weight.toFixed(8),
      levels: evidence.map(({ comparison, level, weight }) => [
        comparison,
        level,
        weight.toFixed(8),
      ]),
    }))

describe('a mention that stands nowhere', () => {
  it('is compared as a record of the same words would be, whatever was asked before', async () => {
    const seeds = recordsOf(fc.sample(fieldsOf, { numRuns: 40 }), 's')
    const { model } = await link({ records: seeds, settings })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fieldsOf, { minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(fieldsOf, fc.constantFrom(0, 500), fc.constantFrom('s', 'new')), {
          minLength: 1,
          maxLength: 6,
        }),
        async (stand, asked) => {
          const records = recordsOf(stand, 's').map((each) => ({ ...each, id: each.id + 100 }))
          const index = openIndex({ records, settings, model })
          for (const [at, [fields, side, source]] of asked.entries()) {
            const mention = { id: side + at, source, fields }
            const { pairs } = await link({
              records: [...records, mention],
              settings: { ...settings, model },
            })
            const expected = pairs.filter(({ a, b }) => a === mention.id || b === mention.id)
            expect(rounded(scoreOne(index, mention).pairs)).toEqual(rounded(expected))
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('is told from one asked before, whose words lay in the very same place', async () => {
    const person = (id: number, text: string) => ({ id, source: 's', fields: { all: 'x', text } })
    const records = ['Martha', 'Marhta', 'Dwayne', 'Duanye'].map((each, id) => person(id + 9, each))
    const { model } = await link({ records, settings })
    const open = () => openIndex({ records, settings, model })
    const asked = ['Mathra', 'Dwanye', 'Mahtra', 'Mathra'].map((name) => person(0, name))
    const alone = asked.map((mention) => scoreOne(open(), mention))
    const index = open()
    expect(asked.map((mention) => scoreOne(index, mention))).toEqual(alone)
  })

  it('leaves nothing behind, however much it says', async () => {
    const people = peopleSettings()
    const records = madeUpMentions(150, 21)
    const { model } = await link({ records, settings: people })
    const index = openIndex({ records, settings: people, model })
    const fresh = openIndex({ records, settings: people, model })
    const same = () => {
      expect(index.memory).toBe(fresh.memory)
      for (const record of records.slice(0, 30)) {
        expect(scoreOne(index, record)).toEqual(scoreOne(fresh, record))
      }
    }
    for (let at = 0; at < 500; at++) ask(index, at, { familyName: `Nobody ${at}` })
    same()
    const many = Array.from({ length: 5000 }, (_, at) => `Never Heard${at}`)
    const much = {
      givenNames: 'x'.repeat(1_000_000),
      aliases: many,
      vehicles: many,
      phones: many.map((_, at) => `0${7_100_000_000 + at}`),
      identifiers: many.map((each) => `nominal:${each}`),
    }
    ask(index, 0, { ...records[3]!.fields, ...much })
    same()
    const breaking = {
      familyName: 'Never Heard',
      get phones(): never {
        throw new Error('no telephone')
      },
    }
    expect(() => ask(index, 0, breaking)).toThrow('no telephone')
    same()
  })

  it('has the rarity of a value however it is written, and is as rare as what it meets', async () => {
    const people = peopleSettings()
    const { model } = await link({ records: madeUpMentions(150, 21), settings: people })
    const person = (id: number, familyName: string) => ({
      ...{ id, source: 'n' },
      fields: { familyName, birthDate: '1990-01-01' },
    })
    const records = ['Zebedee', ...Array.from({ length: 30 }, () => 'Smith')]
    const index = openIndex({
      records: records.map((name, id) => person(id, name)),
      settings: rareWhereAlike(people),
      model,
    })
    const common = (name: string, id: number) =>
      scorePair(index, person(99, name), id)!.evidence.find(
        ({ comparison, level }) => comparison === 'family name' && level.startsWith('how common'),
      )!.weight
    expect(common('ZEBÉDEE', 0)).toBe(common('Zebedee', 0))
    expect(common('smith ', 1)).toBe(common('Smith', 1))
    // Names that only sound alike take half.
    expect(common('Zebedea', 0)).toBe(common('Zebedee', 0) / 2)
    expect(common('Smyth', 1)).toBe(common('Smith', 1) / 2)
    expect(common('Smith', 1)).toBeLessThan(common('Zebedee', 0))
  })
})

const ask = (index: LinkIndex, id: number, fields: LinkRecord['fields']) =>
  scoreOne(index, { id: 10_000_000 + id, source: 'new', fields }).pairs.toSorted(byWeight)

/** Spellings that are only alike take all of the rarity. */
const rareWhereAlike = (settings: LinkSettings): LinkSettings => ({
  ...settings,
  comparisons: settings.comparisons.map((each) =>
    each.kind === 'name' ? { ...each, termFrequency: { by: 'all', alike: 1 } } : each,
  ),
})
