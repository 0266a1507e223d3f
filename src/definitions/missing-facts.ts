import { answerExpression } from './answer-expression.ts'
import { sizeOf, someWork, type Work } from './exact/work.ts'
import type { Expression, Literal } from './expression.ts'
import type { CaseFacts } from './facts.ts'
import { type Answered, type Question, questionsOf } from './questions.ts'
import { timedSets } from './time/missing-days.ts'
import { efforts } from './vocabulary.ts'

/** Facts that together would settle an answer, in words an officer can act on. */
export interface MissingFact {
  /** `exchange`, or `exchange + advantage` where one alone would not do. */
  readonly fact: string
  readonly words: string
}

/** Sets of more facts than this are not looked for, nor more ways for facts to turn out than that, nor more work done. */
const largestSet = 4
const mostAnswers = 2000
const mostQuestions = 5_000_000

/** So many of the smallest sets are named; more would be no help. */
const mostNamed = 12

/**
 * The smallest sets of missing facts that would settle an undetermined answer: for each set, some way
 * for its facts to turn out decides, and no smaller set has one. Cheapest first (a date of birth is
 * in another system; who else took part may take an enquiry). Where no set of at most four would
 * do, or there are too many to try, everything that is missing is one set.
 */
export function missingFacts(expression: Expression, facts: CaseFacts): readonly MissingFact[] {
  const questions = questionsOf(expression, facts)
    .map((question) => ({ question, rank: efforts.indexOf(question.effort) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ question }) => question)
  let left = mostAnswers
  const work = someWork(mostQuestions)
  const each = sizeOf(expression) + timedWork(expression, facts)
  const settles = (set: readonly Question[]): boolean =>
    someAnswers(set, [], (answers) => {
      left--
      return left >= 0 && work.isLeft(each) && isSettled(expression, facts, answers, work)
    })
  for (let size = 1; size <= Math.min(largestSet, questions.length) && left > 0; size++) {
    const found: (readonly Question[])[] = []
    for (const set of subsets(questions, size)) {
      if (left <= 0 && found.length > 0) break
      if (settles(set)) found.push(set)
      if (found.length === mostNamed) break
    }
    if (found.length > 0) return found.map(inWords)
  }
  return questions.length > 0 ? [inWords(questions)] : []
}

/** A question about time compares every event with every other: a child of a thousand without days would take minutes. */
const timedWork = (expression: Expression, facts: CaseFacts): number =>
  timedSets(expression).reduce((sum, { set }) => sum + facts[set].items.length ** 2 / 2, 0)

function isSettled(
  expression: Expression,
  facts: CaseFacts,
  answers: readonly Answered[],
  work: Work,
): boolean {
  const assumed = new Map<string, Literal>()
  let known = facts
  for (const each of answers) {
    if ('key' in each) assumed.set(each.key, each.value)
    else known = { ...known, [each.set]: each.known(known[each.set]) }
  }
  return answerExpression(expression, known, assumed, work) !== null
}

/** Whether some choice of one answer to each question passes the test. */
function someAnswers(
  set: readonly Question[],
  chosen: readonly Answered[],
  test: (answers: readonly Answered[]) => boolean,
): boolean {
  const question = set[chosen.length]
  if (!question) return test(chosen)
  return question.answers.some((one) => someAnswers(set, [...chosen, one], test))
}

/** Subsets of that size, those of what comes first before others. */
function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) return yield []
  for (let at = from; at <= all.length - size; at++) {
    for (const rest of subsets(all, size - 1, at + 1)) yield [all[at]!, ...rest]
  }
}

function inWords(set: readonly Question[]): MissingFact {
  const [first, ...rest] = set.map(({ words }) => words)
  return {
    fact: set.map(({ fact }) => fact).join(' + '),
    words: [first ?? '', ...rest.map((words) => lower(words))].join('; and '),
  }
}

const lower = (text: string): string => `${text[0]?.toLowerCase()}${text.slice(1)}`
