import { recorded } from '../model/index.ts'
import { answerExpression } from './answer-expression.ts'
import { askedOf, bounded, caseDomain, completedSets, domainOf } from './brute-force.fixtures.ts'
import { setQuestionsIn } from './exact/set-plan.ts'
import { type Expression, factsIn } from './expression.ts'
import type { CaseFacts } from './facts.ts'
import { ofMember } from './logic/recorded-of.ts'
import { allSets, fieldOf } from './vocabulary.ts'

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
  const open = [...ofCase(rule, facts), ...ofSets(rule, facts)]
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
      bounded(caseDomain(word), value).map((one) => ({ ...before, [word]: recorded(one) }))
    return [{ fact: word, ways }]
  })
}

function ofSets(rule: Expression, facts: CaseFacts): readonly Open[] {
  return allSets.flatMap((set) => {
    if (!setQuestionsIn(rule).some((question) => question.set === set)) return []
    const members = facts[set]
    const attributes = members.items.flatMap((member, at) =>
      askedOf(set, rule).flatMap((fact): readonly Open[] => {
        if (ofMember(member, fact).known) return []
        const ways = (before: CaseFacts) =>
          domainOf(before[set].items[at]!, fact).map((one) => {
            const { items } = before[set]
            const known = { ...items[at]!, [fieldOf(fact.word)]: recorded(one) }
            const all = items.map((item, place) => (place === at ? known : item))
            return { ...before, [set]: { ...before[set], items: all } }
          })
        return [{ fact: `${set}[${member.id}].${fact.word}`, ways }]
      }),
    )
    const ways = (before: CaseFacts) =>
      completedSets(set, rule, before).map((known) => ({ ...before, [set]: known }))
    const size: readonly Open[] =
      members.max === members.items.length ? [] : [{ fact: `${set}.size`, ways }]
    return [...attributes, ...size]
  })
}

function subsets<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return all.flatMap((one, at) =>
    subsets(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]),
  )
}
