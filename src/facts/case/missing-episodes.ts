import type { EpisodeFacts, Tie } from '../../definitions/index.ts'
import {
  between,
  isBefore,
  type MissingEpisodeAsOf,
  missing,
  type PartialDate,
  type Recorded,
  rangeOf,
  recorded,
} from '../../model/index.ts'

export interface Shown<Facts> {
  readonly items: readonly Facts[]
  readonly ties: readonly Tie[]
}

/**
 * The occasions on which these people were reported missing, so far as records show: one child's records that may be
 * of one occasion are one, whoever made them, so that there were never fewer.
 */
export function episodesOf(
  people: readonly string[],
  recordsOf: (person: string) => readonly MissingEpisodeAsOf[],
  opened: PartialDate | null,
  sureOf: (person: string) => number,
): Shown<EpisodeFacts> {
  const found = people.flatMap((person) =>
    occasions(recordsOf(person)).map((records) => ({ person, records })),
  )
  return {
    items: found.map(({ records }) => factsOf(records, opened)),
    ties: found.map(({ person, records }) => ({
      fact: 'missingEpisodes',
      people: [person],
      records: records.map(({ id }) => `event:${id}`),
      probability: sureOf(person),
    })),
  }
}

/**
 * As many as certainly are others than one another, each with what may be told of it again: by the day they ended, which
 * leaves room for most (Kleinberg and Tardos, Algorithm Design, 2005, section 4.1).
 */
function occasions(
  records: readonly MissingEpisodeAsOf[],
): readonly (readonly MissingEpisodeAsOf[])[] {
  const found: MissingEpisodeAsOf[][] = []
  for (const record of records.toSorted(byEnd)) {
    const told = found.find(([first]) => first && mayBeOne(first, record))
    if (told) told.push(record)
    else found.push([record])
  }
  return found.toSorted(([a], [b]) => order(goneBy(a!), goneBy(b!)))
}

/** The first day the child may have been gone, and the last: of a month or year, all of it may be meant. */
const goneBy = ({ starts }: MissingEpisodeAsOf): string => rangeOf(starts).earliest
const backOn = ({ starts, ends }: MissingEpisodeAsOf): string => {
  const [begun, ended] = [rangeOf(starts).latest, ends === null ? '' : rangeOf(ends).latest]
  return ended > begun ? ended : begun
}

const byEnd = (a: MissingEpisodeAsOf, b: MissingEpisodeAsOf): number =>
  order(backOn(a), backOn(b)) || order(goneBy(b), goneBy(a)) || a.id - b.id

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A source that says when a child came back and when it went again, be it that day, says so of two occasions. */
function mayBeOne(a: MissingEpisodeAsOf, b: MissingEpisodeAsOf): boolean {
  const [first, later] = goneBy(a) <= goneBy(b) ? [a, b] : [b, a]
  if (first.source !== later.source) return goneBy(later) <= dayAfter(backOn(first))
  const isSameStart = goneBy(later) <= rangeOf(first.starts).latest
  return isSameStart || goneBy(later) < backOn(first)
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function factsOf(records: readonly MissingEpisodeAsOf[], opened: PartialDate | null): EpisodeFacts {
  return {
    id: `event:${records[0]?.id}`,
    began: shared(
      records
        .map(({ starts }) => rangeOf(starts))
        .map(({ earliest, latest }) => [earliest, latest]),
    ),
    beforeReport:
      opened === null
        ? missing()
        : agreedOrOpen(records.map((one) => isBefore(one.starts, opened))),
    days: shared(
      records.flatMap(({ starts, ends }) => (ends === null ? [] : [daysTo(starts, ends)])),
    ),
    returnInterview: agreed(records.flatMap((one) => interviewOf(one.returnInterview))),
  }
}

/** What all who say anything say; records that disagree leave it unknown. */
function agreed<T>(said: readonly T[]): Recorded<T> {
  const all = new Set(said)
  const [only] = all
  if (only === undefined) return missing()
  return all.size === 1 ? recorded(only) : missing('unknown')
}

/** What is within the bounds of all who say anything; records that leave nothing in common leave it unknown. */
function shared<T extends string | number>(all: readonly (readonly [T, T])[]): Recorded<T> {
  const [first] = all
  if (first === undefined) return missing()
  const [least, most] = all.reduce(
    ([low, high], [a, b]) => [a > low ? a : low, b < high ? b : high],
    first,
  )
  return least <= most ? between<T>(least, most) : missing('unknown')
}

/** Null: it may be either. Who is sure counts; two who are sure of different things leave it unknown. */
const agreedOrOpen = (all: readonly (boolean | null)[]): Recorded<boolean> => {
  const sure = all.filter((one) => one !== null)
  return sure.length === 0 && all.length > 0 ? missing('imprecise') : agreed(sure)
}

/** The fewest and most days from going to coming back; none is below 0 but in a record's mistake. */
function daysTo(starts: PartialDate, ends: PartialDate): readonly [number, number] {
  const [from, to] = [rangeOf(starts), rangeOf(ends)]
  const days = (first: string, last: string) =>
    Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
  const most = days(from.earliest, to.latest)
  return [Math.max(Math.min(0, most), days(from.latest, to.earliest)), most]
}

const held: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  ['yes', true],
  ['n', false],
  ['no', false],
  // Refused by the child: none was held.
  ['refused', false],
])

const interviewOf = (written: string | null): readonly boolean[] => {
  const was = held.get((written ?? '').trim().toLowerCase())
  return was === undefined ? [] : [was]
}
