import { expect, test } from 'vitest'
import { exampleFacts } from '../example-facts.ts'
import { evaluate } from '../index.ts'
import { definitionOf } from '../some-rules.fixtures.ts'

/** Rules that plain logic leaves open and that have more completions than anybody can go through. */
const facts = ['sexual', 'exchange', 'advantage', 'imbalance', 'online', 'factorGangs']
const fact = (n: number) => facts[n % facts.length] ?? 'sexual'
const many = (of: (n: number) => string, joint: string, count: number) =>
  Array.from({ length: count }, (_, n) => of(n)).join(joint)
const people = exampleFacts({
  suspects: { listed: [{}, {}] },
  missingEpisodes: { listed: Array.from({ length: 400 }, () => ({})) },
})

test.each([
  [
    'facts asked for again in every clause',
    Array.from({ length: 48 }, (_, k) =>
      many((n) => `(${fact(n + k)} || !${fact(n + k + 1)})`, ' && ', 60),
    ),
  ],
  [
    'ages and ages at the report, compared with hundreds of numbers',
    Array.from(
      { length: 50 },
      (_, k) =>
        `suspects.exists(s, ${many((n) => `s.age == ${n + 50 * k} && s.ageAtReport > ${n}`, ' || ', 40)})`,
    ),
  ],
  [
    'as many conditions of people as fit',
    Array.from({ length: 40 }, (_, k) =>
      many((n) => `suspects.exists(s, s.age == ${n + 30 * k})`, ' && ', 30),
    ),
  ],
  [
    'hundreds of numbers of whom',
    Array.from({ length: 40 }, (_, k) =>
      many((n) => `suspects.filter(s, s.age == ${n}).size() != ${n + 900 * k}`, ' || ', 28),
    ),
  ],
  [
    'numbers too great to count up to',
    [
      many(
        (n) => `suspects.filter(s, s.age < ${n + 1}).size() ${n % 2 ? '>' : '<='} ${999_000 + n}`,
        ' || ',
        24,
      ),
      'suspects.filter(s, s.age < 18 || s.age >= 18).size() < 1000000 || !sexual || sexual',
      'missingEpisodes.filter(m, m.days > 1 && m.days < 1).size() >= 500000 || sexual || !sexual',
    ],
  ],
  [
    'all that can be asked of hundreds of events',
    [
      'missingEpisodes.filter(m, m.beforeReport && m.days > 1).size() >= 300',
      'missingEpisodes.filter(m, m.returnInterview || !m.beforeReport).size() == 200',
      'missingEpisodes.exists(m, m.began < "2014-01-01") || missingEpisodes.all(m, m.days > 3)',
    ],
  ],
  [
    'as many sizes as fit',
    Array.from({ length: 40 }, (_, k) =>
      many((n) => `(suspects.size() != ${n + 9 * k} || victims.size() > ${n})`, ' && ', 30),
    ),
  ],
])('%s: an answer all the same, within the bounds', (_, rules) => {
  const definition = definitionOf(...rules)
  const before = process.memoryUsage().heapUsed
  expect(['met', 'notMet', 'undetermined']).toContain(evaluate(definition, people).answer)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(500e6)
})
