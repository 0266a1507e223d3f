import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from './evaluate.ts'
import { implies, shippedDefinitions } from './index.ts'
import { someFacts } from './some-facts.fixtures.ts'
import { definitionOf, ruleAskingAgain } from './some-rules.fixtures.ts'

const library = await shippedDefinitions()
const named = (id: string) => library.find((one) => one.id === id)!
const shows = (narrow: readonly string[], broad: readonly string[]) =>
  implies(definitionOf(...narrow), definitionOf(...broad))

describe('one definition implies another', () => {
  it('where each of its clauses stands in it', () => {
    expect(implies(named('dfe-cse-2017'), named('dcsf-cse-2009'))).toBe(true)
    expect(implies(named('jdi-group-cse'), named('group-based-2013'))).toBe(true)
    expect(implies(named('group-based-2013'), named('child-sexual-abuse'))).toBe(true)
    expect(implies(named('dcsf-cse-2009'), named('dfe-cse-2017'))).toBe(false)
  })

  it('where a clause follows from an alternative, a tighter number, fewer values', () => {
    expect(implies(named('home-office-group-cse-2020'), named('dcsf-cse-2009'))).toBe(true)
    expect(shows(['exchange'], ['exchange || advantage'])).toBe(true)
    expect(shows(['sexual && exchange || sexual && advantage'], ['sexual'])).toBe(true)
    expect(shows(['suspects.size() >= 3'], ['suspects.size() > 2'])).toBe(true)
    expect(shows(['suspects.size() >= 2'], ['suspects.size() > 2'])).toBe(false)
    expect(shows(['suspects.size() > 2'], ['suspects.size() >= 2'])).toBe(true)
    expect(shows(['victims.exists(v, v.age < 16 && v.identified)'], ['victims.size() != 0'])).toBe(
      false,
    )
    expect(shows(['victims.exists(v, v.age < 16 && v.identified)'], ['victims.size() >= 1'])).toBe(
      true,
    )
    expect(shows(['victims.exists(v, v.age < 16)'], ['victims.exists(v, v.age < 18)'])).toBe(true)
    expect(shows(['victims.exists(v, v.age < 18)'], ['suspects.exists(v, v.age < 18)'])).toBe(false)
    const thrice = 'missingEpisodes.filter(m, m.beforeReport && m.days > 1).size() >= 3'
    for (const wanted of [
      'missingEpisodes.filter(m, m.beforeReport).size() >= 2',
      'missingEpisodes.size() > 2',
      'missingEpisodes.exists(m, m.days >= 1)',
    ]) {
      expect(shows([thrice], [wanted])).toBe(true)
      expect(shows([wanted], [thrice])).toBe(false)
    }
    expect(shows([thrice], ['earlierCrimes.size() >= 3'])).toBe(false)
    expect(shows(['suspects.size() < 3'], ['suspects.filter(s, s.age < 18).size() < 3'])).toBe(
      false,
    )
    expect(shows(['setting == "online"'], ['setting != "online"'])).toBe(false)
    expect(shows(['setting in ["online"]'], ['setting in ["online", "other"]'])).toBe(true)
  })

  it('and then no case ever meets it and may not meet the other', () => {
    const rule = fc.array(ruleAskingAgain, { minLength: 1, maxLength: 2 })
    let proved = 0
    fc.assert(
      fc.property(rule, rule, fc.nat(2), someFacts, (rules, others, kept, facts) => {
        const narrow = definitionOf(...rules, ...others)
        const broad = definitionOf(
          ...rules.slice(kept > 1 ? 1 : 0),
          ...rules.map((one, at) => `(${one} || ${others[at] ?? 'online'})`),
        )
        if (!implies(narrow, broad)) return
        proved += 1
        const [of, so] = [answer(narrow, facts), answer(broad, facts)]
        if (of === 'met') expect(so).toBe('met')
        if (so === 'notMet') expect(of).toBe('notMet')
      }),
      { numRuns: 80 },
    )
    expect(proved).toBeGreaterThan(30)
  })

  it('for every pair in the library that it is said of', () => {
    const pairs = library.flatMap((a) =>
      library.filter((b) => a !== b && implies(a, b)).map((b) => [a, b] as const),
    )
    expect(pairs.length).toBeGreaterThan(10)
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const [narrow, broad] of pairs) {
          const [of, so] = [answer(narrow, facts), answer(broad, facts)]
          if (of === 'met') expect(so).toBe('met')
          if (so === 'notMet') expect(of).toBe('notMet')
        }
      }),
      { numRuns: 200 },
    )
  })

  it('says nothing of rules made to be hard to compare, and soon', () => {
    const either = (n: number) => `(outcomeType in noFurtherAction || victims.size() == ${n})`
    const hard = Array.from({ length: 40 }, (_, n) => either(n))
    expect(shows(hard, ['suspects.size() >= 1 && online'])).toBe(false)
  })
})
