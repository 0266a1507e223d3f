import { setQuestionsIn } from './exact/set-plan.ts'
import { type Expression, eventsOf, factsIn, timedIn } from './expression.ts'
import type { CaseFacts, Finding, PersonFacts } from './facts.ts'
import { fieldOf } from './vocabulary.ts'

/** What links supply of that which the expression asks for; nothing else can have moved the answer. */
export function basisOf(expression: Expression, facts: CaseFacts): Finding['basis'] {
  const asked = askedIn(expression)
  const people = [...facts.victims.items, ...facts.suspects.items]
  return {
    viaLinks: people.flatMap((person) =>
      person.viaLinks.flatMap(({ field }) =>
        asked.has(field) || bounds(person, field, asked) ? [`${person.id}.${field}`] : [],
      ),
    ),
    ties: facts.ties.filter(({ fact }) => asked.has(fact)),
  }
}

/** An age that is asked for and missing is bounded by the other. */
function bounds(person: PersonFacts, field: string, asked: ReadonlySet<string>): boolean {
  if (field === 'ageAtReport') return asked.has('ageAtOffence') && !person.ageAtOffence.known
  return field === 'ageAtOffence' && asked.has('ageAtReport') && !person.ageAtReport.known
}

const known = new WeakMap<Expression, ReadonlySet<string>>()

/** By the names the facts and sets go by. */
function askedIn(expression: Expression): ReadonlySet<string> {
  const before = known.get(expression)
  if (before) return before
  const names = factsIn(expression).flatMap(({ of, word }) =>
    of === 'case' ? word : of === 'person' ? fieldOf(word) : [],
  )
  const sets = [...setQuestionsIn(expression), ...timedIn(expression).flatMap(eventsOf)].map(
    ({ set }) => set,
  )
  const asked = new Set<string>([...names, ...sets])
  known.set(expression, asked)
  return asked
}
