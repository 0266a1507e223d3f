import { missing, type RecordedSet, recorded } from '../../model/index.ts'
import { completions } from '../completions.ts'
import { exampleFacts } from '../example-facts.ts'
import { type Expression, factsIn, keyOf } from '../expression.ts'
import type { PersonFacts } from '../facts.ts'
import type { Assumed } from '../kleene.ts'
import { kindsOf } from './people-shown.ts'
import { type Attributes, mostConditions, type Shown, together } from './people-together.ts'
import type { SetPlan } from './set-plan.ts'
import { sizesApart } from './sizes.ts'
import { someWork } from './work.ts'

type People = RecordedSet<PersonFacts>

/** More people than this are only counted, not said who they were. */
const mostPeople = 50

/**
 * The ways for it to turn out how many there were, and who those were whom nobody listed; one for each that the
 * questions put to the set tell apart.
 */
export function whoElse(expression: Expression, plan: SetPlan, people: People): readonly People[] {
  const { items, min, max } = people
  const levels = anybody(expression, plan)
  const low = Math.max(min, items.length)
  const high = max === null ? Number.POSITIVE_INFINITY : Math.max(low, max)
  return sizesApart([0, ...plan.sizes], low, high).flatMap(({ from, to }) => {
    const [fewest, most] = [from - items.length, to - items.length]
    const enough = Math.min(most, Math.max(fewest, (levels?.length ?? 2) - 1))
    return [...new Set([fewest, enough])].flatMap((others) =>
      shownBy(levels, others).map((shown) => ({
        items: [...items, ...shown.map(somebody)],
        min: items.length + others,
        max: items.length + others,
      })),
    )
  })
}

/** So many people for each thing they can show; nobody said to be anything where there is no telling. */
function shownBy(
  levels: readonly (readonly Shown[])[] | null,
  size: number,
): readonly (readonly Attributes[])[] {
  if (levels === null || size > mostPeople) return [[]]
  const shown = levels[Math.min(size, levels.length - 1)] ?? []
  return shown.map(({ people }) =>
    Array.from({ length: size }, (_, at) => people[Math.min(at, people.length - 1)] ?? new Map()),
  )
}

const known = new WeakMap<SetPlan, readonly (readonly Shown[])[] | null>()

/** What people can show, whatever the facts of the case that are asked of them; null where that is too much. */
function anybody(expression: Expression, plan: SetPlan): readonly (readonly Shown[])[] | null {
  const before = known.get(plan)
  if (before !== undefined) return before
  const work = someWork()
  const conditions = plan.conditions.flatMap((condition) =>
    everyCase(expression, condition.that).map((assumed) => ({ ...condition, assumed })),
  )
  const kinds = kindsOf(plan.attributes, conditions, null, exampleFacts({}), work)
  const levels = kinds && together(kinds, work.mostWays)
  known.set(plan, levels)
  return levels
}

/** Each way for the facts of the case to turn out that are asked of a person; one more than too many is enough. */
function everyCase(expression: Expression, that: Expression): readonly Assumed[] {
  const facts = new Map(factsIn(that).map((fact) => [keyOf(fact), fact]))
  return [...facts.values()]
    .filter(({ of }) => of === 'case')
    .reduce<readonly Assumed[]>(
      (all, fact) =>
        all
          .flatMap((one) =>
            completions(expression, fact).map((value) => new Map(one).set(keyOf(fact), value)),
          )
          .slice(0, mostConditions + 1),
      [new Map()],
    )
}

function somebody(attributes: Attributes, at: number): PersonFacts {
  const said = (word: string) => {
    const value = attributes.get(`person.${word}`)
    return value === undefined ? missing() : recorded(value)
  }
  return {
    id: `unlisted${at + 1}`,
    ageAtOffence: said('age'),
    ageAtReport: said('ageAtReport'),
    relationship: said('relationship'),
    identified: attributes.get('person.identified') !== false,
    viaLinks: [],
  } as PersonFacts
}
