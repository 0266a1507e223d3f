import { address } from './paging.ts'

/** The first of a long list, in its order, and where all of it is shown. */
export interface FirstOf<T> {
  readonly shown: readonly T[]
  readonly total: number
  /** Null where everything is shown. */
  readonly all: string | null
}

interface Part {
  /** Of the heading that all of it stands under, and what `all` of the address says to show it whole. */
  readonly place: string
  readonly most: number
  readonly path: string
  /** What the address says to show whole. */
  readonly asked: string
  /** What else the address keeps. */
  readonly kept?: Readonly<Record<string, string | undefined>>
}

/** A page shows so many of a list until all are asked for: nothing is left out without a word and a link. */
export function firstOf<T>(
  items: readonly T[],
  { place, most, path, asked, kept = {} }: Part,
): FirstOf<T> {
  const whole = items.length <= most || asked === place
  return {
    shown: whole ? items : items.slice(0, most),
    total: items.length,
    all: whole ? null : `${address(path, { ...kept, all: place })}#${place}`,
  }
}
