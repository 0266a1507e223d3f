import type { Recorded, Within } from '../../model/index.ts'
import {
  compare,
  type Expression,
  type Fact,
  keyOf,
  type Literal,
  timedKey,
} from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { fieldOf } from '../vocabulary.ts'
import { isAge, otherAge } from './ages.ts'
import { countOf, countThose, some } from './members.ts'
import { ofCase } from './recorded-of.ts'
import { and, not, or, type Tri } from './three-valued.ts'
import { comparedWithin, withinOf, withinOfMember } from './within.ts'

/** Facts assumed for the moment, by `keyOf`, while completions are gone through. */
export type Assumed = ReadonlyMap<string, Literal>
export const nothing: Assumed = new Map()

/** A question put to a set. */
export type SetExpression = Extract<Expression, { readonly kind: 'count' | 'exists' | 'all' }>
/** Answers assumed of the questions put to sets. */
export type OfSets = (question: SetExpression) => boolean

/** An expression made ready to be asked: of a unit, or of a member of a set (null: one nobody listed). */
type Ready = (
  facts: CaseFacts,
  member: Member | null,
  assumed: Assumed,
  ofSets: OfSets | undefined,
) => Tri

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
  return readyOf(expression)(facts, member, assumed, ofSets)
}

const made = new WeakMap<Expression, Ready>()

/** Asked of a million children, a rule is gone through once and not once a child. */
function readyOf(expression: Expression): Ready {
  const before = made.get(expression)
  if (before) return before
  const ready = makeReady(expression)
  made.set(expression, ready)
  return ready
}

function makeReady(expression: Expression): Ready {
  switch (expression.kind) {
    case 'constant':
      return () => expression.value
    case 'not': {
      const of = readyOf(expression.of)
      return (facts, member, assumed, ofSets) => not(of(facts, member, assumed, ofSets))
    }
    case 'and': {
      const [left, right] = [readyOf(expression.left), readyOf(expression.right)]
      return (facts, member, assumed, ofSets) => {
        const first = left(facts, member, assumed, ofSets)
        return first === false ? false : and(first, right(facts, member, assumed, ofSets))
      }
    }
    case 'or': {
      const [left, right] = [readyOf(expression.left), readyOf(expression.right)]
      return (facts, member, assumed, ofSets) => {
        const first = left(facts, member, assumed, ofSets)
        return first === true ? true : or(first, right(facts, member, assumed, ofSets))
      }
    }
    case 'compare':
      return comparison(expression)
    case 'among': {
      const read = readerOf(expression.fact)
      return (facts, member, assumed) => {
        const value = read(facts, member, assumed)
        return value === null ? null : expression.values.includes(String(value))
      }
    }
    case 'timed': {
      // Answered before, over the whole of the events, and assumed here; alone it may be either.
      const key = timedKey(expression.question)
      return (_facts, _member, assumed) => {
        const supposed = assumed.get(key)
        return typeof supposed === 'boolean' ? supposed : null
      }
    }
    default: {
      const asked = askedOfMembers(expression)
      return (facts, _member, assumed, ofSets) =>
        ofSets ? ofSets(expression) : asked(facts, assumed)
    }
  }
}

function askedOfMembers(expression: SetExpression): (facts: CaseFacts, assumed: Assumed) => Tri {
  const { set } = expression
  if (expression.kind === 'count') {
    const { operator, to } = expression
    if (expression.that === null) return (facts) => countOf(facts[set], operator, to)
    const that = readyOf(expression.that)
    return (facts, assumed) =>
      countThose(facts[set], (one) => that(facts, one, assumed, undefined), operator, to)
  }
  const that = readyOf(expression.that)
  return expression.kind === 'exists'
    ? (facts, assumed) => some(facts[set], (one) => that(facts, one, assumed, undefined))
    : (facts, assumed) => not(some(facts[set], (one) => not(that(facts, one, assumed, undefined))))
}

type Read<T> = (facts: CaseFacts, member: Member | null, assumed: Assumed) => T
type Stored = boolean | Recorded<Literal>
type Fields = Readonly<Record<string, Stored>>

function comparison({
  fact,
  operator,
  to,
}: Extract<Expression, { readonly kind: 'compare' }>): Ready {
  const recordedOf = recordedReader(fact)
  const bounds = boundsOf(fact)
  // Nothing is sure of most of what is missing, but of an age the other age may bound.
  const mayBeBounded = isAge(fact.word)
  const key = keyOf(fact)
  return (facts, member, assumed) => {
    const supposed = assumed.size > 0 ? assumed.get(key) : undefined
    if (supposed !== undefined) return compare(supposed, operator, to)
    const stored = recordedOf(facts, member)
    if (stored !== null) {
      if (typeof stored === 'boolean') return compare(stored, operator, to)
      if (stored.known) return compare(stored.value, operator, to)
    }
    if (!mayBeBounded && stored?.within === undefined) return null
    return comparedWithin(bounds(facts, member, assumed), operator, to)
  }
}

/** What is assumed of a fact, else what is recorded; null where it is missing. */
function readerOf(fact: Fact): Read<Literal | null> {
  const recordedOf = recordedReader(fact)
  const key = keyOf(fact)
  return (facts, member, assumed) => {
    const supposed = assumed.size > 0 ? assumed.get(key) : undefined
    if (supposed !== undefined) return supposed
    const stored = recordedOf(facts, member)
    if (stored === null) return null
    return typeof stored === 'boolean' ? stored : stored.known ? stored.value : null
  }
}

/** Null of a member whom nobody listed: nothing is recorded. */
function recordedReader(fact: Fact): (facts: CaseFacts, member: Member | null) => Stored | null {
  if (fact.of === 'case') return (facts) => ofCase(facts, fact.word)
  const field = fieldOf(fact.word)
  return (_facts, member) => (member === null ? null : (member as unknown as Fields)[field]!)
}

/** What a fact that is missing can be all the same. */
function boundsOf(fact: Fact): Read<Within> {
  if (fact.of === 'case') return (facts) => withinOf(ofCase(facts, fact.word))
  const other = isAge(fact.word) ? `person.${otherAge(fact.word)}` : null
  return (_facts, member, assumed) =>
    withinOfMember(
      member,
      fact.word,
      other !== null && assumed.size > 0 ? assumed.get(other) : undefined,
    )
}
