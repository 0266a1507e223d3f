import type { RecordedSet } from '../../model/index.ts'
import { isAge, otherAge, possibleAges } from '../ages.ts'
import type { Literal } from '../expression.ts'
import type { CaseFacts, PersonFacts } from '../facts.ts'
import { type Assumed, kleene, ofPerson } from '../kleene.ts'
import {
  type Attributes,
  eachWith,
  mostConditions,
  type Shown,
  together,
} from './people-together.ts'
import type { Attribute, Condition, SetPlan } from './set-plan.ts'
import { sizesApart } from './sizes.ts'
import { sizeOf, type Work } from './work.ts'

/** A way for a set to turn out: so many, who show this. */
export interface Way {
  readonly size: number
  readonly bits: number
}

/**
 * Every way for the people of a set to turn out, as far as the questions put to it tell ways apart. Null where there
 * are more than may be gone through. Facts of the case that are asked of people have to be known or assumed.
 */
export function waysOf(
  plan: SetPlan,
  facts: CaseFacts,
  assumed: Assumed,
  work: Work,
): readonly Way[] | null {
  const set = facts[plan.set]
  const listed = listedShow(plan, set, facts, assumed, work)
  if (listed === null) return null
  const low = Math.max(set.min, set.items.length)
  const high = set.max === null ? Number.POSITIVE_INFINITY : Math.max(low, set.max)
  const unlisted = high > set.items.length ? unlistedShow(plan, facts, assumed, work) : [none]
  if (unlisted === null) return null
  const ways = new Map<string, Way>()
  for (const { from, to } of sizesApart(plan.sizes, low, high)) {
    const [fewest, most] = [from - set.items.length, to - set.items.length]
    const levels = fewest === 0 && most > 0 ? [0, most] : [most]
    for (const level of levels) {
      const others = unlisted[Math.min(level, unlisted.length - 1)] ?? []
      for (const one of listed) {
        for (const other of others) {
          if (!work.isLeft()) return null
          const bits = one.bits | other.bits
          ways.set(`${from} ${bits}`, { size: from, bits })
        }
      }
    }
  }
  return [...ways.values()]
}

const none: readonly Shown[] = [{ bits: 0, people: [] }]

function listedShow(
  plan: SetPlan,
  { items }: RecordedSet<PersonFacts>,
  facts: CaseFacts,
  assumed: Assumed,
  work: Work,
): readonly Shown[] | null {
  let listed: readonly Shown[] | null = none
  for (const person of items) {
    const kinds = kindsOf(plan.attributes, under(plan, assumed), person, facts, work)
    listed = kinds && eachWith(listed, kinds, work.mostWays)
    if (listed === null) return null
  }
  return listed
}

const known = new WeakMap<SetPlan, readonly (readonly Shown[])[]>()

/** What people whom nobody listed can show; the same in every case where no fact of the case is asked of them. */
function unlistedShow(
  plan: SetPlan,
  facts: CaseFacts,
  assumed: Assumed,
  work: Work,
): readonly (readonly Shown[])[] | null {
  const before = known.get(plan)
  if (before) return before
  const kinds = kindsOf(plan.attributes, under(plan, assumed), null, facts, work)
  const levels = kinds && together(kinds, work.mostWays)
  if (levels && plan.ofCase.length === 0) known.set(plan, levels)
  return levels
}

const under = ({ conditions }: SetPlan, assumed: Assumed): readonly ConditionUnder[] =>
  conditions.map((condition) => ({ ...condition, assumed }))

/** A condition, and what is assumed of the case while it is put to people. */
export interface ConditionUnder extends Condition {
  readonly assumed: Assumed
}

/** The kinds of person somebody may be, by what each shows. */
export function kindsOf(
  attributes: readonly Attribute[],
  conditions: readonly ConditionUnder[],
  person: PersonFacts | null,
  facts: CaseFacts,
  work: Work,
): readonly Shown[] | null {
  if (conditions.length > mostConditions) return null
  const found = new Map<number, Shown>()
  for (const completion of completed(attributes, person)) {
    let bits = 0
    for (const [place, { that, negated, assumed }] of conditions.entries()) {
      if (!work.isLeft(sizeOf(that))) return null
      const all = completion.size > 0 ? new Map([...assumed, ...completion]) : assumed
      if (kleene(that, facts, person, all) !== negated) bits |= 1 << place
    }
    if (!found.has(bits)) found.set(bits, { bits, people: [completion] })
  }
  return [...found.values()]
}

/** Each way for what is missing of a person to turn out. */
function* completed(
  attributes: readonly Attribute[],
  person: PersonFacts | null,
): Generator<Attributes> {
  const [attribute, ...others] = attributes
  if (!attribute) return yield new Map()
  const isKnown = ofPerson(person, attribute.word).known
  for (const rest of completed(others, person)) {
    if (isKnown) yield rest
    else {
      for (const value of valuesOf(attribute, person, rest)) {
        yield new Map(rest).set(attribute.key, value)
      }
    }
  }
}

/** The values an attribute can have; an age is bounded by the other, recorded or assumed. */
function valuesOf(
  { word, values }: Attribute,
  person: PersonFacts | null,
  assumed: Attributes,
): readonly Literal[] {
  if (!isAge(word)) return values
  const other = otherAge(word)
  const recorded = ofPerson(person, other)
  const bound = recorded.known ? recorded.value : assumed.get(`person.${other}`)
  return bound === undefined ? values : possibleAges(word, values, bound)
}
