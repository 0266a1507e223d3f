import { type RecordedSet, recorded } from '../model/index.ts'
import { type Attribute, type SetPlan, setPlan } from './exact/set-plan.ts'
import { whoElse } from './exact/who-else.ts'
import {
  dayFactOf,
  type Expression,
  type Fact,
  factsIn,
  keyOf,
  type Literal,
  wordOf,
} from './expression.ts'
import type { CaseFacts, Member } from './facts.ts'
import { completions } from './logic/completions.ts'
import { ofCase, ofMember } from './logic/recorded-of.ts'
import { isWithin, valuesWithin, withinOf, withinOfMember } from './logic/within.ts'
import { daysToTry, moreToTry, type TimedSet, timedSets } from './time/missing-days.ts'
import {
  type CaseWord,
  type Effort,
  everySet,
  fieldOf,
  type SetWord,
  setWords,
  unitWords,
} from './vocabulary.ts'

/** Something an officer could find out, and each way it could turn out. */
export interface Question {
  readonly fact: string
  readonly words: string
  readonly effort: Effort
  readonly answers: readonly Answered[]
}

/** A case fact taken to be so, or a set known better. */
export type Answered =
  | { readonly key: string; readonly value: Literal }
  | {
      readonly set: SetWord
      readonly known: (members: Members) => Members
    }

type Members = RecordedSet<Member>

/** All that is missing of what the expression asks for. */
export function questionsOf(expression: Expression, facts: CaseFacts): readonly Question[] {
  const { caseFacts, ofSets, ofTimes } = planOf(expression)
  const missing = caseFacts.filter((word) => {
    const value = facts[word]
    return typeof value !== 'string' && !value.known
  })
  const members = ofSets.flatMap((plan) => [
    ...facts[plan.set].items.flatMap((member, index) =>
      plan.attributes.flatMap((one) => aboutMember(plan.set, member, index, one)),
    ),
    ...aboutSize(expression, plan, facts[plan.set]),
  ])
  const times = ofTimes.flatMap((timed) => aboutTimes(timed, facts))
  return eachOnce([
    ...missing.map((word) => aboutCase(expression, word, facts)),
    ...members,
    ...times,
  ])
}

function aboutMember(
  set: SetWord,
  member: Member,
  index: number,
  { fact, values }: Attribute,
): readonly Question[] {
  if (ofMember(member, fact).known) return []
  const { words, effort } = wordOf(fact)
  // An age that cannot stand beside the other, once that is found out, is no way for it to turn out.
  const found = (item: Member, value: Literal): Member =>
    isWithin(value, withinOfMember(item, fact.word))
      ? { ...item, [fieldOf(fact.word)]: recorded(value) }
      : item
  const known = (value: Literal) => (members: Members) => ({
    ...members,
    items: members.items.map((item, at) => (at === index ? found(item, value) : item)),
  })
  return [
    {
      fact: `${set}[${member.id}].${fact.word}`,
      words: sentence(`${setWords[set].one} ${index + 1}’s ${words}`),
      effort,
      answers: valuesWithin(values, withinOfMember(member, fact.word)).map((value) => ({
        set,
        known: known(value),
      })),
    },
  ]
}

/** How many there were; where it is asked what they were, who they were too. */
function aboutSize(expression: Expression, plan: SetPlan, members: Members): readonly Question[] {
  const { set, conditions } = plan
  if (members.max === members.items.length) return []
  const others = whoElse(expression, plan, members)
  const { of, howMany, effort } = setWords[set]
  const which = conditions.length === 0 ? '' : of === 'person' ? ', and who' : ', and when'
  return [
    {
      fact: `${set}.size`,
      words: sentence(`${howMany}${which}`),
      effort,
      answers: others.map(({ more, size }) => ({
        set,
        known: (now) => ({ items: [...now.items, ...more], min: size, max: size }),
      })),
    },
  ]
}

/** What is asked of one fact in two ways is one question, with the answers of both. */
function eachOnce(questions: readonly Question[]): readonly Question[] {
  const found = new Map<string, Question>()
  for (const one of questions) {
    const before = found.get(one.fact)
    found.set(one.fact, before ? { ...one, answers: [...before.answers, ...one.answers] } : one)
  }
  return [...found.values()]
}

/** When listed events were, and what else is asked of them; and whether there were more. */
function aboutTimes(timed: TimedSet, facts: CaseFacts): readonly Question[] {
  const { set, conditions } = timed
  const members = facts[set]
  const date = dayFactOf(set)
  const others = [...new Map(conditions.flatMap(factsIn).map((fact) => [keyOf(fact), fact]))]
  const ofEach = members.items.flatMap((member, index) => [
    ...aboutMember(set, member, index, {
      fact: date,
      key: keyOf(date),
      values: daysToTry(timed, member, facts),
    }),
    ...others.flatMap(([key, fact]) =>
      fact.of === 'case' || fact.word === date.word
        ? []
        : aboutMember(set, member, index, {
            fact,
            key,
            values: [...new Set(conditions.flatMap((that) => completions(that, fact)))],
          }),
    ),
  ])
  if (members.max === members.items.length) return ofEach
  const { howMany, effort } = setWords[set]
  const answers = moreToTry(timed, members).map((known) => ({ set, known }))
  return [
    ...ofEach,
    { fact: `${set}.size`, words: sentence(`${howMany}, and when`), effort, answers },
  ]
}

interface Plan {
  readonly caseFacts: readonly CaseWord[]
  readonly ofSets: readonly SetPlan[]
  readonly ofTimes: readonly TimedSet[]
}

const plans = new WeakMap<Expression, Plan>()

/** What an expression asks for does not depend on the case: worked out once for each expression. */
function planOf(expression: Expression): Plan {
  const before = plans.get(expression)
  if (before) return before
  const words = new Set(
    factsIn(expression).flatMap((fact) => (fact.of === 'case' ? fact.word : [])),
  )
  const plan: Plan = {
    caseFacts: [...words],
    ofSets: everySet
      .map((set) => setPlan(expression, set))
      .filter(({ conditions, sizes }) => conditions.length > 0 || sizes.length > 0),
    ofTimes: timedSets(expression),
  }
  plans.set(expression, plan)
  return plan
}

function aboutCase(expression: Expression, word: CaseWord, facts: CaseFacts): Question {
  const fact: Fact = { of: 'case', word }
  const { words, effort } = unitWords[word]
  return {
    fact: word,
    words: sentence(words),
    effort,
    answers: valuesWithin(completions(expression, fact), withinOf(ofCase(facts, word))).map(
      (value) => ({ key: keyOf(fact), value }),
    ),
  }
}

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`
