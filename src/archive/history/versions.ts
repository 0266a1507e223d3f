import { type IsoDate, type PoleItem, rangeOf } from '../../model/index.ts'

/** One version of a record, in the order the review received them. */
export interface Version {
  readonly recordId: number
  readonly source: string
  readonly items: readonly PoleItem[]
  readonly recorded: IsoDate | null
  readonly updated: IsoDate | null
  /** The day a yearly return states what it says as at. */
  readonly asAt?: IsoDate | null
  /** When that return was handed in. */
  readonly submitted?: string | null
  /** The day its file reached the review; files are taken to be as old as that. */
  readonly received: IsoDate
}

/** The first day a version can have stood in the source, and the day by which it surely did. */
export interface Span {
  /** Null: nothing dates it, so it may always have been there. */
  readonly from: IsoDate | null
  readonly by: IsoDate
}

const later = (a: IsoDate, b: IsoDate | null): IsoDate => (b !== null && b > a ? b : a)

/**
 * When each version stood in its source. The row cannot have been there before the source says it
 * was recorded, its case opened or its first event happened; a correction not before the version it
 * corrects was last changed or handed over. It surely was there once last changed, or else when its
 * file arrived.
 */
export function spansOf(versions: readonly Version[]): readonly Span[] {
  const spans: Span[] = []
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1]
    const since = before ? (before.updated ?? before.received) : null
    const begun = begins(version)
    const from = begun === null ? since : later(begun, since)
    const by = later(version.updated ?? version.received, from)
    spans.push({ from, by })
  }
  return spans
}

/** The day before which nothing of this version can have been on record. */
export function begins({ items, recorded }: Version): IsoDate | null {
  const opened = items.flatMap((item) =>
    item.item === 'case' && item.opened.known ? [rangeOf(item.opened.value).earliest] : [],
  )[0]
  if (recorded !== null || opened !== undefined) return later(recorded ?? '', opened ?? null)
  const starts = items.flatMap((item) =>
    item.item === 'event' && item.start.known ? [rangeOf(item.start.value).earliest] : [],
  )
  return starts.length > 0 ? starts.reduce((a, b) => (a < b ? a : b)) : null
}

/** What stood on a day: the version that surely did, and the last that may have. */
export interface Standing {
  readonly surely: Version | null
  readonly atMost: Version | null
}

/** Null for the day: no limit, so the last version stands either way. */
export function standingOn(versions: readonly Version[], day: IsoDate | null): Standing {
  const last = versions.at(-1) ?? null
  if (day === null) return { surely: last, atMost: last }
  const spans = spansOf(versions)
  const at = (test: (span: Span) => boolean) =>
    versions[spans.findLastIndex((span) => test(span))] ?? null
  const surely = at(({ by }) => by <= day)
  return { surely, atMost: at(({ from }) => from === null || from <= day) ?? surely }
}
