import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missing, type Recorded, recorded } from '../../model/index.ts'
import { answerRoutes, anyRoute, routeOf } from './route-answers.ts'
import { type RouteFact, type RouteFacts, routeFacts, routeFactWords } from './route-facts.ts'
import { routes } from './routes.ts'
import { policeDecision, withFacts } from './some-route-facts.fixtures.ts'
import { workedCases } from './worked-cases.fixtures.ts'

describe('worked by hand', () => {
  test('there are sixty or more, each of its own', () => {
    expect(new Set(workedCases.map(({ words }) => words)).size).toBe(workedCases.length)
    expect(workedCases.length).toBeGreaterThanOrEqual(60)
  })

  test.each(workedCases)('$words', ({ facts, decidedOn, answers }) => {
    const whole = withFacts(facts)
    const answered = answerRoutes(decidedOn ? { ...whole, decidedOn } : whole)
    expect(answered.map(({ answer }) => answer)).toEqual(answers)
  })
})

test('what is missing is named, and any one of the facts named may settle it', () => {
  const facts = withFacts(policeDecision, { suspectInterviewed: null, mayStillPoseRisk: null })
  const answered = routeOf('policeReview', answerRoutes(facts))
  expect(answered).toMatchObject({ answer: 'undetermined', settledBy: ['suspectInterviewed'] })
  expect(answered.conditions.filter(({ holds }) => holds !== true)).toMatchObject([
    { id: 'interviewed', holds: null },
  ])
})

test('no route is said to be open to nobody until each is closed', () => {
  const closed = answerRoutes(withFacts(policeDecision, { decision: 'charged' }))
  expect(anyRoute(closed)).toBe('notOpen')
  expect(anyRoute(answerRoutes(withFacts({})))).toBe('undetermined')
  expect(anyRoute(answerRoutes(withFacts(policeDecision)))).toBe('open')
})

const aValue = (fact: RouteFact): fc.Arbitrary<string | boolean> => {
  const { is } = routeFactWords[fact]
  if (is.type === 'yesNo') return fc.boolean()
  if (is.type === 'choice') return fc.constantFrom(...Object.keys(is.choices))
  return fc
    .date({ min: new Date('2012-01-01'), max: new Date('2017-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
}
const someFacts: fc.Arbitrary<RouteFacts> = fc.record(
  Object.fromEntries(
    routeFacts.map((fact) => [
      fact,
      fc
        .option(aValue(fact), { nil: undefined, freq: 3 })
        .map(
          (value): Recorded<string | boolean> =>
            value === undefined ? missing() : recorded(value),
        ),
    ]),
  ),
) as unknown as fc.Arbitrary<RouteFacts>
const wholeFacts = fc.record(
  Object.fromEntries(
    routeFacts.map((fact) => [fact, aValue(fact).map((value) => recorded(value))]),
  ),
) as unknown as fc.Arbitrary<RouteFacts>

test('finding out what was missing never reverses an answer', () => {
  fc.assert(
    fc.property(someFacts, wholeFacts, (facts, truth) => {
      const later = Object.fromEntries(
        routeFacts.map((fact) => [fact, facts[fact].known ? facts[fact] : truth[fact]]),
      ) as unknown as RouteFacts
      const [before, after] = [answerRoutes(facts), answerRoutes(later)]
      for (const [at, { answer }] of before.entries())
        if (answer !== 'undetermined') expect(after[at]?.answer).toBe(answer)
      expect(after.every(({ answer }) => answer !== 'undetermined')).toBe(true)
    }),
  )
})

test('an undetermined route has a way to turn out open and a way to turn out closed', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      for (const { answer, conditions, settledBy } of answerRoutes(facts)) {
        if (answer !== 'undetermined') continue
        expect(conditions.some(({ holds }) => holds === false)).toBe(false)
        expect(conditions.some(({ holds }) => holds === null)).toBe(true)
        expect(settledBy.length).toBeGreaterThan(0)
        for (const fact of settledBy) expect(facts[fact].known).toBe(false)
      }
    }),
  )
})

test('each condition reads the facts it names and no other', () => {
  for (const { conditions } of routes)
    for (const { reads, holds } of conditions) {
      const read = new Set<string>()
      const watched = new Proxy({} as never, {
        get: (_, name: string) => {
          read.add(name)
          return ''
        },
      })
      holds(watched)
      for (const name of read) expect(reads).toContain(name)
    }
})
