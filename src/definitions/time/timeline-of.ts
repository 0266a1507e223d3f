import type { Events, Same } from '../expression.ts'
import { dayFactOf, type Expression, type MemberFact } from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { type Assumed, nothing } from '../logic/kleene.ts'
import type { Tri } from '../logic/three-valued.ts'
import { asDay, assumedDay, cutsIn, spanOf } from './cells.ts'
import type { Dated, Span, Timeline } from './dated.ts'

/** What holds of a member with something assumed of it; Kleene's logic, given so that the files form no circle. */
export type Holds = (that: Expression, member: Member | null, assumed: Assumed) => Tri

/** The events of a unit that a question is about, as far as its records show them. */
export function timelineOf(
  { set, that }: Events,
  facts: CaseFacts,
  same: Same | null,
  holds: Holds,
): Timeline {
  const { items, min, max } = facts[set]
  const date = dayFactOf(set)
  const cuts = that === null ? [] : cutsIn(that, date, facts)
  const seen = (member: Member | null): ReturnType<typeof spansOf> =>
    spansOf(that, member, date, cuts, facts, holds)
  const events: Dated[] = []
  for (const member of items) {
    const { spans, sure } = seen(member)
    if (spans.length === 0) continue
    events.push({ spans, sure, id: `${set} ${member.id}`, ...placeOf(member, same) })
  }
  const room = max === null ? null : Math.max(0, max - items.length)
  const fewest = Math.min(Math.max(0, min - items.length), room ?? Number.POSITIVE_INFINITY)
  if (room === 0) return { events, unlisted: null }
  const { spans, sure } = unlistedSpans(facts[set].unlisted, seen)
  if (spans.length === 0) return { events, unlisted: null }
  // Those that must be there, wherever they lie, are events of which nothing is known.
  const must = sure ? fewest : 0
  for (let at = 0; at < must; at++) {
    events.push({ spans, sure, id: `${set} unlisted ${at}`, at: [], isOpen: true })
  }
  const most = room === null ? null : room - must
  if (most === 0) return { events, unlisted: null }
  const only = room === 1 ? { id: `${set} unlisted 0` } : {}
  return { events, unlisted: { spans, most, ...only } }
}

/** Days on which those nobody listed would count: of each that they can be, where that is known. */
function unlistedSpans(
  unlisted: readonly Member[] | undefined,
  seen: (member: Member | null) => ReturnType<typeof spansOf>,
): ReturnType<typeof spansOf> {
  if (unlisted === undefined) return seen(null)
  const all = unlisted.flatMap((one) => seen(one).spans).sort((a, b) => a.from - b.from)
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of all) {
    const last = spans.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return { spans, sure: false }
}

const placeOf = (member: Member, same: Same | null): Pick<Dated, 'at' | 'isOpen'> => {
  if (same === null) return { at: [], isOpen: true }
  const { place, people } = member as {
    readonly place?: { readonly known: boolean; readonly value?: string }
    readonly people?: readonly string[]
  }
  if (same === 'person') return { at: people ?? [], isOpen: true }
  return place?.known && place.value !== undefined
    ? { at: [place.value], isOpen: false }
    : { at: [], isOpen: true }
}

const never = { spans: [], sure: false } as const

/** The days on which the event counts or may, and whether it does on each. */
function spansOf(
  that: Expression | null,
  member: Member | null,
  date: MemberFact,
  cuts: readonly number[],
  facts: CaseFacts,
  holds: Holds,
): { readonly spans: readonly Span[]; readonly sure: boolean } {
  const { from, to } = spanOf(member, date.word)
  if (that === null) return { spans: [{ from, to }], sure: true }
  // Most events are none of those asked for, or surely are, whatever their day.
  const anyDay = holds(that, member, nothing)
  if (anyDay === false) return never
  if (anyDay === true || cuts.length === 0) return { spans: [{ from, to }], sure: anyDay === true }
  const spans: { from: number; to: number }[] = []
  let sure = true
  let start = from
  for (const cut of [...cuts.filter((one) => one >= from && one < to), to]) {
    const here = holds(that, member, assumedDay(date, asDay(start, cut), facts, that))
    if (here !== true) sure = false
    if (here !== false) {
      const last = spans.at(-1)
      if (last && last.to === start - 1) last.to = cut
      else spans.push({ from: start, to: cut })
    }
    start = cut + 1
  }
  return { spans, sure: sure && spans.length === 1 }
}
