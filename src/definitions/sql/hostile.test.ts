import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recorded } from '../../model/index.ts'
import { formOf } from '../exact/form.ts'
import { kleeneIsExact } from '../exact/kleene-is-exact.ts'
import { exampleFacts } from '../example-facts.ts'
import { evaluate, parseDefinition } from '../index.ts'
import { parseExpression } from '../parse/parse-expression.ts'
import { definitionOf } from '../some-rules.fixtures.ts'
import { compileDefinitions } from './compile.ts'
import { duckdb } from './dialect.ts'
import { type FactTables, openFactTables } from './fact-tables.ts'

/** The suite's own limit of a minute a test, and this memory, are the bounds. */
let tables: FactTables
const cases = Array.from({ length: 1000 }, (_, caseId) => ({
  ...exampleFacts({
    victims: [{ age: 10 + (caseId % 10) }, {}],
    suspects: { listed: [{ age: 20 }, {}] },
    ...(caseId % 2 === 0 ? { sexual: caseId % 4 === 0 } : {}),
  }),
  caseId,
}))
beforeAll(async () => {
  tables = await openFactTables({ threads: 2, memory: '512MB' })
  await tables.load(cases)
})
afterAll(() => tables.close())

/** As long as an expression may be. */
const filled = (atom: (n: number) => string, between: string): string => {
  let text = atom(0)
  for (let n = 1; ; n++) {
    const longer = `${text}${between}${atom(n)}`
    if (longer.length > 2000) return text
    text = longer
  }
}
const pick = (values: readonly string[], n: number) => values[n % values.length] as string
const facts = ['sexual', 'exchange', 'advantage', 'imbalance', 'online', 'factorGangs']

const large: readonly (readonly [string, readonly string[]])[] = [
  ['a thousand negations', [`${'!'.repeat(1900)}sexual`]],
  ['as many parentheses as are allowed', [`${'!('.repeat(40)}sexual${')'.repeat(40)}`]],
  [
    'alternating deep',
    [
      `${Array.from({ length: 40 }, (_, n) => `(${pick(facts, n)} ${n % 2 ? '&&' : '||'} `).join('')}sexual${')'.repeat(40)}`,
    ],
  ],
  ['long disjunctions, many clauses', Array(8).fill(filled((n) => pick(facts, n), ' || '))],
  [
    'long chains of either',
    Array(4).fill(filled((n) => `(${pick(facts, n)} || !${pick(facts, n + 1)})`, '&&')),
  ],
  [
    'a long condition of each person',
    Array(2).fill(
      `victims.exists(v, ${filled((n) => `v.age < ${n}`, '||')
        .slice(0, 1900)
        .replace(/\|\|[^|]*$/, '')})`,
    ),
  ],
  ['many quantifiers', [filled((n) => `victims.exists(v, v.age < ${n})`, '||')]],
  [
    'many that are proved one by one',
    [filled((n) => `suspects.all(s, s.age > ${n + 1000})`, '&&')],
  ],
  ['many numbers of whom', [filled((n) => `suspects.filter(s, s.age < ${n}).size() > ${n}`, '||')]],
  [
    'numbers of whom that contradict one another',
    [filled((n) => `suspects.filter(s, s.age < 18).size() ${n % 2 ? '>' : '<'} ${n}`, '&&')],
  ],
  ['huge counts', ['suspects.size() < 1000000 && victims.size() != 999999']],
  [
    'facts that contradict one another',
    [filled((n) => `(${n % 2 ? '!' : ''}${pick(facts, n)})`, '&&')],
  ],
]

describe('a large rule is answered as the interpreter answers it', () => {
  test.each(large)('%s', async (_, rules) => {
    const definition = definitionOf(...rules)
    await tables.classify([definition])
    const answers = new Map<number, string>()
    await tables.findings((some) => {
      for (const { caseId, answer } of some) answers.set(caseId, answer)
    })
    for (const one of cases.slice(0, 40)) {
      expect(answers.get(one.caseId)).toBe(evaluate(definition, one).answer)
    }
  })

  test('its SQL grows with the rule, not with its completions', () => {
    for (const [, rules] of large) {
      const [compiled] = compileDefinitions([definitionOf(...rules)], duckdb)
      expect(compiled?.query.length).toBeLessThan(300 * rules.join('').length + 5000)
    }
  })

  test('a proof with too many ways to go through is given up', () => {
    const pairs = Array.from(
      { length: 40 },
      (_, n) => `(${pick(facts, n)} || suspects.size() > ${n})`,
    )
    const parsed = parseExpression(pairs.join(' && '))
    if (!parsed.ok) throw new Error(parsed.mistake.message)
    expect(kleeneIsExact(formOf(parsed.expression))).toBe(false)
  })
})

describe('what cannot be compiled is refused with a reason', () => {
  const refused = (...rules: readonly string[]) => {
    try {
      compileDefinitions([definitionOf(...rules)], duckdb)
    } catch (error) {
      return (error as { readonly code: string }).code
    }
    return null
  }

  test('more quantifiers than one query should hold', () => {
    const clauses = [0, 1, 2].map((k) =>
      filled((n) => `victims.exists(v, v.age < ${1000 * k + n})`, '||'),
    )
    expect(refused(...clauses)).toBe('LB_DEFINITION_TOO_LARGE')
  })

  test('more questions than one query should hold', () => {
    const clause = filled((n) => pick(['sexual', 'online'], n), '||')
    expect(refused(...Array(50).fill(clause))).toBe('LB_DEFINITION_TOO_LARGE')
  })

  test('texts that no record can hold', () => {
    expect(refused('category == "a\\u0000b"')).toBe('LB_DEFINITION_TEXT')
    expect(refused('category == "\ud800"')).toBe('LB_DEFINITION_TEXT')
  })

  test('names that do not exist never reach the compiler', () => {
    const parsed = parseDefinition(`id: a\nversion: 1\ntitle: a\nauthority: a\nsource: a
clauses:\n  - { id: a, words: a, when: 'cases.exists(c, c.password == 1)' }\n`)
    expect(parsed.ok).toBe(false)
  })

  test('what takes longer than it may', async () => {
    const slow = definitionOf(filled((n) => `(${pick(facts, n)} || !${pick(facts, n + 1)})`, '&&'))
    await expect(tables.classify([slow], { within: 0 })).rejects.toMatchObject({
      code: 'LB_DEFINITION_SLOW',
    })
    expect(await tables.counts()).toEqual([])
  })
})

test.each([
  `'; DROP TABLE cases; --`,
  `a' OR 'a' = 'a`,
  '"quoted"',
  '$1 ?1 :name {x}',
  '\\ % _ ü 🙂',
])('a text is only ever compared with: %s', async (text) => {
  const other = await openFactTables({ threads: 1 })
  const holding = { ...exampleFacts({}), caseId: 1, category: recorded(text) }
  const without = { ...exampleFacts({}), caseId: 2, category: recorded('a') }
  await other.load([holding, without])
  await other.classify([definitionOf(`category in [${JSON.stringify(text)}]`)])
  expect(await other.counts()).toMatchObject([{ met: 1, notMet: 1, undetermined: 0 }])
  other.close()
})
