import { type Expression, type Fact, keyOf } from '../expression.ts'
import { isAge } from '../logic/ages.ts'
import { canAllHold, type Demands, waysToBeTrue } from './demands.ts'
import { type FactQuestion, type Form, formOf, joined, negation, type SetQuestion } from './form.ts'
import { factQuestions, setQuestions } from './questions.ts'

const proved = new WeakMap<Expression, boolean>()

/** The same of an expression, worked out once for each. */
export function isProvedExact(expression: Expression): boolean {
  const before = proved.get(expression)
  if (before !== undefined) return before
  const isExact = kleeneIsExact(formOf(expression))
  proved.set(expression, isExact)
  return isExact
}

/**
 * Kleene's logic takes a fact asked for twice for two unknowns, so that some of its "undetermined" are not. It is
 * exact where, of each way to be true and each way to be false, all that is demanded can be had at once whenever each
 * part of it can: then the completions it takes for possible are possible. What is not proved here may still be
 * exact; the interpreter is asked about those cases. What is asked about time is taken to be answered.
 */
export function kleeneIsExact(form: Form): boolean {
  const bodies = setQuestions(form).flatMap(({ that }) => that ?? [])
  return bodies.every(kleeneIsExact) && isProved(form, bodies) && isProved(negation(form), bodies)
}

function isProved(form: Form, bodies: readonly Form[]): boolean {
  const questions = factQuestions(form)
  if (!questions.every((question) => canAllHold([question]))) return false
  const asked = Map.groupBy(questions, ({ fact }) => boundTo(fact))
  const again = ({ fact }: FactQuestion) => (asked.get(boundTo(fact))?.length ?? 0) > 1
  // One fact of the case, asked about person after person, stays one only where nothing else asks for it.
  if (bodies.some((body) => factsOfCase(body).some(again))) return false
  const ofSets = setQuestions(form)
  if (ofSets.some(isExactlySoManyAcross)) return false
  const sets = Map.groupBy(ofSets, ({ set }) => set)
  const ways = waysToBeTrue(form, (question) =>
    'set' in question
      ? (sets.get(question.set)?.length ?? 0) > 1
      : 'fact' in question && again(question),
  )
  return ways?.every(canBeHad) ?? false
}

/** Facts that bound one another go by one name: a person's two ages. */
const boundTo = (fact: Fact): string => (isAge(fact.word) ? 'person.ages' : keyOf(fact))

const factsOfCase = (form: Form) => factQuestions(form).filter(({ fact }) => fact.of === 'case')

function canBeHad(demands: Demands): boolean {
  const ofSets = demands.flatMap((demand) => ('set' in demand ? [demand] : []))
  return (
    canAllHold(demands.flatMap((demand) => ('fact' in demand ? [demand] : []))) &&
    [...Map.groupBy(ofSets, ({ set }) => set).values()].every(setCanBeHad)
  )
}

/**
 * "Exactly so many of whom, and of the case": a fact of the case makes all of them do or none, so that not every number
 * between fewest and most can be had. Both ends can.
 */
const isExactlySoManyAcross = (question: SetQuestion): boolean =>
  question.kind === 'count' &&
  question.that !== null &&
  isOneNumber(question) &&
  factsOfCase(question.that).length > 0

const isOneNumber = ({ operator }: Count): boolean => operator === '==' || operator === '!='

/**
 * Of one set: so many, some who do, none who do; at least so many of whom is some, fewer than so many is none. More
 * members can be had without spoiling "none", and whoever satisfies one "some" can satisfy all; but "fewer than" may take
 * away those whom "some" needs.
 */
function setCanBeHad(demands: readonly SetQuestion[]): boolean {
  if (demands.length < 2) return true
  const all = demands.map(asSomeOrNone)
  if (all.includes(null)) return false
  const counts = all.flatMap((demand) => (demand?.kind === 'count' ? [interval(demand)] : []))
  const some = all.flatMap((demand) => (demand?.kind === 'some' ? [demand.that] : []))
  const none = all.flatMap((demand) => (demand?.kind === 'none' ? [demand.that] : []))
  const least = Math.max(...counts.map(([low]) => low))
  const most = Math.min(...counts.map(([, high]) => high))
  // Intervals that meet two by two and meet what is recorded have a number in common with it (Helly, 1923).
  if (least > most || (some.length > 0 && most < Number.POSITIVE_INFINITY)) return false
  const asked = [...some, ...none]
  const somebody = joined('every', [...some, ...none.map(negation)])
  return (
    asked.every((body) => factsOfCase(body).length === 0 && isOpenOfAnybody(body)) &&
    (asked.length < 2 || isProved(somebody, []))
  )
}

/** Null for exactly so many of whom, and for any number of them but one. */
function asSomeOrNone(demand: SetQuestion): SetQuestion | null {
  if (demand.kind !== 'count' || demand.that === null) return demand
  if (isOneNumber(demand)) return null
  const { set, that, operator } = demand
  return { kind: operator === '>' || operator === '>=' ? 'some' : 'none', set, that }
}

type Count = Extract<SetQuestion, { readonly kind: 'count' }>

/** Both ends; nothing lies in that of "any number but", which is no interval. */
function interval({ operator, to }: Count): readonly [number, number] {
  switch (operator) {
    case '>=':
      return [to, Number.POSITIVE_INFINITY]
    case '>':
      return [to + 1, Number.POSITIVE_INFINITY]
    case '<':
      return [0, to - 1]
    case '<=':
      return [0, to]
    case '==':
      return [to, to]
    case '!=':
      return [1, 0]
  }
}

/** Somebody of whom nothing is recorded may do it, and may not: what is decided already is a constant. */
const isOpenOfAnybody = (body: Form): boolean => body.kind !== 'constant'
