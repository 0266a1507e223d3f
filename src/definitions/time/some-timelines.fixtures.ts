import fc from 'fast-check'
import { between, missing } from '../../model/index.ts'
import { type ExampleFacts, exampleFacts } from '../example-facts.ts'
import type { CaseFacts } from '../facts.ts'
import { parseExpression } from '../parse/parse-expression.ts'
import { dayAt } from './every-day.fixtures.ts'

/** Random days known, imprecise or missing, of events listed or not; small enough to go through every day. */
const day = fc.nat({ max: 9 })
const bounds = fc.oneof(
  { arbitrary: day.map((at) => ({ from: at, to: at })), weight: 3 },
  {
    arbitrary: fc.tuple(day, fc.nat({ max: 4 })).map(([from, more]) => ({ from, to: from + more })),
    weight: 4,
  },
  { arbitrary: fc.constant(null), weight: 1 },
)
const episode = fc.record({ began: bounds, returnInterview: fc.option(fc.boolean()) })

export interface SomeEpisode {
  readonly began: { readonly from: number; readonly to: number } | null
  readonly returnInterview: boolean | null
}
export interface SomeEpisodes {
  readonly listed: readonly SomeEpisode[]
  /** Null: there may be more. */
  readonly exactly: number | null
}

export const someEpisodes: fc.Arbitrary<SomeEpisodes> = fc.oneof(
  {
    arbitrary: fc
      .array(episode, { maxLength: 4 })
      .map((listed) => ({ listed, exactly: listed.length })),
    weight: 4,
  },
  {
    arbitrary: fc
      .array(episode, { maxLength: 2 })
      .map((listed) => ({ listed, exactly: listed.length + 1 })),
    weight: 1,
  },
  {
    arbitrary: fc.array(episode, { maxLength: 1 }).map((listed) => ({ listed, exactly: null })),
    weight: 1,
  },
)

/** As facts of an example; days as bounds come where they belong afterwards, since a month is all its notation has. */
const factsFor = ({ listed, exactly }: SomeEpisodes): ExampleFacts => ({
  missingEpisodes: {
    listed: listed.map(({ returnInterview }) =>
      returnInterview === null ? {} : { returnInterview },
    ),
    ...(exactly === null ? {} : { exactly }),
  },
})

const filter = fc.constantFrom(
  ...['', '', '', '.filter(m, m.returnInterview)', '.filter(m, !m.returnInterview)'],
  ...[3, 6].map((at) => `.filter(m, m.began >= "${dayAt(at)}")`),
  `.filter(m, m.began < "${dayAt(5)}" && m.returnInterview)`,
)
const set = filter.map((that) => `missingEpisodes${that}`)
const sign = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
const small = fc.nat({ max: 6 })

/** One question about time. */
export const someQuestion: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(set, fc.integer({ min: 1, max: 4 }), small)
    .map(([events, k, n]) => `${events}.within(${k}, ${n})`),
  fc.tuple(set, set, small).map(([one, other, n]) => `${one}.before(${other}, ${n})`),
  fc.tuple(set, set, small).map(([one, other, n]) => `${one}.after(${other}, ${n})`),
  fc
    .tuple(set, fc.constantFrom('first', 'last'), sign, day)
    .map(([events, how, op, at]) => `${events}.${how}() ${op} "${dayAt(at)}"`),
  fc.tuple(set, small).map(([events, n]) => `${events}.gap(${n})`),
)

export function ruleOf(text: string) {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.mistake.message}`)
  return parsed.expression
}

/** With the days of a made-up calendar. */
export function caseOf(some: SomeEpisodes): CaseFacts {
  const facts = exampleFacts(factsFor(some))
  const { missingEpisodes } = facts
  const items = missingEpisodes.items.map((item, at) => {
    const began = some.listed[at]!.began
    return { ...item, began: began ? between(dayAt(began.from), dayAt(began.to)) : missing() }
  })
  return { ...facts, missingEpisodes: { ...missingEpisodes, items } }
}
