import { formOf } from './exact/form.ts'
import { kleeneIsExact } from './exact/kleene-is-exact.ts'
import { overCompletions } from './exact/over-completions.ts'
import { someWork, type Work } from './exact/work.ts'
import type { Expression } from './expression.ts'
import type { CaseFacts } from './facts.ts'
import { type Assumed, kleene, nothing } from './logic/kleene.ts'
import type { Tri } from './logic/three-valued.ts'

/**
 * Yes, no, or null where some completion of the missing facts would make it yes and another no; also where there are
 * more completions to go through than `work` allows. Kleene's yes and no are right, and his null where it is proved
 * exact; otherwise completions are gone through.
 */
export function answerExpression(
  expression: Expression,
  facts: CaseFacts,
  given: Assumed = nothing,
  work: Work = someWork(),
): Tri {
  const first = kleene(expression, facts, null, given)
  if (first !== null || isProved(expression)) return first
  return overCompletions(expression, facts, given, work)
}

const proved = new WeakMap<Expression, boolean>()

function isProved(expression: Expression): boolean {
  const before = proved.get(expression)
  if (before !== undefined) return before
  const isExact = kleeneIsExact(formOf(expression))
  proved.set(expression, isExact)
  return isExact
}
