import { missing, type Recorded, type RecordedSet, recorded } from '../model/index.ts'
import { setQuestionsIn } from './exact/set-plan.ts'
import { compare, type Expression, type Fact, factsIn, type Literal } from './expression.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import {
  type CaseWord,
  caseWords,
  type PersonWord,
  personFields,
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
  yesNo: [true, false],
} as const

/** A set may hold this many whom nobody listed, or as many as there are conditions put to it or sizes asked for. */
const unlisted = 2
/** And this many where only their number is asked for. */
const uncounted = 4

type Whole = Readonly<Record<string, Literal>>
interface World {
  readonly facts: Whole
  readonly people: Readonly<Record<SetWord, readonly Whole[]>>
}

/** True or false where every completion agrees, null where two differ. */
export function bruteForce(expression: Expression, facts: CaseFacts): boolean | null {
  let seen: boolean | null = null
  for (const world of worlds(expression, facts)) {
    const here = holds(expression, world, null)
    if (seen !== null && seen !== here) return null
    seen = here
  }
  return seen
}

function holds(expression: Expression, world: World, person: Whole | null): boolean {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'not':
      return !holds(expression.of, world, person)
    case 'and':
      return holds(expression.left, world, person) && holds(expression.right, world, person)
    case 'or':
      return holds(expression.left, world, person) || holds(expression.right, world, person)
    case 'count':
      return compare(world.people[expression.set].length, expression.operator, expression.to)
    case 'exists':
      return world.people[expression.set].some((one) => holds(expression.that, world, one))
    case 'all':
      return world.people[expression.set].every((one) => holds(expression.that, world, one))
    case 'compare':
      return compare(
        completedAs(expression.fact, world, person),
        expression.operator,
        expression.to,
      )
    case 'among':
      return expression.values.includes(String(completedAs(expression.fact, world, person)))
  }
}

function completedAs({ of, word }: Fact, world: World, person: Whole | null): Literal {
  const value = (of === 'case' ? world.facts : person)?.[word]
  if (value === undefined) throw new Error(`${word} was not completed`)
  return value
}

function* worlds(expression: Expression, facts: CaseFacts): Generator<World> {
  const asked = factsIn(expression).flatMap((fact) => (fact.of === 'case' ? [fact.word] : []))
  const whole = (word: CaseWord) => ofFact(facts[word], caseDomain(word))
  for (const known of choices([...new Set(asked)], whole)) {
    for (const victims of completed('victims', expression, facts)) {
      for (const suspects of completed('suspects', expression, facts)) {
        yield { facts: known, people: { victims, suspects } }
      }
    }
  }
}

/** What the expression asks of each member of a set. */
function askedOf(set: SetWord, expression: Expression): readonly PersonWord[] {
  switch (expression.kind) {
    case 'not':
      return askedOf(set, expression.of)
    case 'and':
    case 'or':
      return [...new Set([...askedOf(set, expression.left), ...askedOf(set, expression.right)])]
    case 'exists':
    case 'all':
      return expression.set === set
        ? [
            ...new Set(
              factsIn(expression.that).flatMap(({ of, word }) => (of === 'person' ? [word] : [])),
            ),
          ]
        : []
    default:
      return []
  }
}

function* completed(
  set: SetWord,
  expression: Expression,
  facts: CaseFacts,
): Generator<readonly Whole[]> {
  const { items, min, max } = facts[set]
  const attributes = askedOf(set, expression)
  const most = Math.min(
    max ?? Number.POSITIVE_INFINITY,
    items.length +
      (attributes.length > 0 ? Math.max(unlisted, reachOf(set, expression)) : uncounted),
  )
  const anybody = [...choices(attributes, (word) => ofPerson(null, word))].filter(agesAgree)
  for (let n = Math.max(min, items.length); n <= most; n++) {
    for (const listed of everyPerson(items, attributes)) {
      for (const others of multisets(anybody, n - items.length)) yield [...listed, ...others]
    }
  }
}

/** Every way for it to turn out how many there were, and who those were whom nobody listed. */
export function completedSets(
  set: SetWord,
  expression: Expression,
  facts: CaseFacts,
): readonly RecordedSet<PersonFacts>[] {
  const { items } = facts[set]
  const nobodyListed = { ...facts[set], items: [], min: Math.max(0, facts[set].min - items.length) }
  const max = facts[set].max === null ? null : facts[set].max - items.length
  const others = { ...facts, [set]: { ...nobodyListed, max } }
  return [...completed(set, expression, others)].map((people) => {
    const more = people.map((one, at) => ({ ...somebody(at), ...attributesOf(one) }))
    const size = items.length + more.length
    return { items: [...items, ...more], min: size, max: size }
  })
}

const attributesOf = (one: Whole): Partial<PersonFacts> =>
  Object.fromEntries(
    Object.entries(one).map(([word, value]) =>
      word === 'identified'
        ? [word, value]
        : [personFields[word as keyof typeof personFields], recorded(value)],
    ),
  )

/** How many people can matter: one for each condition put to the set, one more than each size asked for. */
function reachOf(set: SetWord, expression: Expression): number {
  const questions = setQuestionsIn(expression).filter((question) => question.set === set)
  const sizes = questions.flatMap((question) =>
    question.kind === 'count' ? [question.to + 1] : [],
  )
  return Math.max(questions.length - sizes.length, ...sizes)
}

/** So many, of any of these kinds; in what order they stand is nothing to anybody. */
function* multisets<T>(kinds: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) return yield []
  for (let at = from; at < kinds.length; at++) {
    for (const rest of multisets(kinds, size - 1, at)) yield [kinds[at]!, ...rest]
  }
}

function* everyPerson(
  members: readonly PersonFacts[],
  attributes: readonly PersonWord[],
): Generator<readonly Whole[]> {
  const [member, ...rest] = members
  if (member === undefined) return yield []
  const isRecorded = member.ageAtOffence.known && member.ageAtReport.known
  for (const one of choices(attributes, (word) => ofPerson(member, word))) {
    if (!isRecorded && !agesAgree(one)) continue
    for (const others of everyPerson(rest, attributes)) yield [one, ...others]
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
): readonly Literal[] => (typeof fact === 'string' ? [fact] : fact.known ? [fact.value] : domain)

function ofPerson(person: PersonFacts | null, word: PersonWord): readonly Literal[] {
  if (word === 'identified') return person ? [person.identified] : domains.identified
  return ofFact(person?.[personFields[word]] ?? missing(), domainOf(person, word))
}

/** Nobody is younger at the report than at the offence: what a missing age can be beside a recorded one. */
export function domainOf(
  person: PersonFacts | null,
  word: Exclude<PersonWord, 'identified'>,
): readonly Literal[] {
  const { ageAtOffence, ageAtReport } = person ?? somebody(0)
  if (word === 'age' && ageAtReport.known) {
    return domains.age.filter((age) => age <= ageAtReport.value)
  }
  if (word === 'ageAtReport' && ageAtOffence.known) {
    return domains.ageAtReport.filter((age) => age >= ageAtOffence.value)
  }
  return domains[word]
}

const agesAgree = (one: Whole): boolean =>
  one.age === undefined || one.ageAtReport === undefined || one.age <= one.ageAtReport

/** Each way to record one thing more: a missing fact, or who or how many there were. */
export function recordingOneMore(facts: CaseFacts): readonly CaseFacts[] {
  const more: CaseFacts[] = []
  for (const word of Object.keys(caseWords) as CaseWord[]) {
    const value = facts[word]
    if (typeof value === 'string' || value.known) continue
    for (const one of caseDomain(word)) more.push({ ...facts, [word]: recorded(one) })
  }
  for (const set of Object.keys(setWords) as SetWord[]) {
    for (const known of knownBetter(facts[set])) more.push({ ...facts, [set]: known })
  }
  return more
}

function knownBetter(set: RecordedSet<PersonFacts>): readonly RecordedSet<PersonFacts>[] {
  const { items, min, max } = set
  const better: RecordedSet<PersonFacts>[] = []
  for (const [index, person] of items.entries()) {
    const replace = (by: Partial<PersonFacts>) =>
      better.push({ ...set, items: items.with(index, { ...person, ...by }) })
    if (!person.ageAtOffence.known) {
      for (const age of domainOf(person, 'age')) replace({ ageAtOffence: recorded(Number(age)) })
    }
    if (!person.ageAtReport.known) {
      for (const age of domainOf(person, 'ageAtReport')) {
        replace({ ageAtReport: recorded(Number(age)) })
      }
    }
    if (!person.relationship.known) {
      for (const value of domains.relationship) replace({ relationship: recorded(value) })
    }
  }
  const low = Math.max(min, items.length)
  if (max === null || max > low) {
    better.push({ ...set, min: low, max: low }, { ...set, min: low + 1 })
  }
  if (max === null || max > items.length) {
    for (const age of [17, 18]) {
      const person = { ...somebody(items.length), ageAtOffence: recorded(age) }
      better.push({ items: [...items, person], min: Math.max(min, items.length + 1), max })
    }
  }
  return better
}

const somebody = (index: number): PersonFacts => ({
  id: `new${index}`,
  ageAtOffence: missing(),
  ageAtReport: missing(),
  relationship: missing(),
  identified: false,
  viaLinks: [],
})
