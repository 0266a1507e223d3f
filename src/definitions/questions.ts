import type { RecordedSet } from '../model/index.ts'
import { recorded } from '../model/index.ts'
import { canBe, isAge, otherAge, possibleAges } from './ages.ts'
import { completions } from './completions.ts'
import { type Attribute, type SetPlan, setPlan } from './exact/set-plan.ts'
import { whoElse } from './exact/who-else.ts'
import { type Expression, type Fact, factsIn, keyOf, type Literal } from './expression.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import {
  type CaseWord,
  caseWords,
  type Effort,
  type PersonWord,
  personFields,
  personWords,
  type SetWord,
  setWords,
} from './vocabulary.ts'

/** Something an officer could find out, and each way it could turn out. */
export interface Question {
  readonly fact: string
  readonly words: string
  readonly effort: Effort
  readonly answers: readonly Answered[]
}

/** A case fact taken to be so, or people known better. */
export type Answered =
  | { readonly key: string; readonly value: Literal }
  | {
      readonly set: SetWord
      readonly known: (people: RecordedSet<PersonFacts>) => RecordedSet<PersonFacts>
    }

type People = RecordedSet<PersonFacts>

/** All that is missing of what the expression asks for. */
export function questionsOf(expression: Expression, facts: CaseFacts): readonly Question[] {
  const { caseFacts, ofPeople } = planOf(expression)
  const missing = caseFacts.filter(({ word }) => {
    const value = facts[word]
    return typeof value !== 'string' && !value.known
  })
  const people = ofPeople.flatMap((plan) => [
    ...facts[plan.set].items.flatMap((person, index) =>
      plan.attributes.flatMap((one) => aboutPerson(plan.set, person, index, one)),
    ),
    ...aboutSize(expression, plan, facts[plan.set]),
  ])
  return [...missing.map(({ question }) => question), ...people]
}

function aboutPerson(
  set: SetWord,
  person: PersonFacts,
  index: number,
  { word, values }: Attribute,
): readonly Question[] {
  if (word === 'identified') return []
  const field = personFields[word]
  if (person[field].known) return []
  // An age that cannot stand beside the other is no way for it to turn out.
  const found = (item: PersonFacts, value: Literal) =>
    isPossible(item, word, value) ? { ...item, [field]: recorded(value) } : item
  const known = (value: Literal) => (people: People) => ({
    ...people,
    items: people.items.map((item, at) => (at === index ? found(item, value) : item)),
  })
  return [
    {
      fact: `${set}[${person.id}].${word}`,
      words: sentence(`${setWords[set]} ${index + 1}’s ${personWords[word].words}`),
      effort: personWords[word].effort,
      answers: valuesOf({ word, values }, person).map((value) => ({ set, known: known(value) })),
    },
  ]
}

function isPossible(person: PersonFacts, word: PersonWord, value: Literal): boolean {
  if (!isAge(word)) return true
  const known = person[personFields[otherAge(word)]]
  return !known.known || canBe(word, value, known.value)
}

function valuesOf(
  { word, values }: Pick<Attribute, 'word' | 'values'>,
  person: PersonFacts,
): readonly Literal[] {
  if (!isAge(word)) return values
  const known = person[personFields[otherAge(word)]]
  return known.known ? possibleAges(word, values, known.value) : values
}

/** How many there were; where it is asked what they were, who they were too. */
function aboutSize(expression: Expression, plan: SetPlan, people: People): readonly Question[] {
  const { set, conditions } = plan
  if (people.max === people.items.length) return []
  const listed = people.items.length
  const others = whoElse(expression, plan, people)
  return [
    {
      fact: `${set}.size`,
      words: sentence(`how many ${set} there were${conditions.length > 0 ? ', and who' : ''}`),
      effort: 'enquiry',
      answers: others.map(({ items, min, max }) => ({
        set,
        known: (now) => ({ items: [...now.items, ...items.slice(listed)], min, max }),
      })),
    },
  ]
}

interface Plan {
  readonly caseFacts: readonly { readonly word: CaseWord; readonly question: Question }[]
  readonly ofPeople: readonly SetPlan[]
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
    caseFacts: [...words].map((word) => ({ word, question: aboutCase(expression, word) })),
    ofPeople: (Object.keys(setWords) as SetWord[])
      .map((set) => setPlan(expression, set))
      .filter(({ conditions, sizes }) => conditions.length > 0 || sizes.length > 0),
  }
  plans.set(expression, plan)
  return plan
}

function aboutCase(expression: Expression, word: CaseWord): Question {
  const fact: Fact = { of: 'case', word }
  const { words, effort } = caseWords[word]
  return {
    fact: word,
    words: sentence(words),
    effort,
    answers: completions(expression, fact).map((value) => ({ key: keyOf(fact), value })),
  }
}

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`
