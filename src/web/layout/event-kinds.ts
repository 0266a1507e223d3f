import { eventKindWords, type TimelineEntry } from '../../cases/index.ts'
import { address } from './paging.ts'

export interface EventKindLink {
  readonly words: string
  readonly count: number
  readonly href: string
  readonly current: boolean
}

const wordsOf = (kind: string): string =>
  (eventKindWords as Readonly<Record<string, string>>)[kind] ?? kind

export interface ByKind {
  /** Events of the kind asked for, or all where there is no such kind. */
  readonly shown: readonly TimelineEntry[]
  readonly kinds: readonly EventKindLink[]
  readonly everything: string
}

/** A timeline as far as one kind of event, and each kind it has, the most frequent first, with the address of those alone. */
export function byKind(
  timeline: readonly TimelineEntry[],
  asked: string,
  path: string,
  place: string,
): ByKind {
  const kinds = Map.groupBy(timeline, (entry) => entry.kind)
  const kind = timeline.some((entry) => entry.kind === asked) ? asked : null
  return {
    shown: kind === null ? timeline : timeline.filter((entry) => entry.kind === kind),
    everything: `${path}#${place}`,
    kinds: [...kinds]
      .map(([value, entries]) => ({
        words: wordsOf(value),
        count: entries.length,
        href: `${address(path, { kind: value })}#${place}`,
        current: value === kind,
      }))
      .toSorted((a, b) => b.count - a.count || a.words.localeCompare(b.words)),
  }
}
