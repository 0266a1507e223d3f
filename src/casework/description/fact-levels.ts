import type { Setting } from '../../model/index.ts'

/** From and to, both among them; of a number that is given exactly both are the same. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** What an anonymised description says besides its words. Null: it says nothing of it. */
export interface Described {
  readonly age: Range | null
  readonly year: Range | null
  readonly area: string | null
  readonly place: Setting | null
  readonly adults: Range | null
}

/** The same of a file, as its records say it. Null: they do not. */
export interface FileFacts {
  /** Of each child in it; empty where no age is recorded. */
  readonly ages: readonly Range[]
  readonly year: Range | null
  readonly area: string | null
  readonly place: Setting | null
  /** `most` is Infinity where the records say "at least". */
  readonly adults: Range | null
}

export const factNames = ['age', 'year', 'area', 'place', 'adults'] as const
export type FactName = (typeof factNames)[number]

export type Level = 'agrees' | 'near' | 'differs'

/**
 * How often a true file is on each level: descriptions are written from memory or a shortened report, and
 * records hold slips. Set once by hand, never fitted to a bench.
 */
export const ofTheSame: Readonly<Record<Level, number>> = { agrees: 0.85, near: 0.1, differs: 0.05 }

const level = (asked: Range, found: Range, nearBy: number): Level => {
  if (found.least <= asked.most && found.most >= asked.least) return 'agrees'
  return found.least <= asked.most + nearBy && found.most >= asked.least - nearBy
    ? 'near'
    : 'differs'
}

const best = (levels: readonly Level[]): Level | null =>
  (['agrees', 'near', 'differs'] as const).find((one) => levels.includes(one)) ?? null

/** How a file compares in one fact; null where the description or the file says nothing: that is neutral. */
export function levelOf(fact: FactName, described: Described, file: FileFacts): Level | null {
  switch (fact) {
    case 'age':
      return described.age && best(file.ages.map((age) => level(described.age!, age, 1)))
    case 'year':
      return described.year && file.year && level(described.year, file.year, 1)
    case 'adults':
      return described.adults && file.adults && level(described.adults, file.adults, 1)
    case 'area':
      return same(described.area, file.area)
    case 'place':
      return same(described.place, file.place)
  }
}

/** Whether a file gives a fact as one value, not as "at least" or as a range. */
export const isExact = (fact: FactName, file: FileFacts): boolean => {
  if (fact === 'adults') return file.adults !== null && file.adults.least === file.adults.most
  return fact !== 'age' || file.ages.every(({ least, most }) => least === most)
}

const folded = (text: string) => text.trim().toLowerCase()
const same = (asked: string | null, found: string | null): Level | null =>
  asked === null || found === null ? null : folded(asked) === folded(found) ? 'agrees' : 'differs'
