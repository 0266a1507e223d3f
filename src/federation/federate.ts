import { leastDistinct } from './distinct.ts'
import type { SharedCounts, SharedFigure, SharedUnit } from './document.ts'
import { type HandedOver, readHandedOver } from './handed-over.ts'
import { holdFresh } from './hold-fresh.ts'
import { countIntervals, type Interval } from './intervals.ts'
import type { Force, NamedText } from './keyring.ts'
import { type Answering, type MatchedFigures, matchFigures } from './match-figures.ts'
import {
  type OverlapStatement,
  type OverlapStatements,
  overlapWords,
  sharedBetween,
  usualOverlaps,
} from './overlaps.ts'

/** `atMost` null: nothing that was published bounds it. */
interface JoinedSpan {
  readonly atLeast: number
  readonly atMost: number | null
}

/** What one force's figure says, as it was added. */
interface JoinedPart {
  readonly force: string
  readonly figure: number
  readonly population: JoinedSpan
  /** Met for certain, and met at most. */
  readonly lower: number
  readonly upper: number | null
}

/** One row of a joined figure: the different cases or children in all stores together. */
export interface JoinedRow {
  readonly onRecord: 'known' | 'surely' | 'atMost'
  readonly population: JoinedSpan
  readonly lower: number
  readonly upper: number | null
  readonly parts: readonly JoinedPart[]
}

export interface JoinedFigure extends Pick<SharedFigure, 'definition' | 'unit' | 'links'> {
  readonly asOf: {
    readonly trueOn: string | null
    readonly onRecord: string | null
    /** What had been received by then: the earliest and the latest of all forces. */
    readonly receivedBy: { readonly earliest: string; readonly latest: string }
  }
  readonly rows: readonly JoinedRow[]
}

/** Joined figures, with all that is needed to join them again. */
export interface Federation {
  readonly forces: readonly (Pick<HandedOver, 'force' | 'file' | 'sha256'> & {
    readonly store: string
    readonly made: string
    readonly ledger: { readonly size: number; readonly root: string }
  })[]
  readonly figures: readonly JoinedFigure[]
  readonly notJoined: readonly {
    readonly definition: string
    readonly missing: readonly string[]
  }[]
  /** What was taken of cases or children that stand in two stores, in words. */
  readonly assumptions: readonly string[]
  readonly overlaps: Readonly<Partial<Record<SharedUnit, OverlapStatement>>>
}

export interface FederationRequest {
  readonly files: readonly NamedText[]
  readonly forces: readonly Force[]
  readonly overlaps?: OverlapStatements
  /** How many days may lie between what two forces handed over. */
  readonly days: number
  /** A definition's id; not said: all that every force has published. */
  readonly definition?: string
}

/**
 * Joins figures of stores that never meet: lower bounds to lower bounds, less what may be in two stores; upper to upper. It reckons with
 * nothing but what is published, so that it tells nobody more than the figures did side by side.
 *
 * @throws the errors of this room; nothing is joined where one file is refused
 */
export function federate({
  files,
  forces,
  overlaps = usualOverlaps,
  days,
  definition,
}: FederationRequest): Federation {
  const all = readHandedOver(files, forces)
  const { matched, notJoined } = matchFigures(all, definition ?? null)
  holdFresh(all, matched, days)
  const figures = matched.flatMap((one) => joinOne(one, overlaps))
  const units = [...new Set(figures.map(({ unit }) => unit))]
  return {
    forces: all.map(({ force, file, sha256, said: { store, made, ledger } }) => ({
      force,
      file,
      sha256,
      store,
      made,
      ledger,
    })),
    figures,
    notJoined,
    assumptions: units.map((unit) => overlapWords(unit, overlaps[unit])),
    overlaps: Object.fromEntries(units.map((unit) => [unit, overlaps[unit]])),
  }
}

function joinOne(matched: MatchedFigures, overlaps: OverlapStatements): readonly JoinedFigure[] {
  const [first] = matched
  if (!first) return []
  const { definition, unit, links, asOf } = first.figure
  const shared = sharedBetween(
    overlaps[unit],
    matched.map(({ by }) => by.force),
  )
  const times = matched
    .map(({ figure }) => figure.asOf.receivedBy)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const row = (onRecord: JoinedRow['onRecord'], of: (figure: SharedFigure) => SharedCounts) =>
    joinRow(onRecord, matched.map(partOf(of)), shared)
  return [
    {
      definition,
      unit,
      links,
      asOf: {
        trueOn: asOf.trueOn,
        onRecord: asOf.onRecord,
        receivedBy: { earliest: times[0] ?? '', latest: times.at(-1) ?? '' },
      },
      rows:
        asOf.onRecord === null
          ? [row('known', ({ atMost }) => atMost)]
          : [
              row('surely', ({ surely, atMost }) => surely ?? atMost),
              row('atMost', ({ atMost }) => atMost),
            ],
    },
  ]
}

const partOf =
  (of: (figure: SharedFigure) => SharedCounts) =>
  ({ by, figure }: Answering): JoinedPart => {
    const counts = countIntervals(of(figure))
    if (!counts) throw new Error('Counts that do not agree were let in.')
    return {
      force: by.force,
      figure: figure.figure,
      population: spanOf(counts.population),
      lower: counts.met.low,
      upper: spanOf(counts.upper).atMost,
    }
  }

const spanOf = ({ low, high }: Interval): JoinedSpan => ({
  atLeast: low,
  atMost: Number.isFinite(high) ? high : null,
})

function joinRow(
  onRecord: JoinedRow['onRecord'],
  parts: readonly JoinedPart[],
  shared: (first: number, second: number) => number,
): JoinedRow {
  return {
    onRecord,
    population: {
      atLeast: leastDistinct(
        parts.map(({ population }) => population.atLeast),
        shared,
      ),
      atMost: sum(parts.map(({ population }) => population.atMost)),
    },
    lower: leastDistinct(
      parts.map(({ lower }) => lower),
      shared,
    ),
    upper: sum(parts.map(({ upper }) => upper)),
    parts,
  }
}

/** Null where one of them is. */
const sum = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((total, each) => (total === null || each === null ? null : total + each), 0)
