import type { Waiting } from '../../../cases/index.ts'
import { decisionOutcomes } from '../../../casework/index.ts'
import { type CountBars, countBars } from '../../../charts/index.ts'
import type { PartAtWork } from '../../../reading/index.ts'
import type { AtWork, ReviewStatus } from '../../../review/index.ts'
import { dayWords, numberWords, plural } from '../../../words/index.ts'
import { weekWords } from './week-words.ts'

/** So many parts are named, those with most left to read; the rest are one line. */
const mostParts = 25

/** Something that waits: how many, since when, and where the list of them is. */
export interface WaitingLine {
  readonly words: string
  readonly count: number
  /** How long the oldest and the median have waited; null where nothing waits. */
  readonly since: string | null
  readonly href: string | null
}

export interface PartsTable {
  readonly id: string
  readonly caption: string
  readonly by: string
  readonly rows: readonly (Omit<PartAtWork, 'name'> & {
    readonly name: string
    readonly isRecorded: boolean
    /** All others in one line. */
    readonly isRest: boolean
    readonly left: number
    readonly share: number
  })[]
}

export interface AtWorkModel {
  readonly at: string
  readonly lines: readonly WaitingLine[]
  readonly days: CountBars
  /** The same days in words, the newest first. */
  readonly dayRows: readonly { readonly name: string; readonly count: number }[]
  readonly today: number
  readonly week: number
  readonly weekBefore: number
  readonly changes: readonly string[]
  readonly officers: readonly {
    readonly name: string
    readonly today: number
    readonly week: number
    readonly month: number
    readonly inHand: number
    readonly since: string | null
  }[]
  readonly outcomes: readonly (Record<
    'proposed' | 'authorised' | 'returned' | 'reopened',
    number
  > & {
    readonly words: string
  })[]
  readonly risks: {
    readonly raised: number
    readonly told: number
    readonly acknowledged: number
    readonly closed: number
    readonly open: number
  }
  readonly parts: readonly PartsTable[]
}

/** What waits first, then what was done. */
export function atWorkModel(
  { at, reading, decisions, items }: AtWork,
  status: ReviewStatus,
): AtWorkModel {
  const counts = reading.days.map(({ readings }) => readings)
  const sum = (from: number, to?: number) =>
    counts.slice(from, to).reduce((total, count) => total + count, 0)
  const line = (words: string, waits: Waiting, href: string | null): WaitingLine => ({
    words,
    count: waits.count,
    since: sinceWords(waits, at),
    href,
  })
  return {
    at,
    lines: [
      line('Risks not closed', items.risks, '/risks'),
      line('Decisions to be authorised', decisions.waiting, '/decisions'),
      line('Cases on which two readers differ', reading.arbitrations, null),
      line('Second readings', reading.secondReadings, null),
      line('To be read anew, after reopening', reading.reopened, null),
      line('Cases in somebody’s hands', reading.inHand, null),
      line('Cases given to a team or to officers, not read', reading.batched, '/worklist/batches'),
      line('Items not closed', items.items, '/items?whose=open'),
      line('Cases nobody has read', reading.unread, '/worklist'),
    ],
    days: countBars(
      reading.days.map(({ day, readings }) => ({ name: shortDay(day), count: readings })),
      7,
    ),
    dayRows: reading.days
      .map(({ day, readings }) => ({ name: dayWords(day), count: readings }))
      .toReversed(),
    today: sum(-1),
    week: sum(-7),
    weekBefore: sum(-14, -7),
    changes: weekWords(reading),
    officers: reading.officers.map(({ inHand, ...officer }) => ({
      ...officer,
      inHand: inHand.count,
      since: inHand.oldest === null ? null : waitedWords(inHand.oldest, at),
    })),
    outcomes: decisions.outcomes.map(({ outcome, ...counts }) => ({
      words: decisionOutcomes[outcome],
      ...counts,
    })),
    risks: {
      raised: status.risksRaised,
      told: status.risksTold,
      acknowledged: status.risksAcknowledged,
      closed: status.risksClosed,
      open: status.openRisks,
    },
    parts: [
      partsTable('sources', 'By source', 'Source', reading.sources),
      partsTable('units', 'By unit', 'Unit', reading.units),
      partsTable('years', 'By year opened', 'Year', reading.years, mostYears),
    ],
  }
}

/** 'the oldest for 3 days, half of them for 2 hours or more'; of one alone there is no half. */
function sinceWords({ count, oldest, median }: Waiting, at: string): string | null {
  if (oldest === null) return null
  const first = waitedWords(oldest, at)
  if (median === null || count === 1) return `for ${first}`
  return `the oldest for ${first}, half of them for ${waitedWords(median, at)} or more`
}

/** A review of a whole century fits. */
const mostYears = 100

function partsTable(
  id: string,
  caption: string,
  by: string,
  parts: readonly PartAtWork[],
  most = mostParts,
): PartsTable {
  const left = ({ cases, read }: PartAtWork) => cases - read
  const named = new Set(parts.toSorted((a, b) => left(b) - left(a)).slice(0, most))
  const others = parts.filter((part) => !named.has(part))
  const total = (of: 'cases' | 'read' | 'decided') =>
    others.reduce((sum, part) => sum + part[of], 0)
  const rest = {
    name: `${numberWords(others.length)} others`,
    cases: total('cases'),
    read: total('read'),
    decided: total('decided'),
  }
  const rows = [...parts.filter((part) => named.has(part)), ...(others.length > 0 ? [rest] : [])]
  return {
    id,
    caption,
    by,
    rows: rows.map((part) => ({
      ...part,
      name: part.name ?? 'Not recorded',
      isRecorded: part.name !== null,
      isRest: part === rest,
      left: left(part),
      share: part.cases === 0 ? 0 : part.read / part.cases,
    })),
  }
}

/** '2026-03-02' as '2 Mar': there is room for no more below a bar. */
const shortDay = (day: string): string => {
  const [date = '', month = ''] = dayWords(day).split(' ')
  return `${date} ${month.slice(0, 3)}`
}

/** How long something has waited, in the largest whole unit of days, hours or minutes. */
export function waitedWords(since: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000))
  if (minutes < 60) return plural(minutes, 'minute')
  if (minutes < 48 * 60) return plural(Math.floor(minutes / 60), 'hour')
  return plural(Math.floor(minutes / (24 * 60)), 'day')
}
