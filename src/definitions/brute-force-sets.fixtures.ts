import { recorded } from '../model/index.ts'
import { answerExpression } from './answer-expression.ts'
import { caseDomain, completedSets, domainOf } from './brute-force.fixtures.ts'
import { setQuestionsIn } from './exact/set-plan.ts'
import { type Expression, factsIn } from './expression.ts'
import type { CaseFacts } from './facts.ts'
import { personFields, type SetWord, setWords } from './vocabulary.ts'

/** Something missing, and the case with it found out, in each way it could turn out. */
interface Open {
  readonly fact: string
  readonly ways: (facts: CaseFacts) => readonly CaseFacts[]
}

/**
 * The slow way to the smallest sets of facts that would settle an answer, for tests: every set of what is missing,
 * each way for its facts to turn out. Answers are those of the interpreter, which brute force holds elsewhere.
 */
export function smallestSets(rule: Expression, facts: CaseFacts): readonly string[] {
  const open = [...ofCase(rule, facts), ...ofPeople(rule, facts)]
  for (let size = 1; size <= 4; size++) {
    const settling = subsets(open, size).filter((set) => settles(rule, facts, set))
    if (settling.length > 0)
      return settling.map((set) =>
        set
          .map(({ fact }) => fact)
          .sort()
          .join(),
      )
  }
  return [
    open
      .map(({ fact }) => fact)
      .sort()
      .join(),
  ]
}

function settles(rule: Expression, facts: CaseFacts, [first, ...rest]: readonly Open[]): boolean {
  if (!first) return answerExpression(rule, facts) !== null
  return first.ways(facts).some((known) => settles(rule, known, rest))
}

function ofCase(rule: Expression, facts: CaseFacts): readonly Open[] {
  const words = new Set(factsIn(rule).flatMap((fact) => (fact.of === 'case' ? [fact.word] : [])))
  return [...words].flatMap((word) => {
    const value = facts[word]
    if (typeof value === 'string' || value.known) return []
    const ways = (before: CaseFacts) =>
      caseDomain(word).map((one) => ({ ...before, [word]: recorded(one) }))
    return [{ fact: word, ways }]
  })
}

function ofPeople(rule: Expression, facts: CaseFacts): readonly Open[] {
  return (Object.keys(setWords) as SetWord[]).flatMap((set) => {
    const questions = setQuestionsIn(rule).filter((question) => question.set === set)
    if (questions.length === 0) return []
    const words = new Set(
      questions
        .flatMap((question) => (question.kind === 'count' ? [] : factsIn(question.that)))
        .flatMap(({ of, word }) => (of === 'person' && word !== 'identified' ? [word] : [])),
    )
    const people = facts[set]
    const attributes = people.items.flatMap((person, at) =>
      [...words].flatMap((word): readonly Open[] => {
        const field = personFields[word]
        if (person[field].known) return []
        const ways = (before: CaseFacts) =>
          domainOf(before[set].items[at]!, word).map((one) => {
            const { items } = before[set]
            const known = { ...items[at]!, [field]: recorded(one) }
            return { ...before, [set]: { ...before[set], items: items.with(at, known) } }
          })
        return [{ fact: `${set}[${person.id}].${word}`, ways }]
      }),
    )
    const ways = (before: CaseFacts) =>
      completedSets(set, rule, before).map((known) => ({ ...before, [set]: known }))
    const size: readonly Open[] =
      people.max === people.items.length ? [] : [{ fact: `${set}.size`, ways }]
    return [...attributes, ...size]
  })
}

function subsets<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return all.flatMap((one, at) =>
    subsets(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]),
  )
}
