import type { RecordedSet } from '../../model/index.ts'
import type { Literal } from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { isAge, otherAge } from '../logic/ages.ts'
import { type Assumed, kleene } from '../logic/kleene.ts'
import { ofMember } from '../logic/recorded-of.ts'
import { valuesWithin, withinOfMember } from '../logic/within.ts'
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
  const ways = new Map<string, Way>()
  for (const { from, to } of sizesApart(plan.sizes, low, high)) {
    const [fewest, most] = [from - set.items.length, to - set.items.length]
    for (const others of levelsBetween(unlisted, fewest, most, mosts.length > 0)) {
      for (const one of listed) {
        for (const other of others) {
          if (!work.isLeft()) return null
          const both = combine(one, other, mosts)
          ways.set(`${from} ${keyOfShown(both)}`, { size: from, ...both })
        }
      }
    }
  }
  return [...ways.values()]
}

/** What fewer show more can too, but for nobody; where it is counted how many do, each number is looked at. */
export function levelsBetween<T>(
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
  const mosts = mostsOf(plan.conditions)
  const conditions = under(plan, assumed)
  let listed: readonly Shown[] | null = [nobody(mosts)]
  for (const member of items) {
    const certain = certainly(conditions, member, facts)
    if (certain !== null && certain.bits === 0 && certain.counts.every((one) => one === 0)) continue
    const found = certain
      ? { kinds: [certain] }
      : kindsOf(plan.attributes, conditions, member, facts, work)
    const kinds = found?.kinds.map((kind) => ({ ...kind, people: [] }))
    listed = kinds ? eachWith(listed, kinds, mosts, work) : null
    if (listed === null) return null
  }
  return listed
}

/** What a member shows whatever is missing turns out to be; null where that is not certain of every condition. */
function certainly(
  conditions: readonly ConditionUnder[],
  member: Member,
  facts: CaseFacts,
): Pick<Shown, 'bits' | 'counts'> | null {
  if (conditions.length > mostConditions) return null
  let bits = 0
  const counts: number[] = []
  for (const [place, { that, negated, most, assumed }] of conditions.entries()) {
    const here = kleene(that, facts, member, assumed)
    if (here === null) return null
    const does = here !== negated
    if (most !== null) counts.push(does ? 1 : 0)
    else if (does) bits |= 1 << place
  }
  return { bits, counts }
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

const under = ({ conditions }: SetPlan, assumed: Assumed): readonly ConditionUnder[] =>
  conditions.map((condition) => ({ ...condition, assumed }))

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
    let bits = 0
    const counts: number[] = []
    for (const [place, { that, negated, most, assumed }] of conditions.entries()) {
      if (!work.isLeft(sizeOf(that))) return null
      const all = completion.size > 0 ? new Map([...assumed, ...completion]) : assumed
      const does = kleene(that, facts, member, all) !== negated
      if (most !== null) counts.push(does ? 1 : 0)
      else if (does) bits |= 1 << place
    }
    const key = keyOfShown({ bits, counts })
    if (!found.has(key)) found.set(key, { bits, counts, people: [completion] })
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
