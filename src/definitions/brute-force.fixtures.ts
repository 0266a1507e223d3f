import fc from 'fast-check'
import { missing, type Recorded, type RecordedSet, recorded } from '../model/index.ts'
import { setQuestionsIn } from './exact/set-plan.ts'
import {
  compare,
  type Expression,
  type Fact,
  factsIn,
  keyOf,
  type Literal,
  type MemberFact,
} from './expression.ts'
import type { CaseFacts, Member, PersonFacts } from './facts.ts'
import { ofMember } from './logic/recorded-of.ts'
import {
  allSets,
  type CaseWord,
  caseWords,
  fieldOf,
  type MemberWord,
  memberWords,
  type SetWord,
  setWords,
} from './vocabulary.ts'

/** The slow way to a finding, for tests: every completion of what is missing, each answered as plain logic. */

/** Values that stand for all others as long as expressions compare with no more than these. */
export const domains = {
  age: [16, 17, 18, 19],
  ageAtReport: [16, 17, 18, 19],
  relationship: ['family', 'positionOfTrust', 'stranger', 'other'],
  identified: [true, false],
  setting: ['institution', 'familyHome', 'online', 'other'],
  category: ['a', 'b', 'c'],
  outcome: ['a', 'b', 'c'],
  kind: ['crime', 'referral'],
  offence: ['19C', '71', '49'],
  outcomeType: ['1', '5', '15', '18'],
  referralSource: ['6', '2A'],
  opened: ['2009-12-31', '2025-04-01'],
  closed: ['2009-12-31', '2010-01-01', '2025-03-31', '2025-04-01'],
  began: ['2024-01-01', '2024-06-01'],
  days: [0, 1, 2],
  handOffs: [0, 1, 2],
  handBacks: [0, 1],
  daysWithNobody: [0, 1],
  yesNo: [true, false],
} as const

/** A set may hold this many whom nobody listed, or as many as there are conditions put to it or numbers asked for. */
const unlisted = 2
/** And this many where only their number is asked for. */
const uncounted = 4

type Whole = Readonly<Record<string, Literal>>
interface World {
  readonly facts: Whole
  readonly sets: Readonly<Partial<Record<SetWord, readonly Whole[]>>>
}

/** More completions than this take minutes: such facts, one in some thousands, are drawn anew. */
const mostWorlds = 400_000

/** True or false where every completion agrees, null where two differ. */
export function bruteForce(expression: Expression, facts: CaseFacts): boolean | null {
  let seen: boolean | null = null
  let count = 0
  for (const world of worlds(expression, facts)) {
    fc.pre(++count <= mostWorlds)
    const here = holds(expression, world, null)
    if (seen !== null && seen !== here) return null
    seen = here
  }
  return seen
}

function holds(expression: Expression, world: World, member: Whole | null): boolean {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'not':
      return !holds(expression.of, world, member)
    case 'and':
      return holds(expression.left, world, member) && holds(expression.right, world, member)
    case 'or':
      return holds(expression.left, world, member) || holds(expression.right, world, member)
    case 'count': {
      const { set, that, operator, to } = expression
      const those = world.sets[set]!.filter((one) => that === null || holds(that, world, one))
      return compare(those.length, operator, to)
    }
    case 'exists':
      return world.sets[expression.set]!.some((one) => holds(expression.that, world, one))
    case 'all':
      return world.sets[expression.set]!.every((one) => holds(expression.that, world, one))
    case 'compare':
      return compare(
        completedAs(expression.fact, world, member),
        expression.operator,
        expression.to,
      )
    case 'among':
      return expression.values.includes(String(completedAs(expression.fact, world, member)))
    case 'timed':
      throw new Error('questions about time are gone through in time/')
  }
}

function completedAs({ of, word }: Fact, world: World, member: Whole | null): Literal {
  const value = (of === 'case' ? world.facts : member)?.[word]
  if (value === undefined) throw new Error(`${word} was not completed`)
  return value
}

function* worlds(expression: Expression, facts: CaseFacts): Generator<World> {
  const asked = factsIn(expression).flatMap((fact) => (fact.of === 'case' ? [fact.word] : []))
  const whole = (word: CaseWord) => ofFact(facts[word], caseDomain(word))
  const about = [...new Set(setQuestionsIn(expression).map(({ set }) => set))]
  for (const known of choices([...new Set(asked)], whole)) {
    for (const sets of everySet(about, expression, facts)) yield { facts: known, sets }
  }
}

function* everySet(
  [set, ...others]: readonly SetWord[],
  expression: Expression,
  facts: CaseFacts,
): Generator<World['sets']> {
  if (set === undefined) return yield {}
  for (const members of completed(set, expression, facts)) {
    for (const rest of everySet(others, expression, facts)) yield { ...rest, [set]: members }
  }
}

/** What the expression asks of each member of a set. */
export function askedOf(set: SetWord, expression: Expression): readonly MemberFact[] {
  const facts = setQuestionsIn(expression)
    .filter((question) => question.set === set)
    .flatMap(({ that }) => (that === null ? [] : factsIn(that)))
    .flatMap((fact) => (fact.of === 'case' ? [] : [fact]))
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()]
}

function* completed(
  set: SetWord,
  expression: Expression,
  facts: CaseFacts,
): Generator<readonly Whole[]> {
  const { items, min, max } = facts[set]
  const asked = askedOf(set, expression)
  const words = asked.map(({ word }) => word)
  const factOf = new Map<MemberWord, MemberFact>(asked.map((fact) => [fact.word, fact]))
  const values = (member: Member | null) => (word: MemberWord) => ofOne(member, factOf.get(word)!)
  const most = Math.min(
    max ?? Number.POSITIVE_INFINITY,
    items.length + (asked.length > 0 ? Math.max(unlisted, reachOf(set, expression)) : uncounted),
  )
  const anybody = [...choices(words, values(null))].filter(agesAgree)
  const each = items.map((item) => {
    const all = [...choices(words, values(item))]
    const agreeing = all.filter(agesAgree)
    // Ages that cannot stand beside one another are a mistake in the records: each then is what it may be.
    return agreeing.length > 0 ? agreeing : all
  })
  for (let n = Math.max(min, items.length); n <= most; n++) {
    for (const listed of oneOfEach(each)) {
      for (const others of multisets(anybody, n - items.length)) yield [...listed, ...others]
    }
  }
}

function* oneOfEach<T>([first, ...rest]: readonly (readonly T[])[]): Generator<readonly T[]> {
  if (first === undefined) return yield []
  for (const one of first) for (const others of oneOfEach(rest)) yield [one, ...others]
}

/** Every way for it to turn out how many there were, and who those were whom nobody listed. */
export function completedSets(
  set: SetWord,
  expression: Expression,
  facts: CaseFacts,
): readonly RecordedSet<Member>[] {
  const { items } = facts[set]
  const nobodyListed = { ...facts[set], items: [], min: Math.max(0, facts[set].min - items.length) }
  const max = facts[set].max === null ? null : facts[set].max - items.length
  const others = { ...facts, [set]: { ...nobodyListed, max } }
  return [...completed(set, expression, others)].map((members) => {
    const more = members.map((one, at) => ({ ...somebody(set, at), ...attributesOf(one) }))
    const size = items.length + more.length
    return { items: [...items, ...more], min: size, max: size }
  })
}

const attributesOf = (one: Whole): Partial<Member> =>
  Object.fromEntries(
    Object.entries(one).map(([word, value]) =>
      word === 'identified' ? [word, value] : [fieldOf(word as MemberWord), recorded(value)],
    ),
  )

/** How many can matter: one for each condition put to the set, one more than each number asked for. */
function reachOf(set: SetWord, expression: Expression): number {
  const questions = setQuestionsIn(expression).filter((question) => question.set === set)
  const sizes = questions.flatMap((one) =>
    one.kind === 'count' && one.that === null ? [one.to + 1] : [],
  )
  const conditions = questions.flatMap((one) =>
    one.kind !== 'count' ? [1] : one.that === null ? [] : [one.to + 1],
  )
  return Math.max(
    conditions.reduce((sum, most) => sum + most, 0),
    ...sizes,
  )
}

/** So many, of any of these kinds; in what order they stand is nothing to anybody. */
function* multisets<T>(kinds: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) return yield []
  for (let at = from; at < kinds.length; at++) {
    for (const rest of multisets(kinds, size - 1, at)) yield [kinds[at]!, ...rest]
  }
}

function* choices<Word extends string>(
  words: readonly Word[],
  values: (word: Word) => readonly Literal[],
): Generator<Whole> {
  const [word, ...rest] = words
  if (word === undefined) return yield {}
  for (const value of values(word)) {
    for (const others of choices(rest, values)) yield { [word]: value, ...others }
  }
}

export const caseDomain = (word: CaseWord): readonly Literal[] =>
  word in domains ? domains[word as keyof typeof domains] : domains.yesNo

const ofFact = (
  fact: string | Recorded<Literal>,
  domain: readonly Literal[],
): readonly Literal[] =>
  typeof fact === 'string' ? [fact] : fact.known ? [fact.value] : bounded(domain, fact)

/** Of a domain what lies within the bounds of a missing fact. */
export const bounded = (
  domain: readonly Literal[],
  fact: Recorded<Literal>,
): readonly Literal[] => {
  const { least = null, most = null } = fact.known ? {} : (fact.within ?? {})
  return domain.filter((one) => (least === null || one >= least) && (most === null || one <= most))
}

function ofOne(member: Member | null, fact: MemberFact): readonly Literal[] {
  const value = ofMember(member, fact)
  return value.known ? [value.value] : domainOf(member, fact)
}

const domainOfWord = (word: MemberWord): readonly Literal[] =>
  word in domains ? domains[word as keyof typeof domains] : domains.yesNo

/** What a missing fact can be: nobody is younger at the report than at the offence. */
export function domainOf(member: Member | null, fact: MemberFact): readonly Literal[] {
  const own = bounded(domainOfWord(fact.word), ofMember(member, fact))
  if (fact.of !== 'person' || (fact.word !== 'age' && fact.word !== 'ageAtReport')) return own
  const { ageAtOffence, ageAtReport } = (member ?? somebody('victims', 0)) as PersonFacts
  const others = ofFact(fact.word === 'age' ? ageAtReport : ageAtOffence, domains.age)
  const able = own.filter((one) =>
    others.some((other) => (fact.word === 'age' ? one <= other : one >= other)),
  )
  return able.length > 0 ? able : own
}

const agesAgree = (one: Whole): boolean =>
  one.age === undefined || one.ageAtReport === undefined || one.age <= one.ageAtReport

/** Each way to record one thing more: a missing fact, or who or how many there were. */
export function recordingOneMore(facts: CaseFacts): readonly CaseFacts[] {
  const more: CaseFacts[] = []
  for (const word of Object.keys(caseWords) as CaseWord[]) {
    const value = facts[word]
    if (typeof value === 'string' || value.known) continue
    // What is missing within bounds is not recorded outside them.
    for (const one of bounded(caseDomain(word), value))
      more.push({ ...facts, [word]: recorded(one) })
  }
  for (const set of allSets) {
    for (const known of knownBetter(set, facts[set])) more.push({ ...facts, [set]: known })
  }
  return more
}

function knownBetter(set: SetWord, members: RecordedSet<Member>): readonly RecordedSet<Member>[] {
  const { items, min, max } = members
  const facts = factsOf(set)
  const better: RecordedSet<Member>[] = []
  for (const [index, member] of items.entries()) {
    for (const fact of facts) {
      if (ofMember(member, fact).known) continue
      for (const value of domainOf(member, fact)) {
        const known = { ...member, [fieldOf(fact.word)]: recorded(value) }
        better.push({ ...members, items: items.with(index, known) })
      }
    }
  }
  const low = Math.max(min, items.length)
  if (max === null || max > low) {
    better.push({ ...members, min: low, max: low }, { ...members, min: low + 1 })
  }
  if (max === null || max > items.length) {
    const [first] = facts
    for (const value of first ? domainOf(null, first) : []) {
      const known = { ...somebody(set, items.length), [fieldOf(first!.word)]: recorded(value) }
      better.push({ items: [...items, known], min: Math.max(min, items.length + 1), max })
    }
  }
  return better
}

/** All there is to ask of a member of a set. */
const factsOf = (set: SetWord): readonly MemberFact[] =>
  Object.keys(memberWords[setWords[set].of]).map(
    (word) => ({ of: setWords[set].of, word }) as MemberFact,
  )

const somebody = (set: SetWord, index: number): Member =>
  ({
    ...Object.fromEntries(factsOf(set).map(({ word }) => [fieldOf(word), missing()])),
    id: `new${index}`,
    identified: false,
    viaLinks: [],
  }) as unknown as Member
