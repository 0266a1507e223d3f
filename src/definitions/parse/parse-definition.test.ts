import { describe, expect, test } from 'vitest'
import { parseDefinition } from '../index.ts'

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
    ['sexual exchange', 'from here on: “exchange”'],
    ['missingEpisodes', 'is a set'],
    ['missingEpisodes >= 3', 'is a set'],
    ['began >= "2010-01-01"', 'missingEpisodes.exists(m, m.began …)'],
    ['missingEpisodes.exists(m, m)', 'is a missing episode; ask for m.began'],
    ['missingEpisodes.exists(m, m.age < 18)', 'There is no “.age” of a missing episode'],
    ['earlierCrimes.exists(c, c.ethnicity == "a")', 'decide nothing here'],
    ['earlierReferrals.exists(r, r.outcomType == "18")', 'Did you mean “outcomeType”?'],
    ['missingEpisodes.exists(m, suspects.size() >= 2)', 'set inside a set'],
    ['missingEpisodes.exists(m, suspects.filter(s, s.age < 18).size() >= 2)', 'set inside a set'],
    ['missingEpisodes.filter(m, victims.exists(v, v.age < 18)).size() >= 2', 'set inside a set'],
    ['missingEpisodes.filter(m, m.beforeReport)', 'missingEpisodes.filter(…).size() >= 2'],
    ['missingEpisodes.filter(m, m.beforeReport) >= 3', 'filter(…).size()'],
    [
      'missingEpisodes.filter(m, m.beforeReport).exists(n, n.days > 1)',
      'After filter(…) stands .size()',
    ],
    ['suspects.map(s, s.identified, s.age).size() >= 2', 'are sets'],
    ['missingEpisodes.filter(m.beforeReport).size() >= 3', 'Name it first'],
    ['missingEpisode.size() >= 3', 'Did you mean “missingEpisodes”?'],
  ])('%s', (when, words) => {
    expect(first(file(when))?.message).toContain(words)
  })
})

describe('a habit from elsewhere is named, with how it is written here', () => {
  test.each([
    ['sexual and exchange', 18, 'Write &&'],
    ['sexual OR exchange', 18, 'Write ||'],
    ['not sexual', 11, 'Write ! for “not”'],
    ['closed between "2010-01-01" and "2012-01-01"', 18, 'two comparisons'],
    ['if sexual then exchange', 11, 'There is no “if”'],
    ['suspects.size() => 2', 27, 'Write >='],
    ['suspects.size() ≥ 2', 27, 'Write >='],
    ['sexual & exchange', 18, 'Write &&'],
    ['setting == “institution”', 22, 'straight quotes'],
    ['victims.exists(v, v.age < 18', 25, 'opened and not closed'],
    ['sexual)', 17, 'closes what was not opened'],
    ['sexual &&', 18, 'stand after “&&”'],
    ['sеxual', 12, 'may look like one'],
    ['victims.exists(v.age < 18)', 18, 'Name the person first'],
    ['victims.exist(v, v.age < 18)', 18, 'Did you mean “exists”?'],
    ['victim.exists(v, v.age < 18)', 11, 'Did you mean “victims”?'],
    ['victims.age < 18', 18, 'Ask it of each'],
    ['v.age < 18', 12, 'stands for nobody'],
    ['suspects.size >= 2', 19, 'suspects.size()'],
    ['suspects.count() >= 2', 19, 'suspects.size() >= 2'],
    ['victims.exists(v, 18 > v.age)', 29, 'on the left'],
    ['victims.exists(v, v.age >= 16 < 18)', 40, 'joined by &&'],
    ['victims.exists(v, v.age in [16, 17])', 30, 'p.age >= 16 && p.age <= 17'],
    ['sexual == yes', 21, '!sexual for no'],
    ['setting == institution', 22, 'in quotes: "institution"'],
    ['offence == 71', 22, 'offence == "71"'],
    ['offence == "rape"', 22, 'offence in rape'],
    ['outcomeType in "noFurtherAction"', 26, 'without quotes'],
    ['outcomeType in [noFurtherAction]', 27, 'stands alone'],
    ['opened < closed', 20, 'A day is written'],
    ['victims.exists(v, v.age < suspects.size())', 45, 'not with another fact'],
  ])('%s', (when, column, words) => {
    expect(first(file(when))).toMatchObject({ line: 9, column })
    expect(first(file(when))?.message).toContain(words)
  })

  test.each(['sex', 'gender', 'ethnicity', 'religion', 'nationality', 'disability'])(
    'that %s decides nothing is said, and not what else there is',
    (name) => {
      expect(first(file(`victims.exists(v, v.${name} == "x")`))?.message).toContain(
        'cannot be asked',
      )
      expect(first(file(`${name} == "x"`))?.message).toContain('cannot be asked')
    },
  )
})

describe('what is wrong with the file is said for people who know no notation', () => {
  const whole = file('sexual')
  test.each([
    ['title: Some term', 'title: Some term: a sort', 'stands in quotes'],
    ['title: Some term', 'title:', 'title: This must be given.'],
    ['version: 1', 'version: one', 'This must be a number'],
    ['version: 1', 'version: 1.5', 'a whole number'],
    ['when: sexual', 'when: !sexual', 'stands in single quotes'],
    ['when: sexual', 'when:', 'clause 1, when: This must be given.'],
    ['  - id', '\t- id', 'not with tabs'],
    ['    when', '   when', 'not set in as far'],
    ['source: A paper', 'source: A paper\npublished: 1 January 2025', 'A day is written'],
  ])('%s: %s', (from, to, words) => {
    expect(first(whole.replace(from, to))?.message).toContain(words)
  })

  test('two clauses of one id', () => {
    const more = '  - id: one\n    words: Another\n    when: exchange\n'
    expect(first(file('sexual', more))).toMatchObject({ line: 10 })
    expect(first(file('sexual', more))?.message).toContain('needs one of its own')
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
    ['10 MB', '[{'.repeat(5_000_000), 'too large'],
    ['lists opened line by line', '[\n'.repeat(40_000), 'nested too deep'],
    [
      'letters in another order than they seem',
      file('sexual').replace('Some', 'S\u202eome'),
      'U+202E',
    ],
    ['a blank of no width', file('sex\u200bual'), 'U+200B'],
    ['a bell', file('sexual').replace('Some', 'S\u0007ome'), 'U+0007'],
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
