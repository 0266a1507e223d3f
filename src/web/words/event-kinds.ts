import { eventKindWords, type TimelineEntry } from '../../cases/index.ts'
import { address } from '../layout/paging.ts'

export interface EventKindLink {
  readonly words: string
  readonly count: number
  readonly href: string
  readonly current: boolean
}

const wordsOf = (kind: string): string =>
  (eventKindWords as Readonly<Record<string, string>>)[kind] ?? kind

/** Each kind of event a timeline has, the most frequent first, with the address of those alone. */
export const eventKinds = (
  timeline: readonly TimelineEntry[],
  kind: string,
  path: string,
  place: string,
): readonly EventKindLink[] =>
  [...Map.groupBy(timeline, (entry) => entry.kind)]
    .map(([value, entries]) => ({
      words: wordsOf(value),
      count: entries.length,
      href: `${address(path, { kind: value })}#${place}`,
      current: value === kind,
    }))
    .toSorted((a, b) => b.count - a.count || a.words.localeCompare(b.words))
