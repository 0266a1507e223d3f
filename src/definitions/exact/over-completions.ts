import { compare, type Expression, type Fact, factsIn, keyOf } from '../expression.ts'
import type { CaseFacts } from '../facts.ts'
import { completions } from '../logic/completions.ts'
import { type Assumed, kleene, type OfSets } from '../logic/kleene.ts'
import { ofCase } from '../logic/recorded-of.ts'
import type { Tri } from '../logic/three-valued.ts'
import { valuesWithin, withinOf } from '../logic/within.ts'
import type { SetWord } from '../vocabulary.ts'
import { holds } from './demands.ts'
import { formOf } from './form.ts'
import { type Way, waysOf } from './people-shown.ts'
import { factQuestions } from './questions.ts'
import { type SetPlan, setPlan, setQuestionsIn } from './set-plan.ts'
import { sizeOf, type Work } from './work.ts'

/**
 * Of an expression that Kleene's logic leaves open: the answer all completions agree on; null where two differ, or where there are more to go through than there is work
 * left. Facts of the case asked for once are left to Kleene's logic, which is exact of them; those asked for again, or
 * asked about members of sets, are gone through value by value, and the members of each set way by way.
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
  const ofSets = (place: number, chosen: Readonly<Partial<Record<SetWord, Way>>>): boolean => {
    const set = plan.sets[place]
    if (!set) {
      const answers = answersOf(plan, chosen)
      return work.isLeft(size) && agrees(kleene(expression, facts, null, assumed, answers))
    }
    const ways = waysOf(set, facts, assumed, work)
    return ways?.every((way) => ofSets(place + 1, { ...chosen, [set.set]: way })) ?? false
  }
  const from = (place: number): boolean => {
    if (!work.isLeft(size)) return false
    // With nothing more assumed it was asked before, and is open.
    const here = place === 0 ? null : kleene(expression, facts, null, assumed)
    if (here !== null) return agrees(here)
    const fact = open[place]
    if (!fact) return ofSets(0, {})
    const key = keyOf(fact)
    const values = valuesWithin(completions(expression, fact), withinOf(ofCase(facts, fact.word)))
    const agreed = values.every((value) => {
      assumed.set(key, value)
      return from(place + 1)
    })
    assumed.delete(key)
    return agreed
  }
  return from(0) ? (common ?? null) : null
}

const answersOf =
  ({ placeOf }: Plan, ways: Readonly<Partial<Record<SetWord, Way>>>): OfSets =>
  (question) => {
    const { size: many, bits, counts } = ways[question.set]!
    const place = placeOf.get(question) ?? 0
    if (question.kind === 'count') {
      const those = question.that === null ? many : (counts[place] ?? 0)
      return compare(those, question.operator, question.to)
    }
    const isShown = (bits & (1 << place)) !== 0
    return question.kind === 'exists' ? isShown : !isShown
  }

interface Plan {
  /** Of each set that is asked about. */
  readonly sets: readonly SetPlan[]
  /** Of every question put to a set, the place of its condition among those put to that set. */
  readonly placeOf: ReadonlyMap<Expression, number>
  readonly shared: readonly Extract<Fact, { readonly of: 'case' }>[]
}
const plans = new WeakMap<Expression, Plan>()

function planOf(expression: Expression): Plan {
  const before = plans.get(expression)
  if (before) return before
  const about = new Set(setQuestionsIn(expression).map(({ set }) => set))
  const sets = [...about].map((set) => setPlan(expression, set))
  const asked = factsIn(expression)
  const ofMembers = new Set(sets.flatMap(({ ofCase }) => ofCase.map(keyOf)))
  const shared = [...Map.groupBy(asked, keyOf)].flatMap(([key, [fact, again]]) =>
    fact?.of === 'case' && (again || ofMembers.has(key) || isDecided(expression, fact))
      ? [fact]
      : [],
  )
  const placeOf = new Map(sets.flatMap((set) => [...set.placeOf]))
  const plan = { sets, placeOf, shared }
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
