import type { Expression } from '../expression.ts'

/** How much may still be gone through before an answer is given up; counted, so that it is the same on any machine. */
export interface Work {
  /** Takes so much of it, if as much is left. */
  isLeft(much?: number): boolean
  /** Ways for one set to turn out. */
  readonly mostWays: number
}

/** Questions asked for one answer: some thirty thousand completions of the longest definition published so far. */
const mostQuestions = 1_000_000
const mostWays = 4096

export function someWork(questions: number = mostQuestions): Work {
  let left = questions
  return {
    isLeft: (much = 1) => {
      left -= much
      return left >= 0
    },
    mostWays,
  }
}

const known = new WeakMap<Expression, number>()

/** What it takes to ask an expression once: its parts. */
export function sizeOf(expression: Expression): number {
  const before = known.get(expression)
  if (before !== undefined) return before
  const size = 1 + partsOf(expression).reduce((sum, part) => sum + sizeOf(part), 0)
  known.set(expression, size)
  return size
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'not':
      return [expression.of]
    case 'and':
    case 'or':
      return [expression.left, expression.right]
    case 'exists':
    case 'all':
      return [expression.that]
    case 'count':
      return expression.that === null ? [] : [expression.that]
    default:
      return []
  }
}
