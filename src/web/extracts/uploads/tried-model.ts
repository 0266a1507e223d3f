import {
  formatTitle,
  type ImportResult,
  mapTitle,
  notReadLines,
  type Refused,
} from '../../../archive/index.ts'
import type { SourceChoice } from '../../../intake/index.ts'

/** What became of one extract, or would. */
export interface TakenFile {
  readonly extractId: string
  readonly file: string
  readonly format: string
  readonly map: string | null
  readonly source: string
  readonly received: number
  readonly imported: number
  readonly unchanged: number
  readonly quarantined: number
  readonly noted: number
  readonly notRead: readonly string[]
  readonly dates: string | null
}

export interface TakenModel {
  readonly files: readonly TakenFile[]
  readonly refused: readonly Refused[]
  /** Files that are not listed here, because there are so many. */
  readonly more: number
  readonly moreRefused: number
  readonly totals: Readonly<Record<'received' | 'imported' | 'unchanged' | 'quarantined', number>>
}

const mostFiles = 200

export function takenModel(
  { extracts, refused }: ImportResult,
  /** A source that is described in the files themselves may be none of the review’s yet. */
  sources: readonly SourceChoice[],
): TakenModel {
  const called = new Map(sources.map(({ id, name }) => [id, name]))
  const total = (field: keyof TakenModel['totals']) =>
    extracts.reduce((sum, extract) => sum + extract[field], 0)
  return {
    files: extracts.slice(0, mostFiles).map(({ notRead, dates, format, map, ...counts }) => ({
      ...counts,
      source: called.get(counts.source) ?? counts.source,
      format: formatTitle(format),
      map: map === null ? null : mapTitle(map),
      notRead: notReadLines(notRead),
      dates: dates === null ? null : datesWords(dates),
    })),
    refused: refused.slice(0, mostFiles),
    more: Math.max(0, extracts.length - mostFiles),
    moreRefused: Math.max(0, refused.length - mostFiles),
    totals: {
      received: total('received'),
      imported: total('imported'),
      unchanged: total('unchanged'),
      quarantined: total('quarantined'),
    },
  }
}

type Dates = NonNullable<ImportResult['extracts'][number]['dates']>

/** Whether dates of digits alone have the day first, and who says so. */
export function datesWords({ order, by }: Dates): string {
  const words = {
    command: 'as whoever imported it said',
    file: 'as the file shows',
    map: 'as its map says',
  }
  const first = order === 'dayFirst' ? 'the day first' : 'the month first'
  return `Dates of digits alone are read with ${first}, ${words[by]}.`
}
