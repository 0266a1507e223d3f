import type { Recorded, RecordedSet } from '../model/index.ts'
import { completions } from './completions.ts'
import { compare, type Expression, type Fact, factsIn, type Literal } from './expression.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import { and, not, or, type Tri } from './three-valued.ts'
import { type CaseWord, type PersonWord, personFields } from './vocabulary.ts'

/** Facts assumed for the moment, while completions are gone through. */
export type Assumed = ReadonlyMap<string, Literal>

/** More completions than this and Kleene's answer stands: it is never wrong, only less sharp. */
const mostCompletions = 4096

/**
 * Yes, no, or null where some completion of the missing facts would make it yes and another no. A fact
 * asked for once is answered exactly by Kleene's rules; facts asked for more often (`x || !x`) are gone
 * through value by value.
 */
export function answerExpression(
  expression: Expression,
  facts: CaseFacts,
  given: Assumed = nothing,
): Tri {
  const first = answer(expression, facts, null, given)
  if (first !== null) return first
  const open = repeated(expression, 'case').filter(
    (fact) => !readCase(facts, fact.word).known && !given.has(keyOf(fact)),
  )
  return overCompletions(expression, open, (assumed) =>
    answer(expression, facts, null, given.size > 0 ? new Map([...given, ...assumed]) : assumed),
  )
}

const nothing: Assumed = new Map()

function answer(
  expression: Expression,
  facts: CaseFacts,
  person: PersonFacts | null,
  assumed: Assumed,
): Tri {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'not':
      return not(answer(expression.of, facts, person, assumed))
    case 'and': {
      const left = answer(expression.left, facts, person, assumed)
      return left === false ? false : and(left, answer(expression.right, facts, person, assumed))
    }
    case 'or': {
      const left = answer(expression.left, facts, person, assumed)
      return left === true ? true : or(left, answer(expression.right, facts, person, assumed))
    }
    case 'compare': {
      const value = read(expression.fact, facts, person, assumed)
      return value === null ? null : compare(value, expression.operator, expression.to)
    }
    case 'among': {
      const value = read(expression.fact, facts, person, assumed)
      return value === null ? null : expression.values.includes(String(value))
    }
    case 'count':
      return count(facts[expression.set], expression.to, (n) =>
        compare(n, expression.operator, expression.to),
      )
    case 'exists':
      return some(facts[expression.set], (one) => ofPerson(expression.that, facts, one, assumed))
    case 'all':
      return not(
        some(facts[expression.set], (one) => not(ofPerson(expression.that, facts, one, assumed))),
      )
  }
}

/** About one person; a missing attribute asked for twice is one unknown, not two. */
function ofPerson(
  that: Expression,
  facts: CaseFacts,
  person: PersonFacts | null,
  assumed: Assumed,
): Tri {
  const first = answer(that, facts, person, assumed)
  if (first !== null) return first
  const open = repeated(that, 'person').filter(
    (fact) => read(fact, facts, person, assumed) === null,
  )
  return overCompletions(that, open, (more) =>
    answer(that, facts, person, new Map([...assumed, ...more])),
  )
}

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
  const value = fact.of === 'case' ? readCase(facts, fact.word) : readPerson(person, fact.word)
  return value.known ? value.value : null
}

function readCase(facts: CaseFacts, word: CaseWord): Recorded<Literal> {
  const value = facts[word]
  return typeof value === 'string' ? { known: true, value } : value
}

function readPerson(person: PersonFacts | null, word: PersonWord): Recorded<Literal> {
  if (!person) return { known: false, reason: 'notRecorded' }
  if (word === 'identified') return { known: true, value: person.identified }
  return person[personFields[word]]
}

export const keyOf = (fact: Fact): string => `${fact.of}.${fact.word}`

type Repeated = { readonly [Of in Fact['of']]: readonly Extract<Fact, { readonly of: Of }>[] }
const repeatedIn = new WeakMap<Expression, Repeated>()

/** Facts the expression asks for more than once; worked out once for each expression. */
function repeated<Of extends Fact['of']>(expression: Expression, of: Of): Repeated[Of] {
  const known = repeatedIn.get(expression) ?? findRepeated(expression)
  repeatedIn.set(expression, known)
  return known[of]
}

function findRepeated(expression: Expression): Repeated {
  const asked = Map.groupBy(factsIn(expression), keyOf)
  const twice = [...asked.values()].flatMap(([fact, again]) => (fact && again ? [fact] : []))
  return {
    case: twice.filter((fact) => fact.of === 'case'),
    person: twice.filter((fact) => fact.of === 'person'),
  }
}

function overCompletions(
  expression: Expression,
  open: readonly Fact[],
  test: (assumed: Assumed) => Tri,
): Tri {
  if (open.length === 0) return null
  const domains = open.map((fact) => completions(expression, fact))
  if (domains.reduce((product, { length }) => product * length, 1) > mostCompletions) return null
  let common: Tri | undefined
  const walk = (index: number, assumed: Map<string, Literal>): boolean => {
    const fact = open[index]
    if (!fact) {
      const here = test(assumed)
      if (here === null || (common !== undefined && common !== here)) return false
      common = here
      return true
    }
    return (domains[index] ?? []).every((value) =>
      walk(index + 1, new Map(assumed).set(keyOf(fact), value)),
    )
  }
  return walk(0, new Map()) ? (common ?? null) : null
}
