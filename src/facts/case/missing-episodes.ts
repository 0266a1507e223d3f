import type { EpisodeFacts, Tie } from '../../definitions/index.ts'
import { type HeldMissing, missing, type Recorded, recorded } from '../../model/index.ts'

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
  recordsOf: (person: string) => readonly HeldMissing[],
  opened: string | null,
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
function occasions(records: readonly HeldMissing[]): readonly (readonly HeldMissing[])[] {
  const found: HeldMissing[][] = []
  for (const record of records.toSorted(byEnd)) {
    const told = found.find(([first]) => first && mayBeOne(first, record))
    if (told) told.push(record)
    else found.push([record])
  }
  return found.toSorted(([a], [b]) => order(a!.starts, b!.starts))
}

const backOn = ({ starts, ends }: HeldMissing): string =>
  ends !== null && ends > starts ? ends : starts

const byEnd = (a: HeldMissing, b: HeldMissing): number =>
  order(backOn(a), backOn(b)) || order(b.starts, a.starts) || a.id - b.id

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A source that says when a child came back and when it went again, be it that day, says so of two occasions. */
function mayBeOne(a: HeldMissing, b: HeldMissing): boolean {
  const [first, later] = a.starts <= b.starts ? [a, b] : [b, a]
  return first.source === later.source
    ? later.starts === first.starts || later.starts < backOn(first)
    : later.starts <= dayAfter(backOn(first))
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function factsOf(records: readonly HeldMissing[], opened: string | null): EpisodeFacts {
  const began = agreed(records.map(({ starts }) => starts))
  return {
    id: `event:${records[0]?.id}`,
    began,
    beforeReport: opened === null ? missing() : agreed(records.map((one) => one.starts < opened)),
    days: agreed(
      records.flatMap(({ starts, ends }) => (ends === null ? [] : daysTo(starts, ends))),
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

const daysTo = (starts: string, ends: string): number =>
  Math.round((Date.parse(ends) - Date.parse(starts)) / 86_400_000)

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
