import type {
  DateFound,
  Known,
  NarrativeEvent,
  NarrativeKind,
  Span,
  ThingFound,
} from './contract.ts'
import { type Cue, cuesIn, saysOfSomebody } from './find-cues.ts'
import { findDates } from './find-dates.ts'
import { findThings } from './find-things.ts'

/** More of one document is not read: nobody could answer so much. */
export const longestText = 200_000
export const mostEvents = 500
/** Of one sentence; none that is a sentence has so many. */
const mostCues = 20

/** What did not happen, or what might. */
const mightBe =
  /\b(?:[Ii]f|[Uu]nless|[Ww]ould|[Cc]ould|[Ss]hould|may|[Mm]ight|[Ww]hether)\b|\bbe $/u
const notSo = /\b(?:[Nn]ot|[Nn]o|[Nn]ever|[Nn]obody|[Ww]ithout)\b|n['’]t\b/u
/** Behind these something else is told: “he was not at home, and was seen with Lee”. */
const nextClause = /;|,? but |, (?:and|so|when|then) /gu

/** Lines that say who wrote to whom, when and about what: they tell of the mail and of no event. */
const mailHead =
  /^(?:From|To|Cc|Date|Sent|Subject)[^\S\n]*:.*\n(?:From|To|Cc|Date|Sent|Subject)[^\S\n]*:/u

/**
 * Sentences of a text that tell an event, each with its exact place, in order. Nothing is guessed: the same text and index give
 * the same events, in time that grows with the text alone.
 */
export function readNarrative(text: string, known: Known): readonly NarrativeEvent[] {
  const read = text.slice(0, longestText)
  const dates = findDates(read)
  const things = findThings(read, known, dates)
  const cues = cuesIn(read)
  const [dateAt, thingAt, cueAt] = [along(dates), along(things), along(cues)]
  const events: NarrativeEvent[] = []
  for (const sentence of sentencesOf(read)) {
    if (mailHead.test(read.slice(sentence.from, sentence.to))) continue
    const inside = { dates: dateAt(sentence), things: thingAt(sentence), cues: cueAt(sentence) }
    const event = eventOf(read, sentence, inside)
    if (event !== null) events.push(event)
    if (events.length === mostEvents) break
  }
  return events
}

function eventOf(
  text: string,
  sentence: Span,
  inside: {
    readonly dates: readonly DateFound[]
    readonly things: readonly ThingFound[]
    readonly cues: readonly Cue[]
  },
): NarrativeEvent | null {
  const { dates, things } = inside
  const cue =
    inside.cues.slice(0, mostCues).find((one) => isTold(text, sentence, one, things)) ?? null
  const has = (kind: ThingFound['kind']) => things.some((thing) => thing.kind === kind)
  const kind: NarrativeKind | null =
    cue?.kind ??
    (has('telephone') ? 'telephone' : has('vehicle') ? 'vehicle' : has('place') ? 'place' : null) ??
    (dates.length > 0 ? 'dated' : null)
  if (kind === null) return null
  return {
    kind,
    ...sentence,
    date: dates[0] ?? null,
    things,
    cue: cue && { from: cue.from, to: cue.to },
  }
}

/** It says so of somebody: a name, or “an adult”, “two men”; and neither that it was not so nor that it might be. */
function isTold(text: string, sentence: Span, cue: Cue, things: readonly ThingFound[]): boolean {
  const before = text.slice(Math.max(sentence.from, cue.from - 120), cue.from)
  const own = text.slice(cue.from, cue.to)
  if (mightBe.test(before) || mightBe.test(own) || text[sentence.to - 1] === '?') return false
  if (notSo.test(`${before.split(nextClause).at(-1)} ${own}`)) return false
  const isNamed = things.some(
    ({ kind, from, to }) =>
      kind === 'person' &&
      from >= cue.to &&
      from <= cue.to + 40 &&
      // With Lee’s bag, and not with Lee.
      !/^['’]s/.test(text.slice(to, to + 2)),
  )
  return isNamed || saysOfSomebody(cue, text.slice(cue.to, Math.min(sentence.to, cue.to + 60)))
}

/** Of things in order, those inside a sentence; sentences come in order too, so that each is looked at once. */
function along<T extends Span>(all: readonly T[]): (sentence: Span) => readonly T[] {
  let at = 0
  return ({ from, to }) => {
    while (at < all.length && all[at]!.from < from) at += 1
    const inside: T[] = []
    while (at < all.length && all[at]!.from < to) {
      inside.push(all[at]!)
      at += 1
    }
    return inside
  }
}

/** An empty line, a full stop before a capital, or a line of its own ends one; blanks around it are no part of it. */
function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = []
  let from = 0
  const add = (to: number) => {
    const words = text.slice(from, to)
    const lead = words.length - words.trimStart().length
    const kept = words.trim().length
    if (kept > 0) sentences.push({ from: from + lead, to: from + lead + kept })
    from = to
  }
  for (const { 0: end, index } of text.matchAll(
    /[.!?]["'”’)]*\s+(?=["'“‘(]*[\p{Lu}\p{N}])|\n[^\S\n]*\n|\n(?=\[Page \d)|\][^\S\n]*\n/gu,
  )) {
    // An initial or a short form ends no sentence.
    if (
      end.startsWith('.') &&
      /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sgt|No|approx|e\.g|i\.e)$/u.test(
        text.slice(Math.max(from, index - 8), index),
      )
    )
      continue
    add(index + end.length)
  }
  add(text.length)
  return sentences
}
