import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../testing/runs.ts'
import { afterDiffusion } from './diffusion.ts'
import { type Encoding, type PersonFields, personEncoder } from './encode-records.ts'
import { encodingText, readEncoding } from './encoded-text.ts'
import { parseEncodingSettings } from './encoding-settings.ts'
import { type EncodedPair, matchEncodings } from './match-encodings.ts'
import { peopleEncoding } from './people-encoding.ts'
import { weighEncodedPairs } from './weigh-encoded-pairs.ts'

const settings = peopleEncoding()
const secret = Buffer.from('one that two forces share')
const encode = personEncoder(settings, secret)
const other = personEncoder(settings, Buffer.from('another one'))
const robin: PersonFields = { name: 'Robin Ashdown', birth: '1999-04-03', postcode: 'QN4 7TB' }
const likeness = (a: PersonFields, b: PersonFields) =>
  matchEncodings(settings, [encode(a)], [encode(b)])[0]?.likeness ?? null
const share = (a: Uint32Array, b: Uint32Array) => {
  let apart = 0
  for (const [at, word] of a.entries()) {
    for (let bits = (word ^ b[at]!) >>> 0; bits > 0; bits &= bits - 1, bits >>>= 0) apart++
  }
  return apart / (a.length * 32)
}

describe('encoded people', () => {
  it('are the same for the same person under the same secret, and nothing alike under another', () => {
    expect(encodingText(encode(robin))).toBe(encodingText(personEncoder(settings, secret)(robin)))
    for (const [view, encoding] of encode(robin).entries()) {
      expect(share(encoding!, other(robin)[view]!)).toBeGreaterThan(0.45)
    }
  })

  it('are found in spite of slips, exchanged halves, accents, and what is missing', () => {
    expect(likeness(robin, robin)).toBe(1)
    expect(likeness(robin, { ...robin, name: 'ASHDOWN, Róbin' })).toBe(1)
    expect(likeness(robin, { ...robin, name: 'Robin Ashdon' })).toBeGreaterThan(0)
    expect(likeness(robin, { ...robin, birth: '1999-04-08' })).toBeGreaterThan(0)
    expect(likeness(robin, { name: robin.name, postcode: 'qn47tb' })).toBe(1)
    expect(likeness(robin, { name: robin.name })).toBe(null)
    expect(likeness(robin, { name: 'Casey Moor', birth: '2001-12-24', postcode: 'ZV1 2AA' })).toBe(
      null,
    )
  })

  it('without the layer show how far apart two strangers are, and with it do not', () => {
    const people = ['Robin Ashdown', 'Robyn Ashford', 'Casey Moor', 'Ola Quist'].map((name) => ({
      ...robin,
      name,
    }))
    const sharesAt = (spread: number) => {
      const plain = personEncoder(parseEncodingSettings({ ...settings, spread }), secret)
      const views = people.map((person) => plain(person)[0]!)
      return views.slice(1).map((view) => share(views[0]!, view))
    }
    const [like, , far] = sharesAt(1)
    expect(far! - like!).toBeGreaterThan(0.03)
    for (const hidden of sharesAt(32).slice(1)) expect(Math.abs(hidden - 0.5)).toBeLessThan(0.05)
  })

  it('may have a view more spread than others, which forgives less in it and nothing in them', () => {
    const [first, ...rest] = settings.views
    const views = [{ ...first!, spread: 16 }, ...rest]
    const spread = parseEncodingSettings({ ...settings, views })
    const more = personEncoder(spread, secret)
    const slip = { ...robin, name: 'Robin Ashdon' }
    const [pair] = matchEncodings(spread, [more(robin)], [more(slip)])
    const [before] = matchEncodings(settings, [encode(robin)], [encode(slip)])
    expect(pair!.apart[0]).toBeGreaterThan(before!.apart[0]!)
    expect(pair!.apart.slice(1)).toEqual(before!.apart.slice(1))
  })

  it('differ after the layer as often as the sum of bits does', () => {
    expect(afterDiffusion(0.1, 1)).toBe(0.1)
    // Three bits of which each differs in one of ten: an odd number of them does.
    expect(afterDiffusion(0.1, 3)).toBeCloseTo(3 * 0.1 * 0.81 + 0.001, 12)
  })

  it('keep their lines, and read nothing that is none', () => {
    const { views, bits } = settings
    for (const person of [robin, { name: 'Robin Ashdown', birth: '1999-04-03' }]) {
      const encoding = encode(person)
      expect(readEncoding(encodingText(encoding), views.length, bits)).toEqual(encoding)
    }
    const line = encodingText(encode(robin))
    fc.assert(
      fc.property(
        fc.nat(line.length - 1),
        fc.constantFrom('', ' ', '!', '\0', '=', 'é'),
        (at, by) => {
          const broken = line.slice(0, at) + by + line.slice(at + 1)
          fc.pre(broken !== line)
          expect(readEncoding(broken, views.length, bits)).toBe(null)
        },
      ),
      runs(60),
    )
  })

  it('take any text for a field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, postcode) => {
        const encoding: Encoding = encode({ name, birth: name, postcode })
        expect(encoding.length).toBe(settings.views.length)
      }),
      runs(40),
    )
  })
})

describe('pairs of encodings', () => {
  it('say how far apart each view is, and where there is none', () => {
    const [pair] = matchEncodings(settings, [encode(robin)], [encode({ ...robin, postcode: null })])
    expect(pair!.apart).toEqual([0, null, null])
    const all = matchEncodings(
      settings,
      [encode(robin)],
      [encode({ ...robin, birth: '1971-12-24' })],
    )
    expect(all[0]!.apart[1]).toBe(0)
    expect(all[0]!.apart[0]).toBeGreaterThan(700)
  })

  it('are weighed by all their views, learnt without labels', () => {
    const pair = (...apart: EncodedPair['apart']): EncodedPair => ({
      ...{ left: 0, right: 1, likeness: 0.1, view: 'name and birth', apart },
    })
    const of = (howMany: number, each: EncodedPair) => Array.from({ length: howMany }, () => each)
    const pairs = [
      ...of(60, pair(0, 300, 500)),
      ...of(40, pair(500, null, 400)),
      ...of(300, pair(800, 1020, 1030)),
      ...of(100, pair(1025, 780, null)),
      pair(800, 700, null),
      pair(800, null, null),
    ]
    const weights = weighEncodedPairs(settings, pairs)
    const [person, gap, stranger, other, twoViews, oneView] = [0, 60, 100, 400, 500, 501].map(
      (at) => weights[at]!,
    )
    for (const positive of [person, gap]) expect(positive).toBeGreaterThan(1)
    for (const negative of [stranger, other]) expect(negative).toBeLessThan(-1)
    expect(twoViews).toBeGreaterThan(oneView!)
    expect(weights.every(Number.isFinite)).toBe(true)
    expect(weighEncodedPairs(settings, [])).toEqual([])
  })
})

it('refuses settings that name a field that is none', () => {
  const wrong = { ...settings, views: [{ name: 'a', fields: ['name', 'height'], apart: 0.1 }] }
  expect(() => parseEncodingSettings(wrong)).toThrow('"height" is not among the fields')
})
