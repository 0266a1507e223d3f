import { describe, expect, test } from 'vitest'
import { parseDefinition } from './index.ts'

const file = (when: string, rest = '') => `id: some-term
version: 1
title: Some term
authority: Somebody
source: A paper
clauses:
  - id: one
    words: The only clause
    when: ${when}
${rest}`

const mistakes = (yaml: string) => {
  const parsed = parseDefinition(yaml)
  return parsed.ok ? [] : parsed.errors
}
const first = (yaml: string) => mistakes(yaml)[0]

test('a file without mistakes is a definition', () => {
  expect(parseDefinition(file('sexual && victims.exists(v, v.age < 18)')).ok).toBe(true)
})

describe('a misspelt word is named with its place and the word that was meant', () => {
  test.each([
    ['sexaul', 9, 11, 'Did you mean “sexual”?'],
    ['sexual && exchnage', 9, 21, 'Did you mean “exchange”?'],
    ['victims.exists(v, v.agee < 18)', 9, 30, 'Did you mean “age”?'],
    ['setting == "instituton"', 9, 22, 'Did you mean “institution”?'],
    ['suspects.all(s, s.relationship == "famly")', 9, 45, 'Did you mean “family”?'],
    ["'sexual && exchnage'", 9, 22, 'Did you mean “exchange”?'],
    ['>-\n      sexual &&\n      exchnage', 11, 7, 'Did you mean “exchange”?'],
    ['offence in rapes', 9, 22, 'Did you mean “rape”?'],
    ['outcomeType in noFurtherActoin', 9, 26, 'Did you mean “noFurtherAction”?'],
    ['offence in ["19D", "19DD"]', 9, 30, 'Did you mean “19D”?'],
    ['suspectsSharedPhone', 9, 11, 'Did you mean “suspectsSharePhone”?'],
    ['|\n      sexual &&\n      exchnage', 11, 7, 'Did you mean “exchange”?'],
  ])('%s', (when, line, column, words) => {
    const mistake = first(file(when))
    expect(mistake).toMatchObject({ line, column })
    expect(mistake?.message).toContain(words)
  })

  test('a key of the file', () => {
    expect(first(`${file('sexual')}titel: x\n`)?.message).toContain('Did you mean “title”?')
  })

  test('every clause’s mistake is said at once', () => {
    const more = '  - id: two\n    words: Another\n    when: exchnage\n'
    expect(mistakes(file('sexaul', more)).map(({ line }) => line)).toEqual([9, 12])
  })
})

describe('what cannot be asked is refused with the reason', () => {
  test.each([
    ['sexual = true', 'write =='],
    ['age < 18', 'asked of a person'],
    ['victims', 'is a set'],
    ['victims.exists(v, v)', 'is a person'],
    ['victims.exists(v, suspects.exists(s, s.age < 18))', 'set inside a set'],
    ['victims.exists(sexual, sexual)', 'is a fact already'],
    ['victims.exists_one(v, v.age < 18)', 'only exists(…), all(…) and size()'],
    ['suspects.map(s, s.age)', 'only exists(…), all(…) and size()'],
    ['suspects.size() >= size(victims)', 'Compare with'],
    ['suspects.size() >= "2"', 'number'],
    ['suspects.size() >= 1.5', 'whole numbers'],
    ['suspects.size() >= 99999999999999999999', 'whole numbers'],
    ['victims.exists(v, v.age < 1e400)', 'whole numbers'],
    ['setting > "home"', 'Only numbers'],
    ['sexual == null', 'true or false'],
    ['1 == 1', 'left side'],
    ['closed >= "01/02/2010"', 'A day is written'],
    ['closed >= "2010-02-30"', 'A day is written'],
    ['closed >= 2010', 'a day in quotes'],
    ['offence in []', 'a list'],
    ['offence in sexual', 'There is no group'],
    ['setting in rape', 'has no groups'],
    ['offence in noFurtherAction', 'There is no group'],
    ['sexual in ["yes"]', 'Only a text'],
    ['offence in [1, 2]', 'a text in quotes'],
    ['victims.exists(v, v.age in [1])', 'Only a text'],
    ['sexual.matches("(a+)+$")', 'cannot be used'],
    ['"sexual ? true : false"', 'cannot be used'],
  ])('%s', (when, words) => {
    expect(first(file(when))?.message).toContain(words)
  })
})

describe('hostile files are refused, never run', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString()',
    'hasOwnProperty == true',
    'victims.exists(v, v.__proto__ == 1)',
    'victims.exists(v, v.constructor == "x")',
    '__proto__.exists(v, v.age < 18)',
    'constructor.size() > 1',
  ])('a name every object has: %s', (when) => {
    expect(first(file(when))?.line).toBe(9)
  })

  test.each([
    ['parentheses', `${'('.repeat(50)}sexual${')'.repeat(50)}`, 'nested'],
    ['a long expression', 'sexual && '.repeat(300), 'characters'],
    ['a long name', 'x'.repeat(1999), 'There is no'],
  ])('%s', (_, when, words) => {
    const mistake = first(file(when))
    expect(mistake?.message).toContain(words)
    expect(mistake?.message.length).toBeLessThan(400)
  })

  test.each([
    ['100 kB and more', 'x'.repeat(100_001), 'too large'],
    ['deep flow lists', '['.repeat(50_000), 'nested too deep'],
    ['deep maps', '{a: '.repeat(20_000), 'nested too deep'],
    ['deep lists', `${'- '.repeat(30_000)}x`, 'nested too deep'],
    ['an alias', file('sexual', 'notes: &a x\npublished: *a\n'), 'Aliases'],
    ['two files in one', '---\na: 1\n---\nb: 2', 'multiple documents'],
    ['one key twice', `${file('sexual')}id: other\n`, 'unique'],
    ['a list', '- a\n- b', 'the file'],
    ['nothing', '', 'the file'],
  ])('%s', (_, yaml, words) => {
    expect(first(yaml)?.message).toContain(words)
    expect(mistakes(yaml).length).toBeLessThanOrEqual(21)
  })

  test('a few lines that stand for billions', () => {
    const lines = Array.from({ length: 30 }, (_, i) =>
      i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`,
    )
    expect(first(lines.join('\n'))?.message).toContain('Aliases')
  })

  test('a key named __proto__ changes no object', () => {
    expect(mistakes(`${file('sexual')}__proto__: { polluted: true }\n`)).not.toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('examples', () => {
  const example = (facts: string) =>
    file('sexual', `examples:\n  - words: Some case\n    answer: met\n    facts: ${facts}\n`)

  test('a misspelt fact is named', () => {
    expect(first(example('{ sexaul: true }'))?.message).toContain('Did you mean “sexual”?')
    expect(first(example('{ sexaul: true }'))?.line).toBe(13)
  })

  test.each(['{ suspects: 2 }', '{ suspects: { exactly: 1, atLeast: 2 } }'])('%s', (facts) => {
    expect(first(example(facts))?.message).toContain('atLeast')
  })

  test('exactly fewer than are listed', () => {
    expect(first(example('{ suspects: { listed: [{}, {}], exactly: 1 } }'))?.line).toBe(13)
  })
})
