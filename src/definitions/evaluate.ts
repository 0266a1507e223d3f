import { answerExpression, isPlainlyExact } from './answer-expression.ts'
import { basisOf } from './basis.ts'
import type { Definition } from './definition.ts'
import { someWork } from './exact/work.ts'
import type { Expression } from './expression.ts'
import type { Answer, CaseFacts, Finding } from './facts.ts'
import { nothing } from './logic/kleene.ts'
import type { Tri } from './logic/three-valued.ts'
import { missingFacts } from './missing-facts.ts'
import { factsUsed } from './read/facts-used.ts'

const answerOf = (value: Tri): Answer =>
  value === null ? 'undetermined' : value ? 'met' : 'notMet'

/** What one definition says of one case, clause by clause, and what would settle it. */
export function evaluate(definition: Definition, about: CaseFacts): Finding {
  const facts = factsUsed(definition.uses, about)
  const work = someWork()
  const clauses = definition.clauses.map(({ id, words, expression }) => ({
    id,
    words,
    answer: answerOf(answerExpression(expression, facts, nothing, work)),
  }))
  const whole = allOf(definition)
  const answer = answerOf(
    togetherOf(
      clauses.map(({ answer }) => (answer === 'undetermined' ? null : answer === 'met')),
      () => answerExpression(whole, facts, nothing, work),
    ),
  )
  return {
    definitionId: definition.id,
    version: definition.version,
    answer,
    clauses,
    missing: answer === 'undetermined' ? missingFacts(whole, facts) : [],
    basis: basisOf(whole, facts),
  }
}

/** The answer alone, without saying why: for counts made many times over. */
export function answer(definition: Definition, about: CaseFacts): Answer {
  const facts = factsUsed(definition.uses, about)
  const work = someWork()
  const clauses: Tri[] = []
  for (const { expression } of definition.clauses) {
    const one = answerExpression(expression, facts, nothing, work)
    if (one === false) return 'notMet'
    clauses.push(one)
  }
  const whole = () => {
    const all = allOf(definition)
    // Where plain logic is exact of the whole, clauses that are open leave it open.
    return isPlainlyExact(all) ? null : answerExpression(all, facts, nothing, work)
  }
  return answerOf(togetherOf(clauses, whole))
}

/**
 * A clause that fails decides alone, and so does one that is open where the others hold whatever is missing turns out to be.
 * Several that are open are one expression, since two of them may ask for one fact.
 */
function togetherOf(clauses: readonly Tri[], whole: () => Tri): Tri {
  if (clauses.includes(false)) return false
  const open = clauses.filter((one) => one === null).length
  return open === 0 ? true : open === 1 ? null : whole()
}

const wholes = new WeakMap<Definition, Expression>()

function allOf(definition: Definition): Expression {
  const known = wholes.get(definition)
  if (known) return known
  const start: Expression = { kind: 'constant', value: true }
  const whole = definition.clauses.reduce<Expression>(
    (left, { expression }) => ({ kind: 'and', left, right: expression }),
    start,
  )
  wholes.set(definition, whole)
  return whole
}
