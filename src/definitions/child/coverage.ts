import type { IsoDate } from '../../model/index.ts'
import { dayNumber, dayOfNumber } from '../time/dated.ts'
import type { ChildEventKind } from '../vocabulary.ts'

/** Days on which a source could have recorded an event of a kind at all, both included. */
export interface Coverage {
  readonly kind: ChildEventKind
  readonly from: IsoDate
  /** Null: to this day. */
  readonly until: IsoDate | null
}

/** Days on which an event of a kind may have happened that no source could have recorded. */
export interface Uncovered {
  readonly kind: ChildEventKind
  /** Null: nobody knows how early. */
  readonly from: IsoDate | null
  readonly to: IsoDate
}

/**
 * What is left of the days up to today when those covered are taken away, kind by kind.
 *
 * @param born first day the child may have been born; nothing befell anybody before
 */
export function uncovered(
  kinds: readonly ChildEventKind[],
  coverage: readonly Coverage[],
  today: IsoDate,
  born: IsoDate | null,
): readonly Uncovered[] {
  const covered = coveredOf(coverage, today)
  const found: Uncovered[] = []
  for (const kind of kinds) {
    let next: IsoDate | null = born
    for (const { from, until } of covered.get(kind) ?? []) {
      if (next === null || from > next) found.push({ kind, from: next, to: daysAfter(from, -1) })
      const after = daysAfter(until, 1)
      if (next === null || after > next) next = after
    }
    if (next === null || next <= today) found.push({ kind, from: next, to: today })
  }
  return found
}

/** Through the days remembered: asked for every child. */
const daysAfter = (day: IsoDate, days: number): IsoDate => dayOfNumber(dayNumber(day) + days)

type Covered = Readonly<Record<'from' | 'until', IsoDate>>
const kept = new WeakMap<
  readonly Coverage[],
  { readonly today: IsoDate; readonly byKind: ReadonlyMap<ChildEventKind, readonly Covered[]> }
>()

/** Days covered up to today, by kind, in order: the same for every child, and put in order once. */
function coveredOf(
  coverage: readonly Coverage[],
  today: IsoDate,
): ReadonlyMap<ChildEventKind, readonly Covered[]> {
  const before = kept.get(coverage)
  if (before?.today === today) return before.byKind
  const spans = coverage
    .map(({ kind, from, until }) => ({
      kind,
      from,
      until: until === null || until > today ? today : until,
    }))
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const byKind = Map.groupBy(spans, ({ kind }) => kind)
  kept.set(coverage, { today, byKind })
  return byKind
}
