import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../testing/runs.ts'
import { answerExpression } from '../answer-expression.ts'
import { evaluate } from '../evaluate.ts'
import { type ExampleFacts, exampleFacts } from '../example-facts.ts'
import { shippedChildRules } from '../library.ts'
import { parseDefinition } from '../parse/parse-definition.ts'
import { parseExpression } from '../parse/parse-expression.ts'
import { uncovered } from './coverage.ts'

const rules = await shippedChildRules()

describe('every rule about children that comes with Lookback', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says of its examples what it should',
    (_, rule) => {
      expect(new Set(rule.examples.map(({ answer }) => answer)).size).toBe(3)
      for (const { words, answer, facts } of rule.examples) {
        expect(evaluate(rule, exampleFacts(facts)).answer, words).toBe(answer)
      }
    },
  )

  test('asks for nothing that a person is', () => {
    for (const word of ['sex', 'ethnicity', 'religion', 'disability', 'nationality']) {
      for (const text of [`${word} == "a"`, `events.exists(e, e.${word} == "a")`]) {
        const parsed = parseExpression(text, 'child')
        expect(parsed.ok ? '' : parsed.mistake.message).toContain('cannot be asked for')
      }
    }
  })
})

type Facts = Omit<ExampleFacts, 'kind'>
const child = (more: Facts): ExampleFacts => ({ today: '2026-07-01', born: '2010-01-01', ...more })
function answer(rule: string, facts: ExampleFacts): boolean | null {
  const parsed = parseExpression(rule, 'child')
  if (!parsed.ok) throw new Error(parsed.mistake.message)
  return answerExpression(parsed.expression, exampleFacts(facts))
}
const missing = (on?: string, more: object = {}) => ({
  kind: 'missing' as const,
  ...(on ? { on } : {}),
  ...more,
})
const whole: Facts = { covered: [{ kind: 'missing', from: '2010-01-01' }] }

describe('coverage is data', () => {
  const ever = 'events.exists(e, e.kind == "missing")'
  test('without it no absence of a record is a no', () => {
    expect(answer(ever, child({}))).toBe(null)
    expect(answer(ever, child({ covered: [{ kind: 'missing', from: '2016-01-01' }] }))).toBe(null)
  })
  test('on days it covers, it is', () => {
    expect(answer(ever, child(whole))).toBe(false)
    const since2016 = child({ covered: [{ kind: 'missing', from: '2016-01-01' }] })
    expect(answer('events.exists(e, e.kind == "missing" && e.daysAgo <= 365)', since2016)).toBe(
      false,
    )
    expect(
      answer('events.filter(e, e.kind == "missing" && e.daysAgo <= 365).within(1, 0)', since2016),
    ).toBe(false)
  })
  test('a window that reaches beyond it is open', () => {
    const ended = child({ covered: [{ kind: 'missing', from: '2010-01-01', until: '2026-05-31' }] })
    expect(
      answer('events.filter(e, e.kind == "missing" && e.daysAgo <= 90).within(1, 0)', ended),
    ).toBe(null)
    expect(
      answer('events.filter(e, e.kind == "missing" && e.daysAgo > 90).within(1, 0)', ended),
    ).toBe(false)
  })
  test('of another kind it says nothing', () => {
    expect(answer('events.exists(e, e.kind == "crime")', child(whole))).toBe(null)
  })
  test('days before birth need none, and two stretches leave the days between', () => {
    const spans = [
      { kind: 'missing', from: '2012-01-01', until: '2014-12-31' },
      { kind: 'missing', from: '2016-01-01', until: null },
    ] as const
    expect(uncovered(['missing'], spans, '2026-07-01', '2010-01-01')).toEqual([
      { kind: 'missing', from: '2010-01-01', to: '2011-12-31' },
      { kind: 'missing', from: '2015-01-01', to: '2015-12-31' },
    ])
    expect(uncovered(['missing'], spans, '2026-07-01', '2016-05-05')).toEqual([])
    expect(uncovered(['crime'], spans, '2026-07-01', null)).toEqual([
      { kind: 'crime', from: null, to: '2026-07-01' },
    ])
  })
  test('saying what a source covers never reverses an answer', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`)
    const events = fc.array(days, { maxLength: 4 })
    fc.assert(
      fc.property(
        events,
        days,
        fc.integer({ min: 1, max: 4 }),
        fc.nat(20),
        (listed, from, k, n) => {
          const facts = { events: { listed: listed.map((on) => missing(on)) } }
          const rule = `events.filter(e, e.kind == "missing" && e.daysAgo <= 20).within(${k}, ${n})`
          const before = answer(rule, child({ ...facts, covered: [{ kind: 'missing', from }] }))
          const after = answer(rule, child({ ...facts, ...whole }))
          expect(after).not.toBe(null)
          if (before !== null) expect(after).toBe(before)
        },
      ),
      runs(100),
    )
  })
})

describe('edges of a child’s life', () => {
  test('an episode across the eighteenth birthday counts by the age on its first day', () => {
    const facts = child({
      born: '2008-06-10',
      covered: [{ kind: 'missing', from: '2008-01-01' }],
      events: { listed: [missing('2026-06-09'), missing('2026-06-10')] },
    })
    expect(answer('ageToday < 18', facts)).toBe(false)
    expect(answer('events.filter(e, e.ageThen < 18).within(1, 0)', facts)).toBe(true)
    expect(
      answer('events.filter(e, e.kind == "missing" && e.ageThen < 18).within(2, 10)', facts),
    ).toBe(false)
    expect(answer('events.filter(e, e.kind == "missing").within(2, 1)', facts)).toBe(true)
  })
  test('a month as the day may lie on either side of the birthday', () => {
    const facts = child({ born: '2008-06-10', ...whole, events: { listed: [missing('2026-06')] } })
    expect(
      answer('events.filter(e, e.kind == "missing" && e.ageThen < 18).within(1, 0)', facts),
    ).toBe(null)
  })
  test('an event without a day was before today and after birth', () => {
    const facts = child({ ...whole, events: { listed: [missing()] } })
    expect(answer('events.filter(e, e.kind == "missing").last() <= "2026-07-01"', facts)).toBe(true)
    expect(answer('events.filter(e, e.kind == "missing").first() >= "2010-01-01"', facts)).toBe(
      true,
    )
  })
  test('what is recorded for a day to come has not happened', () => {
    const facts = child({ ...whole, events: { listed: [missing('2027-01-01')] } })
    expect(answer('events.exists(e, e.kind == "missing")', facts)).toBe(false)
  })
  test('at one place, and with one person', () => {
    const at = (place?: string, people: readonly string[] = []) => ({
      ...(place ? { place } : {}),
      people: [...people],
    })
    const listed = [
      missing('2026-06-01', at('a', ['p'])),
      missing('2026-06-11', at('b', ['p', 'q'])),
      missing('2026-06-21', at('a')),
    ]
    const facts = child({ ...whole, events: { listed } })
    const those = 'events.filter(e, e.kind == "missing")'
    expect(answer(`${those}.samePlace(2, 20)`, facts)).toBe(true)
    expect(answer(`${those}.samePlace(2, 19)`, facts)).toBe(false)
    expect(answer(`${those}.samePerson(2, 10)`, facts)).toBe(true)
    expect(answer(`${those}.samePerson(3, 20)`, facts)).toBe(null)
    expect(
      answer(
        `${those}.samePlace(2, 20)`,
        child({
          ...whole,
          events: { listed: [missing('2026-06-01', at()), missing('2026-06-11', at('b'))] },
        }),
      ),
    ).toBe(null)
  })
})

test('a rule about a child does not stand where cases are counted', () => {
  const parsed = parseDefinition(rules[0]!.yaml)
  expect(parsed.ok ? [] : parsed.errors.map(({ line, message }) => [line, message])).toEqual([
    [3, 'A rule about a child cannot stand here: what is counted are cases.'],
  ])
  const words = (text: string, unit: 'case' | 'child') => {
    const read = parseExpression(text, unit)
    return read.ok ? '' : read.mistake.message
  }
  expect(words('inCareToday', 'case')).toContain('asked of a child')
  expect(words('exchange', 'child')).toContain('asked of')
  expect(words('victims.size() >= 2', 'child')).toContain('Only events is a set of a child.')
})
