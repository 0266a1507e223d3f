import {
  type CaseWord,
  type ChildEventWord,
  dayOf,
  type EpisodeWord,
  type EventSet,
  type FactWord,
  memberWords,
  type PersonWord,
  type ReportWord,
  type SetWord,
  setWords,
  unitWords,
} from './vocabulary.ts'

/** A checked expression: every name known, every comparison of like with like. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare'
      readonly fact: Fact
      readonly operator: Operator
      readonly to: Literal
    }
  /** One of several texts: `offence in rape`, `setting in ["online", "other"]`. */
  | { readonly kind: 'among'; readonly fact: Fact; readonly values: readonly string[] }
  /** How many there were: of all, or of those who `that` holds of. */
  | {
      readonly kind: 'count'
      readonly set: SetWord
      readonly that: Expression | null
      readonly operator: Operator
      readonly to: number
    }
  | { readonly kind: 'exists' | 'all'; readonly set: SetWord; readonly that: Expression }
  /** When events happened: so many within so many days, one before another. */
  | { readonly kind: 'timed'; readonly question: Timed }

export type Fact = { readonly of: 'case'; readonly word: CaseWord } | MemberFact
export type MemberFact =
  | { readonly of: 'person'; readonly word: PersonWord }
  | { readonly of: 'episode'; readonly word: EpisodeWord }
  | { readonly of: 'report'; readonly word: ReportWord }
  | { readonly of: 'event'; readonly word: ChildEventWord }

export const operators = ['==', '!=', '<', '<=', '>', '>='] as const
export type Operator = (typeof operators)[number]
export type Literal = boolean | number | string

export function compare(left: Literal, operator: Operator, right: Literal): boolean {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

const isSame = (one: Fact, other: Fact): boolean => one.of === other.of && one.word === other.word

/** Every fact the expression asks for, as often as it asks. */
export function factsIn(expression: Expression): readonly Fact[] {
  switch (expression.kind) {
    case 'compare':
    case 'among':
      return [expression.fact]
    case 'not':
      return factsIn(expression.of)
    case 'and':
    case 'or':
      return [...factsIn(expression.left), ...factsIn(expression.right)]
    case 'exists':
    case 'all':
      return factsIn(expression.that)
    case 'count':
      return expression.that === null ? [] : factsIn(expression.that)
    case 'timed':
      return eventsOf(expression.question).flatMap(({ set, that }) => [
        dayFactOf(set),
        ...(that === null ? [] : factsIn(that)),
      ])
    case 'constant':
      return []
  }
}

/** Values a fact is compared with: the only points at which its completions can differ. */
export function comparedWith(expression: Expression, fact: Fact): readonly Literal[] {
  switch (expression.kind) {
    case 'compare':
      return isSame(expression.fact, fact) ? [expression.to] : []
    case 'among':
      return isSame(expression.fact, fact) ? expression.values : []
    case 'not':
      return comparedWith(expression.of, fact)
    case 'and':
    case 'or':
      return [...comparedWith(expression.left, fact), ...comparedWith(expression.right, fact)]
    case 'exists':
    case 'all':
      return comparedWith(expression.that, fact)
    case 'count':
      return expression.that === null ? [] : comparedWith(expression.that, fact)
    case 'timed':
      return eventsOf(expression.question).flatMap(({ that }) =>
        that === null ? [] : comparedWith(that, fact),
      )
    case 'constant':
      return []
  }
}

/** Events of a unit, or those of them of which something holds. */
export interface Events {
  readonly set: EventSet
  readonly that: Expression | null
}

/** What of two events must be one and the same, beside how near they lie. */
export type Same = 'place' | 'person'

/** A question about when events happened. Days are whole; a window of 90 days holds day 0 and day 90. */
export type Timed =
  /** So many of them, the last at most so many days after the first. */
  | {
      readonly how: 'within'
      readonly events: Events
      readonly count: number
      readonly days: number
      readonly same: Same | null
    }
  /** One of them, and then one of the others, from the same day to so many days later. */
  | {
      readonly how: 'before'
      readonly events: Events
      readonly next: Events
      readonly days: number
    }
  /** The earliest or latest of them lies so to a day; where there is none, it does not. */
  | {
      readonly how: 'first' | 'last'
      readonly events: Events
      readonly operator: Operator
      readonly to: string
    }
  /** From one of them to the next so many days or more. */
  | { readonly how: 'gap'; readonly events: Events; readonly days: number }

/** All the events a question is about. */
export const eventsOf = (question: Timed): readonly Events[] =>
  question.how === 'before' ? [question.events, question.next] : [question.events]

const keys = new WeakMap<Timed, string>()

/** Equal questions go by one key. */
export function timedKey(question: Timed): string {
  const before = keys.get(question)
  if (before !== undefined) return before
  const key = `timed.${JSON.stringify(question)}`
  keys.set(question, key)
  return key
}

/** Limits of what may be asked, said by the parser. */
export const mostDays = 10_000
export const mostEvents = 1_000

/** The day of the events of a set. */
export const dayFactOf = (set: EventSet): MemberFact => {
  const of = setWords[set].of
  return { of, word: dayOf[of] } as MemberFact
}

/** Every question about time, as often as it is asked. */
export function timedIn(expression: Expression): readonly Timed[] {
  switch (expression.kind) {
    case 'timed':
      return [expression.question]
    case 'not':
      return timedIn(expression.of)
    case 'and':
    case 'or':
      return [...timedIn(expression.left), ...timedIn(expression.right)]
    default:
      return []
  }
}

/** Asked for with every fact that is read while something is assumed: put together once. */
export function keyOf({ of, word }: Fact): string {
  factKeys[of] ??= {}
  const ofKind = factKeys[of]
  ofKind[word] ??= `${of}.${word}`
  return ofKind[word]
}
const factKeys: Record<string, Record<string, string>> = {}

/** What its vocabulary says of a fact. */
export const wordOf = ({ of, word }: Fact): FactWord =>
  of === 'case' ? unitWords[word] : (memberWords[of] as Readonly<Record<string, FactWord>>)[word]!
