import { describe, expect, it } from 'vitest'
import { type CertificateInput, certify, type ReaderChecks } from './certificate.ts'
import { lowerLimit } from './clopper-pearson.ts'
import { binomialAtMost } from './log-factorial.ts'
import { mostInTail } from './tail-test.ts'

const alpha = 0.05
const tail = { name: 'all', size: 900, drawn: 300, hits: 4 }
const certificate = (readers: ReaderChecks, more: Partial<CertificateInput> = {}) =>
  certify({ target: 0.95, alpha, foundBefore: 400, strata: [tail], readers, ...more })

/**
 * The probability that a bound is ever too low while a sample of `size` cases, `matter` of which
 * matter, is drawn one by one. Exact: every number of hits is carried with its probability.
 */
function everTooLow(
  size: number,
  matter: number,
  isTooLow: (drawn: number, hits: number) => boolean,
): number {
  let standing = new Map([[0, 1]])
  let wrong = 0
  for (let drawn = 0; drawn <= size; drawn += 1) {
    const next = new Map<number, number>()
    const add = (hits: number, p: number) => p > 0 && next.set(hits, (next.get(hits) ?? 0) + p)
    for (const [hits, p] of standing) {
      if (isTooLow(drawn, hits)) {
        wrong += p
      } else if (drawn < size) {
        const another = (matter - hits) / (size - drawn)
        add(hits + 1, p * another)
        add(hits, p * (1 - another))
      }
    }
    standing = next
  }
  return wrong
}

describe('the error of a certificate with readers checked', () => {
  it('stays within alpha in all, at every look at the tail and at the cases set aside', () => {
    const [size, matter] = [60, 10]
    const bounds = (drawn: number, hits: number) => {
      const counts = { size, drawn, hits }
      return certificate({ setAside: counts }, { strata: [{ name: 'all', ...counts }] })
    }
    const inTail = everTooLow(
      size,
      matter,
      (drawn, hits) => bounds(drawn, hits).unreadAtMost < matter - hits,
    )
    const setAside = everTooLow(
      size,
      matter,
      (drawn, hits) => bounds(drawn, hits).setAsideAtMost < matter - hits,
    )
    // The two samples are drawn apart, so both bounds hold with the product of both probabilities.
    expect(1 - (1 - inTail) * (1 - setAside)).toBeLessThanOrEqual(alpha)
    // Half of it would be too little for either if the whole stood for each: .045 and .045.
    expect(inTail).toBeGreaterThan(alpha / 4)
  })

  it('falls to the tail alone where no reader was checked', () => {
    expect(certificate({}).unreadAtMost).toBe(mostInTail(tail, alpha) - tail.hits)
  })

  it('goes half to the tail, whatever is checked of the readers', () => {
    const atHalf = mostInTail(tail, alpha / 2) - tail.hits
    expect(atHalf).toBeGreaterThan(mostInTail(tail, alpha) - tail.hits)
    const checks = { setAside: { size: 500, drawn: 90, hits: 1 } }
    const marked = { size: 400, drawn: 80, hits: 2 }
    expect(certificate(checks).unreadAtMost).toBe(atHalf)
    expect(certificate({ marked }).unreadAtMost).toBe(atHalf)
    expect(certificate({ ...checks, marked }).unreadAtMost).toBe(atHalf)
  })

  it('goes in equal parts of the other half to each check; seeded cases take two', () => {
    const setAside = { size: 500, drawn: 90, hits: 1 }
    const marked = { size: 400, drawn: 80, hits: 2 }
    const known = { seeded: 60, marked: 55 }
    const missed = (each: number) => mostInTail(setAside, each) - setAside.hits
    expect(certificate({ setAside }).setAsideAtMost).toBe(missed(alpha / 2))
    expect(certificate({ setAside, marked }).setAsideAtMost).toBe(missed(alpha / 4))
    expect(certificate({ setAside, known }).setAsideAtMost).toBe(missed(alpha / 6))
    expect(certificate({ setAside, marked, known }).setAsideAtMost).toBe(missed(alpha / 8))
  })

  it('is spent by the cases marked and by the seeded ones at their own part', () => {
    const marked = { size: 400, drawn: 80, hits: 2 }
    const known = { seeded: 60, marked: 55 }
    const each = alpha / 6
    const found = 400 + tail.hits
    const right = found - mostInTail(marked, each)
    const seen = mostInTail(tail, alpha / 2)
    const share = lowerLimit(known.marked, known.seeded, each)
    let inTail = seen
    while (inTail < tail.size && binomialAtMost(seen, inTail + 1, share) > each) inTail += 1
    const { unreadAtMost, recallAtLeast } = certificate({ marked, known })
    expect(unreadAtMost).toBe(inTail - tail.hits)
    expect(recallAtLeast).toBeCloseTo(right / (right + unreadAtMost), 12)
  })

  it('is charged for in the price too', () => {
    const setAside = { size: 3000, drawn: 3000, hits: 0 }
    const open = { strata: [{ name: 'all', size: 5000, drawn: 0, hits: 0 }], foundBefore: 900 }
    const { price } = certificate({ setAside }, open)
    expect(price).toBe(certificate({}, { ...open, alpha: alpha / 2 }).price)
    expect(price).toBeGreaterThan(certificate({}, open).price!)
  })
})
