import type { Answer, Bounds } from '../../definitions/index.ts'
import {
  type Cube,
  type Dimension,
  keyOf,
  type Place,
  type PublicCell,
  type PublishedTable,
} from '../../disclosure/index.ts'
import type { AnswerAsOf } from '../as-of/count-as-of.ts'

/** The counts of one row of a figure. `met` is its lower bound. */
export const figureCounts = ['met', 'undetermined', 'notMet', 'upper', 'population'] as const
export type FigureCount = (typeof figureCounts)[number]
/** A row as the public may know it. */
export type PublicCounts = Readonly<Record<FigureCount, PublicCell>>

/** What was on record for certain and at most; the same where no day on record is asked about. */
export interface Rows<T> {
  readonly surely: T
  readonly atMost: T
}
export type Row = keyof Rows<unknown>

/** So many cases have these answers in the two rows. `surely` null: not on record for certain. */
export interface FigurePair {
  readonly surely: Answer | null
  readonly atMost: Answer
  readonly cases: number
}
export type Totals = Pick<Bounds, Answer>

const answers: readonly Answer[] = ['met', 'undetermined', 'notMet']
/** Leaf of cases not on record, and the group of all others; only where there are such. */
const absent = 'absent'
const present = 'present'
/** What meets the definition or may. */
const atMostGroup = 'atMost'

export function pairsOf(
  surely: readonly AnswerAsOf[],
  atMost: readonly AnswerAsOf[],
): readonly FigurePair[] {
  const sure = new Map(surely.map(({ caseId, answer }) => [caseId, answer]))
  const counts = new Map<string, { surely: Answer | null; atMost: Answer; cases: number }>()
  for (const { caseId, answer } of atMost) {
    const pair = { surely: sure.get(caseId) ?? null, atMost: answer, cases: 1 }
    const key = `${pair.surely} ${pair.atMost}`
    const found = counts.get(key)
    if (found) found.cases += 1
    else counts.set(key, pair)
  }
  return [...counts.values()]
}

/** Of a figure kept before pairs were: what was known for certain is not known otherwise. */
export function pairsFrom({ surely, atMost }: Rows<Bounds>): readonly FigurePair[] {
  const pair = (sure: Answer, most: Answer, cases: number) => ({
    surely: sure,
    atMost: most,
    cases,
  })
  if (surely.population !== atMost.population) {
    return answers.map((answer) => pair(answer, answer, atMost[answer]))
  }
  return [
    pair('met', 'met', surely.met),
    pair('notMet', 'notMet', surely.notMet),
    pair('undetermined', 'met', atMost.met - surely.met),
    pair('undetermined', 'notMet', atMost.notMet - surely.notMet),
    pair('undetermined', 'undetermined', atMost.undetermined),
  ]
}

export function totalsOf(pairs: readonly FigurePair[], row: Row): Totals {
  const total = (answer: Answer) =>
    pairs.reduce((sum, pair) => (pair[row] === answer ? sum + pair.cases : sum), 0)
  return { met: total('met'), undetermined: total('undetermined'), notMet: total('notMet') }
}

export const sameTotals = (a: Totals, b: Totals): boolean =>
  answers.every((answer) => a[answer] === b[answer])

export const countOf = ({ met, undetermined, notMet }: Totals): Record<FigureCount, number> => ({
  met,
  undetermined,
  notMet,
  upper: met + undetermined,
  population: met + undetermined + notMet,
})

/** Of one row: its answers, their bounds, and those not on record where there are any. */
export function rowDimension(id: string, pairs: readonly FigurePair[], row: Row): Dimension {
  const missing = pairs.some((pair) => pair[row] === null)
  const groups = [{ id: atMostGroup, leaves: ['met', 'undetermined'] }]
  return missing
    ? { id, leaves: [...answers, absent], groups: [...groups, { id: present, leaves: answers }] }
    : { id, leaves: answers, groups }
}

export function placeOf({ id, leaves }: Dimension, count: FigureCount): Place {
  if (count === 'upper') return { [id]: atMostGroup }
  if (count !== 'population') return { [id]: count }
  return leaves.includes(absent) ? { [id]: present } : {}
}

/** What a row says, as a table with one dimension. */
export const rowAsTable = (
  id: string,
  dimension: Dimension,
  says: PublicCounts,
): PublishedTable => ({
  id,
  dimensions: [dimension.id],
  cells: Object.fromEntries([
    ...figureCounts.map((count) => [keyOf(placeOf(dimension, count)), says[count]] as const),
    ...(dimension.leaves.includes(absent)
      ? [[keyOf({ [dimension.id]: absent }), { hidden: true }] as const]
      : []),
  ]),
})

/** The cases of one row and nothing else of them. */
export const rowCube = (dimension: Dimension, totals: Totals): Cube => ({
  dimensions: [dimension],
  counts: answers.map((answer) => ({ at: { [dimension.id]: answer }, count: totals[answer] })),
})

/**
 * The cube with a dimension more: what the figure's other row says of the cases. `base` is the
 * dimension of the row that the cube holds already, with just these totals.
 */
export function withOtherRow(
  cube: Cube,
  base: { readonly id: string; readonly row: Row },
  other: Dimension,
  pairs: readonly FigurePair[],
): Cube {
  const row: Row = base.row === 'surely' ? 'atMost' : 'surely'
  const pools = new Map(
    answers.map((answer) => [
      answer as string,
      pairs
        .filter((pair) => pair[base.row] === answer)
        .map((pair) => ({ leaf: pair[row] ?? absent, left: pair.cases })),
    ]),
  )
  const counts = cube.counts.flatMap(({ at, count }) => {
    const parts: { at: Place; count: number }[] = []
    let open = count
    for (const pool of pools.get(at[base.id] ?? '') ?? []) {
      const taken = Math.min(open, pool.left)
      pool.left -= taken
      open -= taken
      if (taken > 0) parts.push({ at: { ...at, [other.id]: pool.leaf }, count: taken })
    }
    return parts
  })
  return { dimensions: [...cube.dimensions, other], counts }
}

/** Known for certain, a case is not known otherwise with more on record. */
export const structuralZeroPairs = (surely: string, atMost: string): readonly Place[] =>
  (['met', 'notMet'] as const).flatMap((sure) =>
    answers
      .filter((answer) => answer !== sure)
      .map((answer): Place => ({ [surely]: sure, [atMost]: answer })),
  )
