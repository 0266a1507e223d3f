import type { Recorded, RecordedSet } from '../model/index.ts'
import { impliedBy, isAge } from './ages.ts'
import { compare, type Expression, type Fact, keyOf, type Literal } from './expression.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import { and, not, or, type Tri } from './three-valued.ts'
import { type CaseWord, type PersonWord, personFields } from './vocabulary.ts'

/** Facts assumed for the moment, by `keyOf`, while completions are gone through. */
export type Assumed = ReadonlyMap<string, Literal>
export const nothing: Assumed = new Map()

/** A question put to a set of people. */
export type SetExpression = Extract<Expression, { readonly kind: 'count' | 'exists' | 'all' }>
/** Answers assumed of the questions put to sets. */
export type OfSets = (question: SetExpression) => boolean

/**
 * Kleene's answer. "Yes" and "no" are always right; it takes a fact asked for twice for two unknowns, so
 * that its null may be a yes or a no that all completions agree on.
 */
export function kleene(
  expression: Expression,
  facts: CaseFacts,
  person: PersonFacts | null,
  assumed: Assumed,
  ofSets?: OfSets,
): Tri {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'not':
      return not(kleene(expression.of, facts, person, assumed, ofSets))
    case 'and': {
      const left = kleene(expression.left, facts, person, assumed, ofSets)
      if (left === false) return false
      return and(left, kleene(expression.right, facts, person, assumed, ofSets))
    }
    case 'or': {
      const left = kleene(expression.left, facts, person, assumed, ofSets)
      if (left === true) return true
      return or(left, kleene(expression.right, facts, person, assumed, ofSets))
    }
    case 'compare': {
      const { fact, operator, to } = expression
      const value = read(fact, facts, person, assumed)
      if (value !== null) return compare(value, operator, to)
      if (fact.of === 'case' || !isAge(fact.word) || person === null) return null
      const known = read(otherAges[fact.word], facts, person, assumed)
      return known === null ? null : impliedBy(fact.word, Number(known), operator, Number(to))
    }
    case 'among': {
      const value = read(expression.fact, facts, person, assumed)
      return value === null ? null : expression.values.includes(String(value))
    }
    case 'count':
      return ofSets
        ? ofSets(expression)
        : count(facts[expression.set], expression.to, (n) =>
            compare(n, expression.operator, expression.to),
          )
    case 'exists':
      return ofSets
        ? ofSets(expression)
        : some(facts[expression.set], (one) => kleene(expression.that, facts, one, assumed))
    case 'all':
      return ofSets
        ? ofSets(expression)
        : not(
            some(facts[expression.set], (one) => not(kleene(expression.that, facts, one, assumed))),
          )
  }
}

const otherAges = {
  age: { of: 'person', word: 'ageAtReport' },
  ageAtReport: { of: 'person', word: 'age' },
} as const

/** Does some member satisfy it? `null` as the person stands for one nobody has listed. */
function some(set: RecordedSet<PersonFacts>, test: (person: PersonFacts | null) => Tri): Tri {
  let result: Tri = false
  for (const item of set.items) {
    result = or(result, test(item))
    if (result === true) return true
  }
  if (set.max !== null && set.max <= set.items.length) return result
  const unlisted = test(null)
  const certainlyMore = set.min > set.items.length
  // Unlisted members may not exist at all: only "no" of all of them, or "yes" of one that must exist, is sure.
  if (unlisted === false) return result
  return unlisted === true && certainlyMore ? true : null
}

/** A comparison is constant below its number, at it, and above it: one size of each kind decides. */
function count(
  { items, min, max }: RecordedSet<unknown>,
  to: number,
  test: (n: number) => boolean,
): Tri {
  const low = Math.max(min, items.length)
  const high = max === null ? Math.max(low, to) + 1 : Math.max(low, max)
  const first = test(low)
  const between = low <= to && to <= high ? test(to) : first
  return between === first && test(high) === first ? first : null
}

function read(
  fact: Fact,
  facts: CaseFacts,
  person: PersonFacts | null,
  assumed: Assumed,
): Literal | null {
  const supposed = assumed.size > 0 ? assumed.get(keyOf(fact)) : undefined
  if (supposed !== undefined) return supposed
  const value = fact.of === 'case' ? ofCase(facts, fact.word) : ofPerson(person, fact.word)
  return value.known ? value.value : null
}

/** What is recorded of a case; the kind always is. */
export function ofCase(facts: CaseFacts, word: CaseWord): Recorded<Literal> {
  const value = facts[word]
  return typeof value === 'string' ? { known: true, value } : value
}

/** What is recorded of a person; of one nobody listed, nothing. */
export function ofPerson(person: PersonFacts | null, word: PersonWord): Recorded<Literal> {
  if (!person) return { known: false, reason: 'notRecorded' }
  if (word === 'identified') return { known: true, value: person.identified }
  return person[personFields[word]]
}
