import type { Events } from '../expression.ts'
import { dayFactOf, type Fact, factsIn, keyOf, type Literal } from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { completions } from '../logic/completions.ts'
import { ofMember } from '../logic/recorded-of.ts'
import { valuesWithin, withinOfMember } from '../logic/within.ts'
import type { EventSet } from '../vocabulary.ts'
import { asDay, assumedDay, cutsIn, spanOf } from './cells.ts'
import type { Span } from './dated.ts'
import type { Holds } from './timeline-of.ts'

/** A way for an event to turn out: on one of these days, and then it counts here and not there. */
export interface EventWay {
  readonly span: Span
  /** For each of the events asked about, whether it is one of them. */
  readonly counts: readonly boolean[]
}

export interface PossibleEvent {
  readonly id: string
  readonly ways: readonly EventWay[]
  /** It may be none of those asked about, or not have been. */
  readonly mayBeAbsent: boolean
}

/** Of those nobody listed, all that may have been or only those that must. */
export type WhichEvents = 'all' | 'those that must be'

/** More unlisted events, or ways for one event to turn out, are not gone through. */
const mostUnlisted = 4
const mostWays = 64

/**
 * Every event that is or may be one of those asked about, with every way for it to turn out: what is missing of it is one
 * thing, however often it is asked for. Null where any number of them may not be listed, or they are too many.
 */
export function possibleEvents(
  asked: readonly Events[],
  facts: CaseFacts,
  holds: Holds,
  which: WhichEvents,
): readonly PossibleEvent[] | null {
  const found: PossibleEvent[] = []
  for (const set of new Set(asked.map((one) => one.set))) {
    const { items, min } = facts[set]
    const max = which === 'all' ? facts[set].max : Math.max(min, items.length)
    if (max === null || max - items.length > mostUnlisted) return null
    const size = Math.max(max, items.length)
    for (let at = 0; at < size; at++) {
      const member = items[at] ?? null
      const ways = waysOf(set, member, asked, facts, holds)
      if (ways === null) return null
      const counting = ways.filter(({ counts }) => counts.includes(true))
      const mayBeAbsent = counting.length < ways.length || at >= Math.max(min, items.length)
      if (counting.length > 0) found.push({ id: `${set} ${at}`, ways: counting, mayBeAbsent })
    }
  }
  return found
}

function waysOf(
  set: EventSet,
  member: Member | null,
  asked: readonly Events[],
  facts: CaseFacts,
  holds: Holds,
): readonly EventWay[] | null {
  const date = dayFactOf(set)
  const conditions = asked.flatMap((one) => (one.set === set && one.that ? [one.that] : []))
  const whole = spanOf(member, date.word)
  const cuts = [...new Set(conditions.flatMap((that) => cutsIn(that, date, facts)))]
    .filter((cut) => cut >= whole.from && cut < whole.to)
    .sort((a, b) => a - b)
  const missing = new Map<string, { readonly fact: Fact; readonly values: readonly Literal[] }>()
  const follows = assumedDay(date, asDay(whole.from, whole.to), facts)
  for (const that of conditions) {
    for (const fact of factsIn(that)) {
      if (fact.of === 'case' || follows.has(keyOf(fact)) || ofMember(member, fact).known) continue
      const key = keyOf(fact)
      const values = valuesWithin(completions(that, fact), withinOfMember(member, fact.word))
      const before = missing.get(key)?.values ?? []
      missing.set(key, { fact, values: [...new Set([...before, ...values])] })
    }
  }
  const found: EventWay[] = []
  for (const given of everyChoice([...missing.values()])) {
    let start = whole.from
    for (const cut of [...cuts, whole.to]) {
      const assumed = new Map([...given, ...assumedDay(date, asDay(start, cut), facts)])
      const counts = asked.map(
        (one) =>
          one.set === set && (one.that === null || holds(one.that, member, assumed) === true),
      )
      const last = found.at(-1)
      const isSame = last && last.span.to === start - 1 && `${last.counts}` === `${counts}`
      if (isSame) found[found.length - 1] = { ...last, span: { from: last.span.from, to: cut } }
      else found.push({ span: { from: start, to: cut }, counts })
      start = cut + 1
    }
    if (found.length > mostWays) return null
  }
  return [...new Map(found.map((way) => [JSON.stringify(way), way])).values()]
}

function* everyChoice(
  missing: readonly { readonly fact: Fact; readonly values: readonly Literal[] }[],
  given: ReadonlyMap<string, Literal> = new Map(),
): Generator<ReadonlyMap<string, Literal>> {
  const [one, ...rest] = missing
  if (!one) return yield given
  for (const value of one.values) {
    yield* everyChoice(rest, new Map(given).set(keyOf(one.fact), value))
  }
}
