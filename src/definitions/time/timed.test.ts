import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../testing/runs.ts'
import { answerExpression } from '../answer-expression.ts'
import { exampleFacts } from '../example-facts.ts'
import type { CaseFacts } from '../facts.ts'
import { parseExpression } from '../parse/parse-expression.ts'
import { everyDay } from './every-day.fixtures.ts'
import { caseOf, ruleOf, someEpisodes, someQuestion } from './some-timelines.fixtures.ts'

describe('a question about time is answered as every completion of the days answers it', () => {
  test('random timelines, by every day each event may have had', () => {
    fc.assert(
      fc.property(someQuestion, someEpisodes, (text, some) => {
        const [rule, facts] = [ruleOf(text), caseOf(some)]
        expect(answerExpression(rule, facts)).toBe(everyDay(rule, facts))
      }),
      runs(300),
    )
  })

  test('two questions in one rule, where every event is listed', () => {
    fc.assert(
      fc.property(someQuestion, someQuestion, someEpisodes, (one, other, some) => {
        const [rule, facts] = [ruleOf(`${one} && !(${other})`), caseOf(some)]
        const [answer, truth] = [answerExpression(rule, facts), everyDay(rule, facts)]
        if (answer !== null) expect(answer).toBe(truth)
      }),
      runs(60),
    )
  })
})

const day = (began: string) => ({ began })
const episodes = (...listed: { readonly began?: string }[]) =>
  exampleFacts({ missingEpisodes: listed })
const answer = (rule: string, facts: CaseFacts) => answerExpression(ruleOf(rule), facts)

describe('edges by hand', () => {
  test('the same day, day 90 and day 91', () => {
    const two = 'missingEpisodes.within(2, 90)'
    expect(
      answer('missingEpisodes.within(2, 0)', episodes(day('2020-01-01'), day('2020-01-01'))),
    ).toBe(true)
    expect(
      answer('missingEpisodes.within(2, 0)', episodes(day('2020-01-01'), day('2020-01-02'))),
    ).toBe(false)
    expect(answer(two, episodes(day('2020-01-01'), day('2020-03-31')))).toBe(true)
    expect(answer(two, episodes(day('2020-01-01'), day('2020-04-01')))).toBe(false)
  })

  test('a month as the date: certain only where every day of it will do', () => {
    const two = 'missingEpisodes.within(2, 30)'
    expect(answer(two, episodes(day('2020-01'), day('2020-01')))).toBe(true)
    expect(answer(two, episodes(day('2020-01'), day('2020-02')))).toBe(null)
    expect(answer(two, episodes(day('2020-01'), day('2020-04')))).toBe(false)
  })

  test('no date at all: so many is sure where a window holds one, and possible otherwise', () => {
    expect(answer('missingEpisodes.within(1, 0)', episodes({}))).toBe(true)
    expect(answer('missingEpisodes.within(2, 10000)', episodes({}, {}))).toBe(null)
    expect(answer('missingEpisodes.within(3, 10000)', episodes({}, {}))).toBe(false)
  })

  test('a list that is not whole is never enough for no', () => {
    expect(answer('missingEpisodes.within(2, 90)', exampleFacts({}))).toBe(null)
    expect(answer('!missingEpisodes.within(2, 90)', exampleFacts({}))).toBe(null)
  })

  test('three in a window though no two of them are sure of theirs', () => {
    // Kept apart, the first, third and fifth lie 16 days or more from one another; January has no room for that.
    const five = episodes(...Array.from({ length: 5 }, () => day('2020-01')))
    expect(answer('missingEpisodes.within(3, 15)', five)).toBe(true)
    expect(answer('missingEpisodes.within(3, 14)', five)).toBe(null)
    expect(answer('missingEpisodes.within(5, 30)', five)).toBe(true)
    expect(answer('missingEpisodes.within(5, 29)', five)).toBe(null)
  })

  test('four hundred imprecise episodes are answered in a moment', () => {
    const many = Array.from({ length: 400 }, (_, at) => day(`${1990 + (at % 30)}-0${1 + (at % 9)}`))
    const started = process.cpuUsage().user
    expect(answer('missingEpisodes.within(14, 400)', episodes(...many))).toBe(true)
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000)
  })

  test('thousands of episodes: exact where their days are known, open where too many are not', () => {
    const days = Array.from({ length: 900 }, (_, at) =>
      day(new Date(Date.UTC(2000, 0, 1 + 7 * at)).toISOString().slice(0, 10)),
    )
    const whole = (listed: readonly { readonly began?: string }[]) =>
      exampleFacts({ missingEpisodes: { listed: [...listed], exactly: listed.length } })
    expect(answer('missingEpisodes.gap(7)', whole(days))).toBe(true)
    expect(answer('missingEpisodes.gap(8)', whole(days))).toBe(false)
    const none = Array.from({ length: 3000 }, () => ({}))
    for (const question of ['gap(100)', 'before(earlierReferrals, 30)', 'within(2, 30)'])
      expect(answer(`missingEpisodes.${question}`, whole(none))).toBe(null)
  })

  test('a rule that excludes itself is met by nobody, whatever is missing', () => {
    const contradiction = 'missingEpisodes.within(3, 90) && !missingEpisodes.within(2, 100)'
    expect(answer(contradiction, exampleFacts({}))).toBe(false)
    expect(answer(`!(${contradiction})`, exampleFacts({}))).toBe(true)
  })
})

test('recording a fact never reverses an answer', () => {
  fc.assert(
    fc.property(someQuestion, someEpisodes, fc.nat(), (text, some, seed) => {
      const rule = ruleOf(text)
      const before = answerExpression(rule, caseOf(some))
      if (before === null) return
      const listed = some.listed.map(({ began, returnInterview }, at) => {
        const from = began
          ? began.from + ((seed + at) % (began.to - began.from + 1))
          : (seed + at) % 10
        return { began: { from, to: from }, returnInterview: returnInterview ?? seed % 2 === 0 }
      })
      expect(answerExpression(rule, caseOf({ ...some, listed }))).toBe(before)
    }),
    runs(60),
  )
})

describe('what cannot be asked is refused in words', () => {
  test.each([
    ['missingEpisodes.within(3, 10001)', 'So many days are a whole number from 0 to 10,000.'],
    ['missingEpisodes.within(0, 90)', 'So many events are a whole number from 1 to 1,000.'],
    [
      'missingEpisodes.within(3)',
      'It is written within(k, n): k of them within n days, as in missingEpisodes.within(3, 90).',
    ],
    ['victims.within(3, 90)', 'When things happened is asked of events'],
    ['missingEpisodes.wihtin(3, 90)', 'Did you mean “within”?'],
    ['missingEpisodes.first()', 'A day is compared with a day.'],
    ['missingEpisodes.first() >= 3', 'A day is written "2010-01-31", in quotes.'],
    [
      'missingEpisodes.filter(m, sexual).within(2, 9)',
      '“sexual” is no fact of an event; what else must hold is joined by && outside.',
    ],
    [
      'missingEpisodes.exists(m, missingEpisodes.within(2, 9))',
      'A set inside a set cannot be asked for.',
    ],
    ['missingEpisodes.within(2, 9).within(2, 9)', 'When things happened is asked of events'],
  ])('%s', (text, words) => {
    const parsed = parseExpression(text)
    if (parsed.ok) throw new Error('was read')
    expect(parsed.mistake.message).toContain(words)
  })
})
