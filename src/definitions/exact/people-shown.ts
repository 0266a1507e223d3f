import type { RecordedSet } from '../../model/index.ts'
import type { Literal } from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { isAge, otherAge } from '../logic/ages.ts'
import { type Assumed, kleene, nothing } from '../logic/kleene.ts'
import { ofMember } from '../logic/recorded-of.ts'
import type { Tri } from '../logic/three-valued.ts'
import { valuesWithin, withinOfMember } from '../logic/within.ts'
import { isProvedExact } from './kleene-is-exact.ts'
import {
  type Attributes,
  combine,
  eachWith,
  type Kinds,
  keyOfShown,
  mostConditions,
  nobody,
  type Shown,
  together,
} from './people-together.ts'
import type { Attribute, SetCondition, SetPlan } from './set-plan.ts'
import { sizesApart } from './sizes.ts'
import { sizeOf, someWork, type Work } from './work.ts'

/** A way for a set to turn out: so many, who show this. */
export interface Way extends Omit<Shown, 'people'> {
  readonly size: number
}

/**
 * Every way for the members of a set to turn out, as far as the questions put to it tell ways apart. Null where there
 * are more than may be gone through. Facts of the case that are asked of members have to be known or assumed.
 */
export function waysOf(
  plan: SetPlan,
  facts: CaseFacts,
  assumed: Assumed,
  work: Work,
): readonly Way[] | null {
  const set = facts[plan.set]
  const mosts = mostsOf(plan.conditions)
  const listed = listedShow(plan, set, facts, assumed, work)
  if (listed === null) return null
  const low = Math.max(set.min, set.items.length)
  const high = set.max === null ? Number.POSITIVE_INFINITY : Math.max(low, set.max)
  const unlisted =
    high > set.items.length ? unlistedShow(plan, facts, assumed, work) : [[nobody(mosts)]]
  if (unlisted === null) return null
  const ways = new Map<string | number, Way>()
  const sizes = sizesApart(plan.sizes, low, high)
  for (const { from, to } of sizes) {
    const [fewest, most] = [from - set.items.length, to - set.items.length]
    for (const others of levelsBetween(unlisted, fewest, most, mosts.length > 0)) {
      for (const one of listed) {
        for (const other of others) {
          if (!work.isLeft()) return null
          const both = combine(one, other, mosts)
          const shown = keyOfShown(both)
          const key = sizes.length === 1 ? shown : `${from} ${shown}`
          if (!ways.has(key)) ways.set(key, { size: from, ...both })
        }
      }
    }
  }
  return [...ways.values()]
}

/** What fewer show more can too, but for nobody; where it is counted how many do, each number is looked at. */
function levelsBetween<T>(
  levels: readonly T[],
  fewest: number,
  most: number,
  counted: boolean,
): readonly T[] {
  const last = levels.length - 1
  if (counted) return levels.slice(Math.min(fewest, last), Math.min(most, last) + 1)
  const asked = fewest === 0 && most > 0 ? [0, most] : [most]
  return asked.map((level) => levels[Math.min(level, last)]!)
}

export const mostsOf = (conditions: readonly SetCondition[]): readonly number[] =>
  conditions.flatMap(({ most }) => most ?? [])

function listedShow(
  plan: SetPlan,
  { items }: RecordedSet<Member>,
  facts: CaseFacts,
  assumed: Assumed,
  work: Work,
): readonly Shown[] | null {
  if (plan.conditions.length > mostConditions) return null
  const mosts = mostsOf(plan.conditions)
  const conditions = under(plan, assumed)
  let listed: readonly Shown[] | null = [nobody(mosts)]
  for (const member of items) {
    const kinds = listedKinds(plan, conditions, member, facts, work)
    const [only] = kinds ?? []
    if (kinds?.length === 1 && only && showsNothing(only)) continue
    listed = kinds && eachWith(listed, kinds, mosts, work)
    if (listed === null) return null
  }
  return listed
}

const showsNothing = ({ bits, counts }: Shown): boolean =>
  bits === 0 && counts.every((one) => one === 0)

/**
 * What a listed member may show. What Kleene's logic decides of a member stands whatever is missing; one condition that it
 * leaves open may come out both ways where it is proved exact of it. Otherwise completions are gone through.
 */
function listedKinds(
  { attributes }: SetPlan,
  conditions: readonly ConditionUnder[],
  member: Member,
  facts: CaseFacts,
  work: Work,
): readonly Shown[] | null {
  const answers: Tri[] = []
  let open = 0
  let which = 0
  for (const [place, { that, assumed }] of conditions.entries()) {
    const answer = kleene(that, facts, member, assumed)
    answers.push(answer)
    if (answer !== null) continue
    open++
    which = place
  }
  if (open === 0) return [shownBy(conditions, answers)]
  if (open === 1 && isProvedExact(conditions[which]!.that)) {
    return [true, false].map((way) => shownBy(conditions, answers.with(which, way)))
  }
  const found = kindsOf(attributes, conditions, member, facts, work)
  return found?.kinds.map((kind) => ({ ...kind, people: [] })) ?? null
}

/** What somebody shows of whom every condition holds or not: a bit, or one who is counted. */
function shownBy(conditions: readonly ConditionUnder[], answers: readonly Tri[]): Shown {
  let bits = 0
  const counts: number[] = []
  for (const [place, { negated, most }] of conditions.entries()) {
    const does = answers[place] !== negated
    if (most !== null) counts.push(does ? 1 : 0)
    else if (does) bits |= 1 << place
  }
  return { bits, counts, people: [] }
}

const known = new WeakMap<SetPlan, readonly (readonly Shown[])[] | null>()

/** What members whom nobody listed can show; the same in every case where no fact of the case is asked of them. */
function unlistedShow(
  plan: SetPlan,
  facts: CaseFacts,
  assumed: Assumed,
  work: Work,
): readonly (readonly Shown[])[] | null {
  const ofAnyCase = plan.ofCase.length === 0
  const before = known.get(plan)
  if (before !== undefined) return before
  // What is found once for all cases is not the work of one.
  const own = ofAnyCase ? someWork() : work
  const kinds = kindsOf(plan.attributes, under(plan, assumed), null, facts, own)
  const levels = kinds && together(kinds, own)
  if (ofAnyCase) known.set(plan, levels)
  return levels
}

const underNothing = new WeakMap<SetPlan, readonly ConditionUnder[]>()

/** With nothing assumed they are the same in every case. */
function under(plan: SetPlan, assumed: Assumed): readonly ConditionUnder[] {
  const those = (given: Assumed) =>
    plan.conditions.map((condition) => ({ ...condition, assumed: given }))
  if (assumed.size > 0) return those(assumed)
  const before = underNothing.get(plan)
  if (before) return before
  const conditions = those(nothing)
  underNothing.set(plan, conditions)
  return conditions
}

/** A condition, and what is assumed of the case while it is put to members. */
export interface ConditionUnder extends SetCondition {
  readonly assumed: Assumed
}

/** The kinds of member somebody may be, by what each shows. */
export function kindsOf(
  attributes: readonly Attribute[],
  conditions: readonly ConditionUnder[],
  member: Member | null,
  facts: CaseFacts,
  work: Work,
): Kinds | null {
  if (conditions.length > mostConditions) return null
  const found = new Map<string | number, Shown>()
  for (const completion of completed(attributes, member)) {
    const answers: Tri[] = []
    for (const { that, assumed } of conditions) {
      if (!work.isLeft(sizeOf(that))) return null
      const all = completion.size > 0 ? new Map([...assumed, ...completion]) : assumed
      const answer = kleene(that, facts, member, all)
      // Every fact that is asked for has a value here; were one forgotten, nothing could be said of the member.
      if (answer === null) return null
      answers.push(answer)
    }
    const shown = shownBy(conditions, answers)
    const key = keyOfShown(shown)
    if (!found.has(key)) found.set(key, { ...shown, people: [completion] })
  }
  return { kinds: [...found.values()], mosts: mostsOf(conditions) }
}

/** Each way for what is missing of a member to turn out. */
function* completed(
  attributes: readonly Attribute[],
  member: Member | null,
): Generator<Attributes> {
  const [attribute, ...others] = attributes
  if (!attribute) return yield new Map()
  const isKnown = ofMember(member, attribute.fact).known
  for (const rest of completed(others, member)) {
    if (isKnown) yield rest
    else {
      for (const value of valuesOf(attribute, member, rest)) {
        yield new Map(rest).set(attribute.key, value)
      }
    }
  }
}

/** The values an attribute can have; an age is bounded by the other, recorded or assumed. */
function valuesOf(
  { fact, values }: Attribute,
  member: Member | null,
  assumed: Attributes,
): readonly Literal[] {
  const other = isAge(fact.word) ? assumed.get(`person.${otherAge(fact.word)}`) : undefined
  return valuesWithin(values, withinOfMember(member, fact.word, other))
}
