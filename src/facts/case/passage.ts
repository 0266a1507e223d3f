import type { IsoDate } from '../../model/index.ts'

/** One hand-off as a record has it; '' where it names nobody on that side. */
export interface RecordedTransfer {
  readonly date: IsoDate
  readonly from: string
  readonly to: string
}

export interface RecordedFile {
  readonly opened: IsoDate | null
  readonly closed: IsoDate | null
  /** The unit the file was with at its end, as recorded. */
  readonly unit: string | null
  readonly transfers: readonly RecordedTransfer[]
}

/** Days with one holder, the last of them not counted; null: nobody is recorded as holding it. */
export interface Spell {
  readonly holder: string | null
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: number
}

export interface Passage {
  readonly spells: readonly Spell[]
  readonly handOffs: number
  /** Times it came back to who had it before: A, B, A. */
  readonly returns: number
  /** Days on which nobody is recorded as holding it. */
  readonly daysWithNobody: number
  /** A record passes it on from somebody who, by the one before, did not have it. */
  readonly breaks: number
  /** Hand-offs dated before it was opened or after it was closed: counted, and put at that end. */
  readonly outside: number
}

const folded = (name: string) => name.trim().replaceAll(/\s+/g, ' ')
export const alike = (a: string | null, b: string | null) =>
  (a ?? '').toLowerCase() === (b ?? '').toLowerCase()

/**
 * Who had a file from when to when, by its recorded hand-offs. It begins with whoever the first one passes
 * it on from, else with the unit it was with at its end. Where a hand-off names nobody to, nobody has it
 * until the next one. Null: no day is recorded on which it could begin or end.
 */
export function passageOf({ opened, closed, unit, transfers }: RecordedFile): Passage | null {
  const moves = transfers
    .map(({ date, from, to }) => ({ date, from: folded(from), to: folded(to) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const ordered = inOrder(moves)
  const start = opened ?? ordered[0]?.date ?? null
  const end = closed ?? ordered.at(-1)?.date ?? null
  if (start === null || end === null || end < start) return null
  const within = (day: IsoDate) => (day < start ? start : day > end ? end : day)
  const spells: Spell[] = []
  let holder: string | null = ordered[0] ? ordered[0].from || null : unit && folded(unit)
  let since: IsoDate = start
  let breaks = 0
  for (const { date, from, to } of ordered) {
    if (!alike(from || null, holder)) breaks += 1
    add(spells, holder, since, within(date))
    holder = to || null
    since = within(date)
  }
  add(spells, holder, since, end)
  const held = spells.map((spell) => spell.holder).filter((one) => one !== null)
  const distinct = held.filter((one, at) => at === 0 || !alike(one, held[at - 1] ?? null))
  return {
    spells,
    handOffs: ordered.length,
    returns: distinct.filter((one, at) => at > 1 && alike(one, distinct[at - 2] ?? null)).length,
    daysWithNobody: spells.reduce((sum, one) => sum + (one.holder === null ? one.days : 0), 0),
    breaks,
    outside: ordered.filter(({ date }) => date < start || date > end).length,
  }
}

/** Of hand-offs of one day, the one goes first that follows what was there. */
function inOrder(moves: readonly RecordedTransfer[]): readonly RecordedTransfer[] {
  const left = [...moves]
  const out: RecordedTransfer[] = []
  while (left.length > 0) {
    const day = left[0]!.date
    const last = out.at(-1)
    const at = left.findIndex(
      ({ date, from }) =>
        date === day &&
        (last
          ? alike(from, last.to)
          : !left.some((one) => one.date === day && alike(one.to, from))),
    )
    out.push(...left.splice(Math.max(0, at), 1))
  }
  return out
}

function add(spells: Spell[], holder: string | null, from: IsoDate, to: IsoDate): void {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  const last = spells.at(-1)
  if (last && alike(last.holder, holder) && (last.holder === null) === (holder === null)) {
    spells.splice(-1, 1, { ...last, to, days: last.days + days })
  } else {
    spells.push({ holder, from, to, days })
  }
}

/** Those first that were longest with nobody, then that came back most often, then that were passed on most often. */
export const byHardship = (
  a: Pick<Passage, 'daysWithNobody' | 'returns' | 'handOffs'>,
  b: Pick<Passage, 'daysWithNobody' | 'returns' | 'handOffs'>,
): number => b.daysWithNobody - a.daysWithNobody || b.returns - a.returns || b.handOffs - a.handOffs
