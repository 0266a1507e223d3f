import { type Expression, factsIn } from './expression.ts'
import type { CaseFacts, Finding } from './facts.ts'
import { personFields } from './vocabulary.ts'

/** What links supply of that which the expression asks for; nothing else can have moved the answer. */
export function basisOf(expression: Expression, facts: CaseFacts): Finding['basis'] {
  const asked = askedIn(expression)
  const people = [...facts.victims.items, ...facts.suspects.items]
  return {
    viaLinks: people.flatMap(({ id, viaLinks }) =>
      viaLinks.flatMap(({ field }) => (asked.has(field) ? [`${id}.${field}`] : [])),
    ),
    ties: facts.ties.filter(({ fact }) => asked.has(fact)),
  }
}

const known = new WeakMap<Expression, ReadonlySet<string>>()

/** By the names the facts go by. */
function askedIn(expression: Expression): ReadonlySet<string> {
  const before = known.get(expression)
  if (before) return before
  const names = factsIn(expression).map(({ of, word }) =>
    of === 'person' && word !== 'identified' ? personFields[word] : word,
  )
  const asked = new Set<string>(names)
  known.set(expression, asked)
  return asked
}
