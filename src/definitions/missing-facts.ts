import { completeSet, type Recorded, type RecordedSet, recorded } from '../model/index.ts'
import { answerExpression } from './answer-expression.ts'
import { completions } from './completions.ts'
import { type Expression, type Fact, factsIn } from './expression.ts'
import type { CaseFacts, PersonFacts } from './facts.ts'
import {
  type CaseWord,
  caseWords,
  type PersonWord,
  personFields,
  personWords,
  type SetWord,
  setWords,
} from './vocabulary.ts'

export interface MissingFact {
  readonly fact: string
  readonly words: string
}

/** One missing fact and the cases as they would be with it found out, one for each thing it could be. */
interface Question extends MissingFact {
  readonly settledAs: readonly CaseFacts[]
}

/**
 * What would settle an undetermined answer: single facts, one answer to which would decide it, cheapest
 * first (a date of birth is in another system; how many there were may take a reinvestigation); where no single
 * fact would, everything that is missing.
 */
export function missingFacts(expression: Expression, facts: CaseFacts): readonly MissingFact[] {
  const questions = [
    ...askOfCase(expression, facts),
    ...askOfPeople(expression, facts),
    ...askOfSets(expression, facts),
  ]
  const settling = questions.filter(({ settledAs }) =>
    settledAs.some((settled) => answerExpression(expression, settled) !== null),
  )
  return (settling.length > 0 ? settling : questions).map(({ fact, words }) => ({ fact, words }))
}

function askOfCase(expression: Expression, facts: CaseFacts): readonly Question[] {
  return wordsOf(expression, 'case').flatMap((word) => {
    const value = facts[word]
    if (typeof value === 'string' || value.known) return []
    const settledAs = completions(expression, { of: 'case', word }).map((one) => ({
      ...facts,
      [word]: recorded(one) as Recorded<never>,
    }))
    return [{ fact: word, words: sentence(caseWords[word].words), settledAs }]
  })
}

function askOfPeople(expression: Expression, facts: CaseFacts): readonly Question[] {
  return setsIn(expression).flatMap((set) =>
    facts[set].items.flatMap((person, index) =>
      wordsOf(expression, 'person').flatMap((word) =>
        askOfPerson(expression, facts, set, person, index, word),
      ),
    ),
  )
}

function askOfPerson(
  expression: Expression,
  facts: CaseFacts,
  set: SetWord,
  person: PersonFacts,
  index: number,
  word: PersonWord,
): readonly Question[] {
  if (word === 'identified') return []
  const field = personFields[word]
  if (person[field].known) return []
  const settledAs = completions(expression, { of: 'person', word }).map((value) => ({
    ...facts,
    [set]: replaced(facts[set], index, { ...person, [field]: recorded(value) as Recorded<never> }),
  }))
  const who = `${setWords[set]} ${index + 1}`
  return [
    {
      fact: `${set}[${person.id}].${word}`,
      words: sentence(`${who}’s ${personWords[word].words}`),
      settledAs,
    },
  ]
}

function askOfSets(expression: Expression, facts: CaseFacts): readonly Question[] {
  return setsIn(expression).flatMap((set) => {
    const known = facts[set]
    if (known.max === known.items.length) return []
    const sizes = [known.items.length, known.items.length + 1, known.items.length + 2]
    const settledAs = sizes
      .filter((n) => n >= known.min && (known.max === null || n <= known.max))
      .map((n) => ({ ...facts, [set]: { ...known, min: n, max: n } }))
    return [
      { fact: `${set}.size`, words: sentence(`how many ${set} there were, and who`), settledAs },
    ]
  })
}

function replaced(
  set: RecordedSet<PersonFacts>,
  index: number,
  person: PersonFacts,
): RecordedSet<PersonFacts> {
  const items = set.items.map((item, i) => (i === index ? person : item))
  return set.max === set.items.length ? completeSet(items) : { ...set, items }
}

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`

function wordsOf(expression: Expression, of: 'case'): readonly CaseWord[]
function wordsOf(expression: Expression, of: 'person'): readonly PersonWord[]
function wordsOf(expression: Expression, of: Fact['of']): readonly string[] {
  return [...new Set(factsIn(expression).flatMap((fact) => (fact.of === of ? [fact.word] : [])))]
}

function setsIn(expression: Expression): readonly SetWord[] {
  switch (expression.kind) {
    case 'exists':
    case 'all':
    case 'count':
      return [expression.set]
    case 'not':
      return setsIn(expression.of)
    case 'and':
    case 'or':
      return [...new Set([...setsIn(expression.left), ...setsIn(expression.right)])]
    default:
      return []
  }
}
