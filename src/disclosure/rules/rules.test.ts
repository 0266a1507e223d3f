import { describe, expect, it } from 'vitest'
import { checkRules, conventions, isSmall, type Rounding, shownInterval } from './rules.ts'

const rules = (threshold: number, rounding: Rounding, leastValues = 8) => ({
  ...conventions.exact,
  threshold,
  rounding,
  leastValues,
})
const nearest = (base: number) => ({ way: 'nearest', base }) as const
const byChance = (base: number) => ({ way: 'unbiased', base }) as const

describe('the conventions', () => {
  it('are what bodies are told they are', () => {
    const told = Object.entries(conventions).map(([id, { words: _, ...rest }]) => {
      expect(rest.id).toBe(id)
      const { threshold, rounding, leastValues, zerosShown, complementary } = rest
      const to = rounding.way === 'none' ? 'none' : `${rounding.way} ${rounding.base}`
      return [id, threshold, to, leastValues, zerosShown, complementary]
    })
    expect(told).toEqual([
      ['lookback', 10, 'nearest 5', 8, true, true],
      ['zeros', 10, 'nearest 5', 8, false, true],
      ['exact', 10, 'none', 8, true, true],
      ['unbiased', 10, 'unbiased 5', 8, true, true],
      ['controlled', 10, 'controlled 5', 8, true, true],
      ['nhs', 8, 'nearest 5', 7, true, false],
    ])
  })

  it('all make sense', () => {
    for (const each of Object.values(conventions)) expect(() => checkRules(each)).not.toThrow()
  })
})

describe('rules of one’s own', () => {
  it('are taken up to their limits', () => {
    for (const fine of [
      rules(1, { way: 'none' }, 2),
      rules(1_000, { way: 'none' }, 1_000),
      rules(10, nearest(2)),
      rules(10, byChance(1_000)),
    ]) {
      expect(() => checkRules(fine)).not.toThrow()
    }
  })

  it('are refused beyond them', () => {
    for (const wrong of [
      rules(0, { way: 'none' }),
      rules(1_001, { way: 'none' }),
      rules(9.5, { way: 'none' }),
      rules(10, { way: 'none' }, 1),
      rules(10, { way: 'none' }, 1_001),
      rules(10, { way: 'none' }, 7.5),
      rules(10, nearest(1)),
      rules(10, nearest(1_001)),
      rules(10, byChance(2.5)),
    ]) {
      expect(() => checkRules(wrong)).toThrow(
        expect.objectContaining({ code: 'LB_DISCLOSURE_RULES' }),
      )
    }
  })

  it('call a count small from 1 up to one below the threshold', () => {
    const small = [0, 1, 2, 3, 4].filter((count) => isSmall(count, rules(3, { way: 'none' })))
    expect(small).toEqual([1, 2])
  })
})

describe('what a shown number says', () => {
  const says = (value: number, threshold: number, rounding: Rounding) => {
    const { low, high, value: shown } = shownInterval(value, rules(threshold, rounding))
    expect(shown).toBe(value)
    return [low, high]
  }

  it('is itself where nothing is rounded', () => {
    expect(says(14, 10, { way: 'none' })).toEqual([14, 14])
    expect(says(0, 10, { way: 'none' })).toEqual([0, 0])
  })

  it('is what would be rounded to it, and no small count', () => {
    expect(says(15, 10, nearest(5))).toEqual([13, 17])
    expect(says(15, 10, nearest(4))).toEqual([13, 17])
    expect(says(10, 10, nearest(5))).toEqual([10, 12])
    expect(says(15, 10, byChance(5))).toEqual([11, 19])
    expect(says(10, 10, byChance(5))).toEqual([10, 14])
    expect(says(5, 3, nearest(5))).toEqual([3, 7])
  })

  it('is none where only none is rounded to none', () => {
    expect(says(0, 10, nearest(5))).toEqual([0, 0])
    expect(says(0, 5, byChance(5))).toEqual([0, 0])
    // With a threshold below the base a count of 1 that is shown is shown as 0.
    expect(says(0, 1, byChance(5))).toEqual([0, 4])
    expect(says(0, 1, nearest(5))).toEqual([0, 2])
  })
})
