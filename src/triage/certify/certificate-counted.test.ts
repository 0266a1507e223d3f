import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../testing/runs.ts'
import { type CertificateInput, certify, type Stratum } from './certificate.ts'
import { lowerLimit } from './clopper-pearson.ts'
import { binomialAtMost } from './log-factorial.ts'
import { boundTails } from './strata.ts'
import { mostInTail } from './tail-test.ts'

/** The certificate as its documentation says it, one number after another, without a search. */
function counted(input: CertificateInput) {
  const { target, alpha, foundBefore, readers = {} } = input
  const checks = (readers.known ? 2 : 0) + (readers.setAside ? 1 : 0) + (readers.marked ? 1 : 0)
  const ofTail = checks === 0 ? alpha : alpha / 2
  const ofCheck = checks === 0 ? 0 : alpha / 2 / checks
  const size = input.strata.reduce((sum, stratum) => sum + stratum.size, 0)

  const stands = (strata: readonly Stratum[]) => {
    const hits = strata.reduce((sum, part) => sum + part.hits + (part.outside ?? 0), 0)
    const { most, parts } = boundTails(strata, ofTail)
    let inTail = most
    if (readers.known) {
      const share = lowerLimit(readers.known.marked, readers.known.seeded, ofCheck)
      if (share === 0) inTail = size
      else while (inTail < size && binomialAtMost(most, inTail + 1, share) > ofCheck) inTail += 1
    }
    const unread = Math.max(0, inTail - hits)
    const { setAside, marked } = readers
    const missed = setAside ? mostInTail(setAside, ofCheck) - setAside.hits : 0
    const wrong = marked ? mostInTail(marked, ofCheck) : 0
    const right = Math.max(0, foundBefore + hits - wrong) + (setAside?.hits ?? 0)
    const all = right + unread + missed
    return { parts, found: foundBefore + hits, unread, missed, recall: all ? right / all : 1 }
  }

  const now = stands(input.strata)
  const left = input.strata.map((part) => part.size - part.drawn)
  const total = left.reduce((sum, each) => sum + each, 0)
  const after = (draws: number) =>
    stands(
      input.strata.map((part, i) => ({
        ...part,
        drawn: part.drawn + (total === 0 ? 0 : Math.floor((draws * left[i]!) / total)),
      })),
    ).recall >= target
  let price: number | null = now.recall >= target ? 0 : null
  if (price === null && after(total)) {
    for (price = 1; !after(price); ) price += 1
  }
  return {
    certified: now.recall >= target,
    target,
    alpha,
    recallAtLeast: now.recall,
    found: now.found,
    unreadAtMost: now.unread,
    setAsideAtMost: now.missed,
    price,
    grade: 'A',
    parts: input.strata.map((part, i) => ({
      ...part,
      unreadAtMost: Math.max(0, now.parts[i]! - part.hits - (part.outside ?? 0)),
    })),
  }
}

const sample = fc
  .record({ size: fc.nat(40), drawn: fc.nat(40), hits: fc.nat(40) })
  .map(({ size, drawn, hits }) => {
    const read = Math.min(size, drawn)
    return { size, drawn: read, hits: Math.min(read, hits % 4) }
  })
const stratum = fc.record({ of: sample, outside: fc.nat(2) }).map(({ of, outside }) => ({
  name: 'part',
  ...of,
  outside: Math.min(outside, of.size - of.drawn),
}))
const known = fc
  .record({ seeded: fc.integer({ min: 1, max: 40 }), missed: fc.nat(3) })
  .map(({ seeded, missed }) => ({ seeded, marked: Math.max(0, seeded - missed) }))
const inputs: fc.Arbitrary<CertificateInput> = fc.record({
  target: fc.constantFrom(0.5, 0.8, 0.9, 0.95),
  alpha: fc.constantFrom(0.05, 0.2),
  foundBefore: fc.nat(400),
  strata: fc.array(stratum, { minLength: 1, maxLength: 2 }),
  readers: fc.record({ setAside: sample, marked: sample, known }, { requiredKeys: [] }),
})

describe('a certificate', () => {
  it('is what is counted one number after another, its price the least draw that certifies', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { assumptions: _, ...certificate } = certify(input)
        expect(certificate).toEqual(counted(input))
      }),
      runs(150),
    )
  })

  const strata = (size: number, drawn = 0, hits = 0) => [{ name: 'all', size, drawn, hits }]

  it('certifies at the target itself, and costs nothing then', () => {
    // 95 found, and the five unread may all matter: 95 of 100.
    const input = { target: 0.95, alpha: 0.05, foundBefore: 95, strata: strata(5) }
    expect(certify(input)).toMatchObject({ certified: true, recallAtLeast: 0.95, price: 0 })
    expect(certify({ ...input, foundBefore: 94 })).toMatchObject({
      certified: false,
      found: 94,
      unreadAtMost: 5,
      price: 1,
    })
  })

  it('costs one case where one is left', () => {
    // Two found; the last of the tail may matter, and two of three is too few.
    const input = { target: 0.9, alpha: 0.05, foundBefore: 2, strata: strata(9, 8) }
    expect(certify(input)).toMatchObject({ certified: false, unreadAtMost: 1, price: 1 })
  })

  it('has no price where reading the whole tail would not do', () => {
    const setAside = { size: 100, drawn: 0, hits: 0 }
    const input = { target: 0.95, alpha: 0.05, foundBefore: 10, strata: strata(3) }
    expect(certify({ ...input, readers: { setAside } })).toMatchObject({
      price: null,
      setAsideAtMost: 100,
    })
  })

  it('allows for the whole tail where readers marked none of the seeded cases', () => {
    const input = { target: 0.9, alpha: 0.05, foundBefore: 100, strata: strata(40, 40) }
    const { unreadAtMost } = certify({ ...input, readers: { known: { seeded: 5, marked: 0 } } })
    expect(unreadAtMost).toBe(40)
  })

  it('finds everything where there is nothing', () => {
    const input = { target: 0.9, alpha: 0.05, foundBefore: 0, strata: strata(4, 4) }
    expect(certify(input)).toMatchObject({ certified: true, recallAtLeast: 1 })
  })

  it('says what it rests on: the draw, its parts, and of each check of readers whether there was one', () => {
    const about = (parts: readonly Stratum[], readers: CertificateInput['readers']) =>
      certify({ target: 0.9, alpha: 0.05, foundBefore: 9, strata: parts, readers }).assumptions
    const none = about(strata(40), {})
    expect(none).toHaveLength(3)
    expect(none[0]).toContain('but the 40 of the tail')
    expect(none[1]).toContain('No correction for cases that a reader set aside')
    expect(none[2]).toBe('Every case marked as mattering does matter.')

    const [a] = strata(30)
    const check = { size: 20, drawn: 5, hits: 0 }
    const all = about(
      [
        { ...a!, name: 'with text' },
        { ...a!, name: 'without' },
      ],
      {
        setAside: check,
        marked: check,
        known: { seeded: 9, marked: 9 },
      },
    )
    expect(all).toHaveLength(5)
    expect(all[0]).toContain('but the 60 of the tail')
    expect(all[1]).toContain('counted in 2 parts')
    expect(all[1]).toContain('with text; without')
    expect(all[2]).toContain('Cases set aside were sampled at random')
    expect(all[3]).toContain('Cases marked were sampled at random')
    expect(all[4]).toContain('seeded known cases')
  })
})
