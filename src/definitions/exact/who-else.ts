import { missing, type RecordedSet, recorded } from '../../model/index.ts'
import { exampleFacts } from '../example-facts.ts'
import { type Expression, factsIn, keyOf } from '../expression.ts'
import type { Member } from '../facts.ts'
import { completions } from '../logic/completions.ts'
import type { Assumed } from '../logic/kleene.ts'
import { fieldOf, type MemberWord, memberWords, setWords } from '../vocabulary.ts'
import { kindsOf, mostsOf } from './people-shown.ts'
import {
  type Attributes,
  eachWith,
  type Kinds,
  mostConditions,
  type Shown,
  together,
} from './people-together.ts'
import type { SetPlan } from './set-plan.ts'
import { sizesApart } from './sizes.ts'
import { someWork } from './work.ts'

type Members = RecordedSet<Member>

/** More people than this are only counted, not said who they were. */
const mostPeople = 50

/** Those whom nobody listed, and how many there then were with those who are. */
export interface Others {
  readonly more: readonly Member[]
  readonly size: number
}

const found = new WeakMap<SetPlan, Map<string, readonly Others[]>>()

/** So many are remembered of each set: cases list few people, but need not. */
const mostFound = 500

/**
 * The ways for it to turn out how many there were, and who those were whom nobody listed; one for each that the
 * questions put to the set tell apart. Who is listed makes no difference to who is not.
 */
export function whoElse(
  expression: Expression,
  plan: SetPlan,
  { items, min, max }: Members,
): readonly Others[] {
  const known = found.get(plan) ?? new Map<string, readonly Others[]>()
  found.set(plan, known)
  const key = `${items.length} ${min} ${max}`
  const before = known.get(key)
  if (before) return before
  const others = findOthers(expression, plan, items.length, { min, max })
  if (known.size < mostFound) known.set(key, others)
  return others
}

function findOthers(
  expression: Expression,
  plan: SetPlan,
  listed: number,
  { min, max }: Pick<Members, 'min' | 'max'>,
): readonly Others[] {
  const able = anybody(expression, plan)
  const low = Math.max(min, listed)
  const high = max === null ? Number.POSITIVE_INFINITY : Math.max(low, max)
  return sizesApart([0, ...plan.sizes], low, high).flatMap(({ from, to }) => {
    const [fewest, most] = [from - listed, to - listed]
    const enough = Math.min(most, Math.max(fewest, (able?.levels.length ?? 2) - 1))
    return numbersOf(fewest, enough, mostsOf(plan.conditions).length > 0).flatMap((others) =>
      shownBy(able, others).map((shown) => ({
        more: shown.map((one, at) => somebody(plan, one, at)),
        size: listed + others,
      })),
    )
  })
}

/** What the most show fewer may not, where it is counted how many do. */
const numbersOf = (fewest: number, enough: number, counted: boolean): readonly number[] =>
  counted && enough - fewest <= mostPeople
    ? Array.from({ length: enough - fewest + 1 }, (_, at) => fewest + at)
    : [...new Set([fewest, enough])]

interface Able {
  readonly kinds: Kinds
  readonly levels: readonly (readonly Shown[])[]
}

/** So many people for each thing they can show; nobody said to be anything where there is no telling. */
function shownBy(able: Able | null, size: number): readonly (readonly Attributes[])[] {
  if (able === null || size > mostPeople) return [[]]
  const { kinds, mosts } = able.kinds
  const last = able.levels.length - 1
  const shown = able.levels[Math.min(size, last)] ?? []
  if (mosts.length === 0) {
    return shown.map(({ people }) =>
      Array.from({ length: size }, (_, at) => people[Math.min(at, people.length - 1)] ?? new Map()),
    )
  }
  // One more of the last may be one too many: more are put beside them as the first were.
  const work = someWork()
  let more: readonly Shown[] | null = shown
  for (let at = last; at < size && more; at++) more = eachWith(more, kinds, mosts, work)
  return more?.map(({ people }) => people) ?? [[]]
}

const known = new WeakMap<SetPlan, Able | null>()

/** What people can show, whatever the facts of the case that are asked of them; null where that is too much. */
function anybody(expression: Expression, plan: SetPlan): Able | null {
  const before = known.get(plan)
  if (before !== undefined) return before
  const work = someWork()
  const conditions = plan.conditions.flatMap((condition) =>
    everyCase(expression, condition.that).map((assumed) => ({ ...condition, assumed })),
  )
  const kinds = kindsOf(plan.attributes, conditions, null, exampleFacts({}), work)
  const levels = kinds && together(kinds, work)
  const able = kinds && levels && { kinds, levels }
  known.set(plan, able)
  return able
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

function somebody({ set }: SetPlan, attributes: Attributes, at: number): Member {
  const { of } = setWords[set]
  const said = (word: string) => {
    const value = attributes.get(`${of}.${word}`)
    return value === undefined ? missing() : recorded(value)
  }
  const fields = Object.keys(memberWords[of]).map((word) => [
    fieldOf(word as MemberWord),
    word === 'identified' ? attributes.get('person.identified') !== false : said(word),
  ])
  return {
    id: `unlisted${at + 1}`,
    viaLinks: [],
    ...Object.fromEntries(fields),
  } as unknown as Member
}
