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
  return kinds.flatMap((kind) => {
    const spans = coverage
      .filter((one) => one.kind === kind)
      .map(({ from, until }) => ({ from, until: until === null || until > today ? today : until }))
      .filter(({ from, until }) => from <= until)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    const found: Uncovered[] = []
    let next: IsoDate | null = born
    for (const { from, until } of spans) {
      if (next === null || from > next) found.push({ kind, from: next, to: daysAfter(from, -1) })
      const after = daysAfter(until, 1)
      if (next === null || after > next) next = after
    }
    if (next === null || next <= today) found.push({ kind, from: next, to: today })
    return found
  })
}

/** Through the days remembered: asked for every child. */
const daysAfter = (day: IsoDate, days: number): IsoDate => dayOfNumber(dayNumber(day) + days)
