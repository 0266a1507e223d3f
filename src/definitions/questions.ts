import type { RecordedSet } from '../model/index.ts'
import { recorded } from '../model/index.ts'
import { keyOf } from './answer-expression.ts'
import { completions } from './completions.ts'
import { type Expression, type Fact, factsIn, type Literal } from './expression.ts'
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
  const people = ofPeople.flatMap(({ set, words, quantified }) => [
    ...facts[set].items.flatMap((person, index) =>
      words.flatMap((one) => aboutPerson(set, person, index, one)),
    ),
    ...aboutSize(set, facts[set], quantified),
  ])
  return [...missing.map(({ question }) => question), ...people]
}

interface PersonQuestion {
  readonly word: Exclude<PersonWord, 'identified'>
  readonly values: readonly Literal[]
}

function aboutPerson(
  set: SetWord,
  person: PersonFacts,
  index: number,
  { word, values }: PersonQuestion,
): readonly Question[] {
  const field = personFields[word]
  if (person[field].known) return []
  const known = (value: Literal) => (people: People) => ({
    ...people,
    items: people.items.map((item, at) =>
      at === index ? { ...item, [field]: recorded(value) } : item,
    ),
  })
  return [
    {
      fact: `${set}[${person.id}].${word}`,
      words: sentence(`${setWords[set]} ${index + 1}’s ${personWords[word].words}`),
      effort: personWords[word].effort,
      answers: values.map((value) => ({ set, known: known(value) })),
    },
  ]
}

/** How many there were; where it is asked what they were, who they were too. */
function aboutSize(set: SetWord, { items, min, max }: People, quantified: boolean) {
  if (max === items.length) return []
  const sizes = [...new Set([items.length, items.length + 1, items.length + 2, min])]
  const possible = sizes.filter((n) => n >= min && n >= items.length && (max === null || n <= max))
  const question: Question = {
    fact: `${set}.size`,
    words: sentence(`how many ${set} there were${quantified ? ', and who' : ''}`),
    effort: 'enquiry',
    answers: possible.map((n) => ({ set, known: (people) => ({ ...people, min: n, max: n }) })),
  }
  return [question]
}

interface Plan {
  readonly caseFacts: readonly { readonly word: CaseWord; readonly question: Question }[]
  readonly ofPeople: readonly {
    readonly set: SetWord
    readonly words: readonly PersonQuestion[]
    readonly quantified: boolean
  }[]
}

const plans = new WeakMap<Expression, Plan>()

/** What an expression asks for does not depend on the case: worked out once for each expression. */
function planOf(expression: Expression): Plan {
  const before = plans.get(expression)
  if (before) return before
  const bodies = bodiesIn(expression)
  const words = new Set(
    factsIn(expression).flatMap((fact) => (fact.of === 'case' ? fact.word : [])),
  )
  const plan: Plan = {
    caseFacts: [...words].map((word) => ({ word, question: aboutCase(expression, word) })),
    ofPeople: (Object.keys(setWords) as SetWord[])
      .filter((set) => bodies.some((one) => one.set === set))
      .map((set) => {
        const asked = bodies.flatMap((one) => (one.set === set && one.that ? [one.that] : []))
        return {
          set,
          quantified: asked.length > 0,
          words: personWordsIn(asked).map((word) => ({
            word,
            values: completions(expression, { of: 'person', word }),
          })),
        }
      }),
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

const personWordsIn = (bodies: readonly Expression[]) => [
  ...new Set(
    bodies
      .flatMap(factsIn)
      .flatMap(({ of, word }) => (of === 'person' && word !== 'identified' ? [word] : [])),
  ),
]

interface Body {
  readonly set: SetWord
  /** Null where only the number of members is asked for. */
  readonly that: Expression | null
}

function bodiesIn(expression: Expression): readonly Body[] {
  switch (expression.kind) {
    case 'exists':
    case 'all':
      return [{ set: expression.set, that: expression.that }]
    case 'count':
      return [{ set: expression.set, that: null }]
    case 'not':
      return bodiesIn(expression.of)
    case 'and':
    case 'or':
      return [...bodiesIn(expression.left), ...bodiesIn(expression.right)]
    default:
      return []
  }
}

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`
