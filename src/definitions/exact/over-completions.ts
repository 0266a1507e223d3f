import { completions } from '../completions.ts'
import { compare, type Expression, type Fact, factsIn, keyOf } from '../expression.ts'
import type { CaseFacts } from '../facts.ts'
import { type Assumed, kleene, type OfSets, ofCase } from '../kleene.ts'
import type { Tri } from '../three-valued.ts'
import type { SetWord } from '../vocabulary.ts'
import { factQuestions } from './asked.ts'
import { holds } from './demands.ts'
import { formOf } from './form.ts'
import { type Way, waysOf } from './people-shown.ts'
import { type SetPlan, setPlan } from './set-plan.ts'
import { sizeOf, type Work } from './work.ts'

/**
 * The answer all completions agree on; null where two differ, or where there are more to go through than there is work
 * left. Facts of the case asked for once are left to Kleene's logic, which is exact of them; those asked for again, or
 * asked about people, are gone through value by value, and the people of each set way by way.
 */
export function overCompletions(
  expression: Expression,
  facts: CaseFacts,
  given: Assumed,
  work: Work,
): Tri {
  const plan = planOf(expression)
  const size = sizeOf(expression)
  const open = plan.shared.filter(
    (fact) => !ofCase(facts, fact.word).known && !given.has(keyOf(fact)),
  )
  const assumed = new Map(given)
  let common: boolean | undefined
  /** Whether all completions so far agree; null is not one answer. */
  const agrees = (here: Tri): boolean => {
    if (here === null || (common !== undefined && common !== here)) return false
    common = here
    return true
  }
  const ofPeople = (): boolean => {
    const victims = waysOf(plan.victims, facts, assumed, work)
    const suspects = victims && waysOf(plan.suspects, facts, assumed, work)
    if (!victims || !suspects) return false
    return victims.every((ofVictims) =>
      suspects.every((ofSuspects) => {
        const ways = { victims: ofVictims, suspects: ofSuspects }
        return (
          work.isLeft(size) &&
          agrees(kleene(expression, facts, null, assumed, answersOf(plan, ways)))
        )
      }),
    )
  }
  const from = (place: number): boolean => {
    if (!work.isLeft(size)) return false
    const here = kleene(expression, facts, null, assumed)
    if (here !== null) return agrees(here)
    const fact = open[place]
    if (!fact) return ofPeople()
    const key = keyOf(fact)
    const agreed = completions(expression, fact).every((value) => {
      assumed.set(key, value)
      return from(place + 1)
    })
    assumed.delete(key)
    return agreed
  }
  return from(0) ? (common ?? null) : null
}

const answersOf =
  (plan: Plan, ways: Readonly<Record<SetWord, Way>>): OfSets =>
  (question) => {
    const { size: many, bits } = ways[question.set]
    if (question.kind === 'count') return compare(many, question.operator, question.to)
    const place = plan[question.set].placeOf.get(question) ?? 0
    const isShown = (bits & (1 << place)) !== 0
    return question.kind === 'exists' ? isShown : !isShown
  }

type Plan = Readonly<Record<SetWord, SetPlan>> & {
  readonly shared: readonly Extract<Fact, { readonly of: 'case' }>[]
}
const plans = new WeakMap<Expression, Plan>()

function planOf(expression: Expression): Plan {
  const before = plans.get(expression)
  if (before) return before
  const [victims, suspects] = [setPlan(expression, 'victims'), setPlan(expression, 'suspects')]
  const asked = factsIn(expression)
  const ofPeople = new Set([...victims.ofCase, ...suspects.ofCase].map(keyOf))
  const shared = [...Map.groupBy(asked, keyOf)].flatMap(([key, [fact, again]]) =>
    fact?.of === 'case' && (again || ofPeople.has(key) || isDecided(expression, fact))
      ? [fact]
      : [],
  )
  const plan = { victims, suspects, shared }
  plans.set(expression, plan)
  return plan
}

/** Whether what is asked of a fact comes out alike whatever its value: `setting in […every setting…]`. */
function isDecided(expression: Expression, fact: Fact): boolean {
  const asked = factQuestions(formOf(expression)).filter((one) => keyOf(one.fact) === keyOf(fact))
  return asked.some(
    (question) =>
      new Set(completions(expression, fact).map((value) => holds(question, value))).size < 2,
  )
}
