import fc from 'fast-check'
import type { Definition } from './definition.ts'
import { parseExpression } from './parse/parse-expression.ts'

/** Any conjunction, disjunction or negation of these. */
const condition = (atoms: fc.Arbitrary<string>, maxDepth = 3) =>
  fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth, depthSize: 'small' },
      atoms,
      tie('whole').map((a) => `!(${a})`),
      fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => `(${a} && ${b})`),
      fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => `(${a} || ${b})`),
    ),
  })).whole

const caseAtom = fc.constantFrom(
  ...['sexual', 'exchange', 'sexual == false', 'online', 'kind != "crime"', 'true'],
  ...['setting == "institution"', 'setting != "familyHome"', 'setting in ["institution", "other"]'],
  ...['offence in exploitationOffences', 'outcomeType in noFurtherAction'],
  ...['closed >= "2010-01-01"', 'closed <= "2025-03-31"'],
)
const personAtom = fc.constantFrom(
  ...['p.age < 18', 'p.age >= 17', 'p.age == 17', 'p.relationship == "family"'],
  ...['p.identified', 'p.relationship != "stranger"', 'p.ageAtReport >= 18'],
  'p.relationship in ["family", "positionOfTrust"]',
)
const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
const quantifier = (set: string, atoms: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('exists', 'all'), condition(atoms, 2))
    .map(([how, that]) => `${set}.${how}(p, ${that})`)
const size = (set: string, most: number) =>
  fc.tuple(operator, fc.nat(most)).map(([sign, n]) => `${set}.size() ${sign} ${n}`)

/** Rules that ask of each set once. */
export const ruleAskingOnce = fc
  .tuple(
    condition(caseAtom),
    fc.oneof(size('victims', 3), quantifier('victims', fc.oneof(personAtom, personAtom, caseAtom))),
    fc.oneof(size('suspects', 3), quantifier('suspects', personAtom)),
    fc.constantFrom('&&', '||'),
    fc.constantFrom('&&', '||'),
  )
  .map(([ofCase, v, s, one, other]) => `(${ofCase} ${one} ${v}) ${other} ${s}`)

/** Rules that ask of one set again and again; sizes that completions by brute force reach. */
export const ruleAskingAgain = condition(
  fc.oneof(
    { arbitrary: size('suspects', 1), weight: 2 },
    { arbitrary: quantifier('suspects', personAtom), weight: 3 },
    { arbitrary: caseAtom, weight: 1 },
  ),
)

const bodies = (atoms: readonly string[]) => quantifier('suspects', fc.constantFrom(...atoms))
const ages = ['p.age < 18', 'p.age >= 17', 'p.age == 17', 'p.age > 18', 'p.identified']
const bothAges = [
  'p.age < 18',
  'p.age >= 17',
  'p.ageAtReport >= 18',
  'p.ageAtReport < 17',
  'p.age != 17',
]
const ties = ['p.relationship == "family"', 'p.relationship != "stranger"', 'p.identified']
const facts = ['sexual', '!exchange', 'sexual && exchange', 'online']

/** So many of whom: no more than brute force can go through. */
const counted = (set: string, atoms: readonly string[], most: number) =>
  fc
    .tuple(condition(fc.constantFrom(...atoms), 1), operator, fc.nat(most))
    .map(([that, sign, n]) => `${set}.filter(p, ${that}).size() ${sign} ${n}`)

/** Two to four questions put to one set, joined in every way; what is asked of it beside them varies. */
const again = (atoms: readonly string[], beside: readonly string[]) =>
  joined(
    fc.oneof(
      { arbitrary: bodies(atoms), weight: 3 },
      { arbitrary: size('suspects', 2), weight: 2 },
      { arbitrary: fc.constantFrom(...beside), weight: 1 },
    ),
    4,
  )

/** One to three, of them numbers of whom. */
const countingAgain = (set: string, atoms: readonly string[], beside: readonly string[]) =>
  joined(
    fc.oneof(
      { arbitrary: counted(set, atoms, 2), weight: 4 },
      { arbitrary: quantifier(set, fc.constantFrom(...atoms)), weight: 2 },
      { arbitrary: size(set, 2), weight: 1 },
      { arbitrary: fc.constantFrom(...beside), weight: 1 },
    ),
    3,
    1,
  )

const joined = (part: fc.Arbitrary<string>, maxLength: number, minLength = 2) =>
  fc.array(part, { minLength, maxLength }).chain((parts) =>
    fc
      .array(fc.constantFrom(' && ', ' || ', ' && !', ' || !'), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((joints) =>
        parts.slice(1).reduce((all, part, at) => `(${all}${joints[at]}(${part}))`, parts[0] ?? ''),
      ),
  )

const episodes = ['p.beforeReport', 'p.days >= 1', 'p.began < "2024-06-01"', 'p.returnInterview']
const reports = ['p.outcomeType in noFurtherAction', 'p.sexual', 'p.opened >= "2010-01-01"']

/** Rules that ask how many there were of whom something holds, each within what brute force can go through. */
export const rulesCounting = [
  { name: 'missing episodes', rule: countingAgain('missingEpisodes', episodes.slice(0, 2), facts) },
  { name: 'return interviews', rule: countingAgain('missingEpisodes', episodes.slice(2), facts) },
  { name: 'earlier crimes', rule: countingAgain('earlierCrimes', reports.slice(0, 2), facts) },
  { name: 'earlier referrals', rule: countingAgain('earlierReferrals', reports.slice(1), facts) },
  { name: 'people by age', rule: countingAgain('suspects', ages.slice(0, 3), facts) },
  {
    name: 'people by both ages',
    rule: countingAgain('suspects', ['p.age < 18', 'p.ageAtReport >= 18'], facts),
  },
  {
    name: 'facts of the case asked of each',
    rule: countingAgain('suspects', ['sexual', 'p.age < 18', '!sexual'], facts),
  },
] as const

/** Rules that ask of one set several times, each within what brute force can go through. */
export const rulesAskingAgain = [
  { name: 'ages and sizes', rule: again(ages, facts) },
  { name: 'both ages', rule: again(bothAges, facts) },
  { name: 'relationships and sizes', rule: again(ties, facts) },
  { name: 'facts of the case asked of people', rule: again([...facts, 'p.age < 18'], facts) },
] as const

export function definitionOf(...rules: readonly string[]): Definition {
  const clauses = rules.map((when, index) => {
    const parsed = parseExpression(when)
    if (!parsed.ok) throw new Error(`${when}: ${parsed.mistake.message}`)
    return { id: `clause${index}`, words: when, when, expression: parsed.expression }
  })
  const about = { title: '', authority: '', source: '', published: null, notes: '', yaml: '' }
  return { ...about, id: 'made-up', version: 1, clauses, examples: [] } as unknown as Definition
}
