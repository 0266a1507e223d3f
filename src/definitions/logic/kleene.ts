import type { RecordedSet, Within } from '../../model/index.ts'
import {
  compare,
  type Expression,
  type Fact,
  keyOf,
  type Literal,
  type Operator,
  timedKey,
} from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { isAge, otherAge } from './ages.ts'
import { ofCase, ofMember } from './recorded-of.ts'
import { and, not, or, type Tri } from './three-valued.ts'
import { comparedWithin, withinOf, withinOfMember } from './within.ts'

/** Facts assumed for the moment, by `keyOf`, while completions are gone through. */
export type Assumed = ReadonlyMap<string, Literal>
export const nothing: Assumed = new Map()

/** A question put to a set. */
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
  member: Member | null,
  assumed: Assumed,
  ofSets?: OfSets,
): Tri {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'not':
      return not(kleene(expression.of, facts, member, assumed, ofSets))
    case 'and': {
      const left = kleene(expression.left, facts, member, assumed, ofSets)
      if (left === false) return false
      return and(left, kleene(expression.right, facts, member, assumed, ofSets))
    }
    case 'or': {
      const left = kleene(expression.left, facts, member, assumed, ofSets)
      if (left === true) return true
      return or(left, kleene(expression.right, facts, member, assumed, ofSets))
    }
    case 'compare': {
      const { fact, operator, to } = expression
      const value = read(fact, facts, member, assumed)
      if (value !== null) return compare(value, operator, to)
      return comparedWithin(withinFor(fact, facts, member, assumed), operator, to)
    }
    case 'among': {
      const value = read(expression.fact, facts, member, assumed)
      return value === null ? null : expression.values.includes(String(value))
    }
    case 'count': {
      if (ofSets) return ofSets(expression)
      const { set, that, operator, to } = expression
      return that === null
        ? count(facts[set], operator, to)
        : countThose(facts[set], (one) => kleene(that, facts, one, assumed), operator, to)
    }
    case 'timed': {
      // Answered before, over the whole of the events, and assumed here; alone it may be either.
      const supposed = assumed.get(timedKey(expression.question))
      return typeof supposed === 'boolean' ? supposed : null
    }
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

/** What a fact that is missing can be all the same. */
function withinFor(fact: Fact, facts: CaseFacts, member: Member | null, assumed: Assumed): Within {
  if (fact.of === 'case') return withinOf(ofCase(facts, fact.word))
  const other =
    assumed.size > 0 && isAge(fact.word) ? assumed.get(`person.${otherAge(fact.word)}`) : undefined
  return withinOfMember(member, fact.word, other)
}

/** Does some member satisfy it? `null` as the member stands for one nobody has listed. */
function some(set: RecordedSet<Member>, test: (member: Member | null) => Tri): Tri {
  let result: Tri = false
  for (const item of set.items) {
    result = or(result, test(item))
    if (result === true) return true
  }
  if (set.max !== null && set.max <= set.items.length) return result
  const unlisted = ofUnlisted(set, test)
  const certainlyMore = set.min > set.items.length
  // Unlisted members may not exist at all: only "no" of all of them, or "yes" of one that must exist, is sure.
  if (unlisted === false) return result
  return unlisted === true && certainlyMore ? true : null
}

/** What holds of whoever nobody listed: of each of those they can be, where that is known. */
function ofUnlisted({ unlisted }: RecordedSet<Member>, test: (member: Member | null) => Tri): Tri {
  if (unlisted === undefined) return test(null)
  const answers = new Set(unlisted.map(test))
  const [only = false] = answers
  return answers.size < 2 ? only : null
}

function count({ items, min, max }: RecordedSet<unknown>, operator: Operator, to: number): Tri {
  const low = Math.max(min, items.length)
  return compareBetween(low, max === null ? null : Math.max(low, max), operator, to)
}

/** How many satisfy it: those who do for certain, and with them those who may. */
function countThose(
  set: RecordedSet<Member>,
  test: (member: Member | null) => Tri,
  operator: Operator,
  to: number,
): Tri {
  const { items, min, max } = set
  let [low, high] = [0, 0]
  for (const item of items) {
    const answer = test(item)
    if (answer === true) low++
    if (answer !== false) high++
  }
  const fewest = Math.max(0, min - items.length)
  const most = max === null ? null : Math.max(fewest, max - items.length)
  const unlisted = most === 0 ? false : ofUnlisted(set, test)
  if (unlisted === true) low += fewest
  if (unlisted === false) return compareBetween(low, high, operator, to)
  return compareBetween(low, most === null ? null : high + most, operator, to)
}

/** A comparison is constant below its number, at it, and above it: one size of each kind decides. */
function compareBetween(low: number, high: number | null, operator: Operator, to: number): Tri {
  const last = high ?? Math.max(low, to) + 1
  const first = compare(low, operator, to)
  const between = low <= to && to <= last ? compare(to, operator, to) : first
  return between === first && compare(last, operator, to) === first ? first : null
}

function read(
  fact: Fact,
  facts: CaseFacts,
  member: Member | null,
  assumed: Assumed,
): Literal | null {
  const supposed = assumed.size > 0 ? assumed.get(keyOf(fact)) : undefined
  if (supposed !== undefined) return supposed
  const value = fact.of === 'case' ? ofCase(facts, fact.word) : ofMember(member, fact)
  return value.known ? value.value : null
}
