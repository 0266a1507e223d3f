import type { Definition } from './definition.ts'
import { evaluate } from './evaluate.ts'
import type { Answer, CaseFacts, Finding } from './facts.ts'

/** One case under two definitions, and which clauses of the one keep out what the other counts. */
export interface ComparedCase {
  readonly caseId: number
  readonly a: Answer
  readonly b: Answer
  /** Clauses of the definition that does not count the case, where the other does; else empty. */
  readonly denying: readonly string[]
  /** Clauses of it that are open, where none denies. */
  readonly open: readonly string[]
}

/** What each of two definitions says of one case. Counted is what is met. */
export function compareOn(a: Definition, b: Definition, facts: CaseFacts): ComparedCase {
  const [left, right] = [evaluate(a, facts), evaluate(b, facts)]
  const other = keptOut(left, right)
  const denying = clausesOf(other, 'notMet')
  return {
    caseId: facts.caseId,
    a: left.answer,
    b: right.answer,
    denying,
    open: denying.length > 0 ? [] : clausesOf(other, 'undetermined'),
  }
}

/** The finding of the definition that leaves out what the other counts. */
function keptOut(left: Finding, right: Finding): Finding | null {
  if (left.answer === 'met' && right.answer !== 'met') return right
  return right.answer === 'met' && left.answer !== 'met' ? left : null
}

const clausesOf = (finding: Finding | null, answer: Answer): readonly string[] =>
  (finding?.clauses ?? []).filter((clause) => clause.answer === answer).map(({ id }) => id)
