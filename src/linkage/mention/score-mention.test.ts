import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { link } from '../link/link.ts'
import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { openIndex, openIndexInParts } from './mention-index.ts'
import { recordOf, scoreOne, scorePair } from './score-mention.ts'

const byIds = (x: ScoredPair, y: ScoredPair) => x.a - y.a || x.b - y.b

/** Every pair `link` gives, from either of its records alone. */
async function expectSame(records: readonly LinkRecord[], settings: LinkSettings) {
  const { pairs, model } = await link({ records, settings })
  const index = openIndex({ records, settings, model })
  for (const record of records) {
    const scored = scoreOne(index, record)
    const expected = pairs.filter(({ a, b }) => a === record.id || b === record.id)
    expect(scored.cut).toEqual([])
    expectPairs(scored.pairs, expected)
  }
  return pairs.length
}

function expectPairs(found: readonly ScoredPair[], expected: readonly ScoredPair[]) {
  expect(found.toSorted(byIds).map(rounded)).toEqual(expected.toSorted(byIds).map(rounded))
}

/** The logarithm of the engine and of this language may differ in the last place. */
const rounded = ({ weight, evidence, probability, ...ids }: ScoredPair) => ({
  ...ids,
  weight: weight.toFixed(8),
  probability: probability.toFixed(8),
  evidence: evidence.map(({ left, right, ...each }) => ({
    ...each,
    weight: each.weight.toFixed(8),
    // An index keeps texts as UTF-8, which has no half of a surrogate pair.
    left: left?.toWellFormed(),
    right: right?.toWellFormed(),
  })),
})

const settings = peopleSettings()
const mentions = madeUpMentions(200, 31)

describe('one mention now', () => {
  it('gives the pairs, weights and evidence of the whole linkage', async () => {
    expect(await expectSame(mentions, settings)).toBeGreaterThan(200)
  })

  it.each([-25, 3, 15])('as well when pairs are kept from %d', async (keep) => {
    await expectSame(mentions.slice(0, 250), { ...settings, keep })
  })

  it('as well across sources only', async () => {
    await expectSame(mentions, { ...settings, between: 'sources' })
  })

  it('the same over records that come in parts, however they are cut', async () => {
    const { model } = await link({ records: mentions, settings })
    const whole = openIndex({ records: mentions, settings, model })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(mentions.length), { maxLength: 5 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), mentions.length]
        async function* parts() {
          for (let n = 1; n < at.length; n++) yield mentions.slice(at[n - 1], at[n])
        }
        const index = await openIndexInParts({ parts: parts(), settings, model })
        for (const one of mentions.slice(0, 20)) {
          expect(scoreOne(index, one)).toEqual(scoreOne(whole, one))
        }
      }),
      { numRuns: 10 },
    )
  })

  it('as well for records full of accidents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileFields, { minLength: 2, maxLength: 60 }), async (fields) => {
        const records = fields.map((each, at) => ({
          id: (at * 7) % 61,
          source: ['north', 'south', 'east'][at % 3]!,
          fields: each,
        }))
        await expectSame(records, { ...settings, keep: -40 })
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('as well for words held against each other by every measure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWords, { minLength: 2, maxLength: 40 }), async (words) => {
        const records = words.map((text, id) => ({
          id: words.length - id,
          source: 's',
          fields: { text, town: text?.slice(0, 3) ?? null, all: 'x', post: text },
        }))
        await expectSame(records, measures)
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('as well where rarity is told by source, from a table and for likenesses, and blocks are split', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWords, { minLength: 2, maxLength: 40 }), async (words) => {
        const records = words.map((text, id) => ({
          id: words.length - id,
          source: ['north', 'south'][id % 2]!,
          fields: { text, name: text, town: text?.slice(0, 3) ?? null, all: 'x', post: text },
        }))
        await expectSame(records, rareAndSplit)
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('explains any pair, whatever its weight', async () => {
    const low = { ...settings, keep: -40 }
    const { pairs, model } = await link({ records: mentions, settings: low })
    const index = openIndex({ records: mentions, settings, model })
    for (const pair of pairs.slice(0, 300)) {
      const record = mentions.find(({ id }) => id === pair.b)!
      expectPairs([scorePair(index, record, pair.a)!], [pair])
    }
    expect(scorePair(index, mentions[0]!, 1)).toBeNull()
    expect(recordOf(index, mentions[4]!.id)!.fields.familyName).toBe(mentions[4]!.fields.familyName)
  })

  it('finds a new mention of somebody known, and nobody for one that says nothing', async () => {
    const { model } = await link({ records: mentions, settings })
    const index = openIndex({ records: mentions, settings, model })
    const again = scoreOne(index, { ...mentions[3]!, id: 999_998 })
    expect(again.pairs[0]!.a).toBe(mentions[3]!.id)
    expect(scoreOne(index, { id: 999_999, source: 'x', fields: {} }).pairs).toEqual([])
  })

  it('tells what a bound on the records looked at cut off', async () => {
    const { model } = await link({ records: mentions, settings })
    const index = openIndex({ records: mentions, settings, model })
    const record = { ...mentions[3]!, id: 999_998 }
    const whole = scoreOne(index, record)
    const part = scoreOne(index, record, { most: 2 })
    expect(part.candidates).toBe(2)
    const cut = part.cut.reduce((sum, { records }) => sum + records, 0)
    expect(cut).toBeGreaterThanOrEqual(whole.candidates - 2 - whole.hopeless)
    expect(cut).toBeGreaterThan(0)
  })

  it('refuses what a linkage refuses', async () => {
    const { model } = await link({ records: mentions, settings })
    const open = (records: readonly LinkRecord[]) => () => openIndex({ records, settings, model })
    const one = mentions[0]!
    expect(open([one, mentions[1]!, one])).toThrow(/LB_LINKAGE_DUPLICATE_ID/)
    expect(open([{ ...one, id: 0.5 }])).toThrow(/LB_LINKAGE_BAD_ID/)
    expect(() =>
      openIndex({ records: [], settings, model: { ...model, comparisons: [] } }),
    ).toThrow(/LB_LINKAGE_SETTINGS/)
    expect(scoreOne(openIndex({ records: [], settings, model }), one).pairs).toEqual([])
  })
})

const some = (...values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: null, freq: 6 })
const someOf = (...values: readonly string[]) =>
  fc.array(fc.constantFrom(...values), { maxLength: 3 })
const names = [
  'Anna',
  'Ann',
  'A',
  'hannah',
  'Zoë',
  'Łukasz',
  'Lukas',
  "O'Brien",
  'OBrien',
  '王',
  'Yusuf',
  'Yousef',
  'Mary Jane',
  'JANE',
  'Straße',
  '',
  '  ',
  'unknown',
  'Chris',
  'Tina',
  'Christopher',
]

const hostileFields: fc.Arbitrary<LinkRecord['fields']> = fc.record({
  givenNames: some(...names),
  familyName: some(...names),
  aliases: someOf('Anna OBrien', 'Yusuf', 'Mary Jane Brien', 'x', '', 'Unknown', 'JANE ANNA'),
  birthDate: some(
    '2001-02-03',
    '2001-03-02',
    '2001-02-13',
    '20010101',
    '2002-02-03',
    '1999/12/31',
    'x',
    '0000-00-00',
    '2001-02-03T10',
  ),
  birthYear: some('2001', '2002', '1999', '2001-02-03', '19', '20010203'),
  postcode: some('QX1 1AB', 'qx11ab', 'QX1 1AC', 'QX1 2AB', 'QX', 'ZZ99 9ZZ'),
  address: some('1 Mill Rd', '1 Mill Road', '1, mill rd.', 'Flt 2 St St', ''),
  phones: someOf('07100 000001', '+44 7100 000001', '0044(0)7100000002', '12', ''),
  vehicles: someOf('AB12 CDE', 'ab12cde', 'X'),
  identifiers: someOf(
    'nhs:9434765919',
    'NHS: 943 476 5919',
    'nhs:9434765918',
    'nominal:7',
    'upn:x',
    'nocolon',
    ':',
    'pnc:',
    'Other:5',
  ),
  group: some('7', '8', 'unknown'),
})

const anyWords = fc.option(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'b', 'ß', '王'), minLength: 60, maxLength: 220 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  { nil: null },
)

const shares = { 'a b': 0.01, AB: 0.2, c: 0.5 }
const rareAndSplit = parseSettings({
  version: 1,
  keep: -40,
  comparisons: [
    {
      ...{ kind: 'text', name: 'own', field: 'text', jaroWinkler: [0.8, 0.6] },
      termFrequency: { by: 'source', alike: 0.5 },
    },
    {
      ...{ kind: 'name', name: 'given', field: 'name', part: 'given' },
      termFrequency: { shares, alike: 1 },
    },
    {
      ...{ kind: 'text', name: 'table', field: 'town', levenshtein: [1] },
      termFrequency: { shares, alike: 0.3 },
    },
    { kind: 'postcode', name: 'postcode', field: 'post', termFrequency: { by: 'source' } },
  ],
  blocking: [
    { name: 'town', on: ['town:words'], largestBlock: 2, thenBy: ['text:words', 'text:initial'] },
    { name: 'all', on: ['all:words'], largestBlock: 8, thenBy: ['town:initial', 'text:prefix3'] },
  ],
})

const measures = parseSettings({
  version: 1,
  keep: -40,
  comparisons: [
    { kind: 'text', name: 'jw', field: 'text', jaroWinkler: [0.95, 0.8, 0.6], termFrequency: true },
    { kind: 'text', name: 'lev', field: 'text', levenshtein: [1, 3, 6] },
    { kind: 'text', name: 'dam', field: 'text', fold: 'compact', damerauLevenshtein: [1, 2, 5] },
    { kind: 'text', name: 'street', field: 'town', fold: 'address' },
    { kind: 'postcode', name: 'postcode', field: 'post', termFrequency: true },
  ],
  blocking: [
    { name: 'all', on: ['all:words'] },
    { name: 'three', on: ['town:prefix2', 'all:words', 'text:initial'] },
  ],
})
