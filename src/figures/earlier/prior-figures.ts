import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import {
  type Cube,
  isSmall,
  type Place,
  type PublishedTable,
  type SuppressionRules,
} from '../../disclosure/index.ts'
import {
  countOf,
  type FigurePair,
  figureCounts,
  type PublicCounts,
  pairsFrom,
  placeOf,
  type Row,
  type Rows,
  rowAsTable,
  rowDimension,
  sameTotals,
  structuralZeroPairs,
  type Totals,
  totalsOf,
  withOtherRow,
} from './figure-rows.ts'

/** A figure that was published: what it says, and what it was made from. */
export interface PriorFigure {
  readonly id: number
  /** `ID@VERSION`. */
  readonly definition: string
  readonly says: Rows<PublicCounts>
  readonly pairs: readonly FigurePair[]
}

interface Stored {
  readonly id: number
  readonly definition: string
  readonly says: Rows<PublicCounts> | null
  readonly pairs: readonly FigurePair[] | null
  readonly surely: Bounds | null
  readonly atMost: Bounds | null
}

/** Every figure ever published: withdrawn ones were seen as well. For those who make figures. */
export async function priorFigures({ db }: UnitOfWork): Promise<readonly PriorFigure[]> {
  const { rows } = await sql<Stored>`
    select f.id, f.definition_id || '@' || f.version as definition, f.body -> 'says' as says,
      c.counts as pairs, f.surely, f.at_most as "atMost"
    from published_figure f join figure_step s on s.figure_id = f.id and s.step = 'published'
      left join published_figure_counts c on c.figure_id = f.id
    order by f.id`.execute(db)
  return rows.flatMap((row) => {
    const { surely, atMost } = row
    const bounds = surely && atMost ? { surely, atMost } : null
    const says = row.says ?? (bounds && exactPublicCounts(bounds))
    const pairs = row.pairs ?? (bounds && pairsFrom(bounds))
    return says && pairs ? [{ id: row.id, definition: row.definition, says, pairs }] : []
  })
}

/** Before counts were suppressed by computation a figure published them as they are. */
export const exactPublicCounts = ({ surely, atMost }: Rows<Bounds>): Rows<PublicCounts> => ({
  surely: exactly(surely),
  atMost: exactly(atMost),
})

export function exactly(totals: Totals): PublicCounts {
  const counts = countOf(totals)
  const shows = figureCounts.map((count) => {
    const value = counts[count]
    return [count, { hidden: false, value, low: value, high: value }] as const
  })
  return Object.fromEntries(shows) as PublicCounts
}

/** Figures put into the program of a cube whose totals are theirs. */
export interface PlacedFigures {
  /** With a dimension more for each figure whose other row says something else. */
  readonly cube: Cube
  readonly structuralZeros: readonly Place[]
  readonly published: readonly PublishedTable[]
  readonly ids: readonly number[]
  /** Rows that are no sums of this cube: their numbers do not hold, but comparing must not tell. */
  readonly older: readonly OlderRow[]
}

export interface OlderRow {
  readonly id: number
  readonly definition: string
  readonly says: PublicCounts
  readonly totals: Totals
}

/** @param dimensionOf of the answers under a definition, `ID@VERSION` */
export function placeFigures(
  cube: Cube,
  figures: readonly PriorFigure[],
  dimensionOf: (definition: string) => string,
): PlacedFigures {
  let wider = cube
  const structuralZeros: Place[] = []
  const published: PublishedTable[] = []
  const ids = new Set<number>()
  const older: OlderRow[] = []
  for (const figure of figures) {
    const { id, definition, says, pairs } = figure
    const base = dimensionOf(definition)
    const own = cube.dimensions.find((dimension) => dimension.id === base)
    const totals = { surely: totalsOf(pairs, 'surely'), atMost: totalsOf(pairs, 'atMost') }
    const row = own ? rowOn(cube, base, pairs) : null
    if (own === undefined || row === null) {
      older.push(...olderRows(figure))
      continue
    }
    ids.add(id)
    published.push(rowAsTable(`figure ${id}`, own, says[row]))
    if (sameTotals(totals.surely, totals.atMost)) {
      published.push(rowAsTable(`figure ${id}`, own, says[row === 'surely' ? 'atMost' : 'surely']))
      continue
    }
    const other: Row = row === 'surely' ? 'atMost' : 'surely'
    const otherRow = rowDimension(`${base} of figure ${id}, ${other}`, pairs, other)
    wider = withOtherRow(wider, { id: base, row }, otherRow, pairs)
    structuralZeros.push(
      ...(other === 'surely'
        ? structuralZeroPairs(otherRow.id, base)
        : structuralZeroPairs(base, otherRow.id)),
    )
    published.push(rowAsTable(`figure ${id}, ${other}`, otherRow, says[other]))
  }
  return { cube: wider, structuralZeros, published, ids: [...ids], older }
}

export function olderRows({ id, definition, says, pairs }: PriorFigure): readonly OlderRow[] {
  const [surely, atMost] = [totalsOf(pairs, 'surely'), totalsOf(pairs, 'atMost')]
  const most = { id, definition, says: says.atMost, totals: atMost }
  return sameTotals(surely, atMost)
    ? [most]
    : [{ id, definition, says: says.surely, totals: surely }, most]
}

/** Which of a figure's rows are the totals of the cube; null: neither. */
export function rowOn(cube: Cube, base: string, pairs: readonly FigurePair[]): Row | null {
  const answers = { met: 0, undetermined: 0, notMet: 0 }
  for (const { at, count } of cube.counts) {
    const answer = at[base] as keyof Totals
    answers[answer] += count
  }
  if (sameTotals(answers, totalsOf(pairs, 'atMost'))) return 'atMost'
  const whole = pairs.every(({ surely }) => surely !== null)
  return whole && sameTotals(answers, totalsOf(pairs, 'surely')) ? 'surely' : null
}

/**
 * Cells that must stay hidden because a figure of other findings hides a small count so near that a
 * reader takes the two for the same.
 */
export function suppressedByOlderFigures(
  older: readonly OlderRow[],
  dimensionOf: (definition: string) => string,
  counts: ReadonlyMap<string, number>,
  rules: SuppressionRules,
): ReadonlySet<string> {
  const keep = new Set<string>()
  for (const { definition, says, totals } of older) {
    const then = countOf(totals)
    const dimension = { id: dimensionOf(definition), leaves: [] }
    for (const count of figureCounts) {
      if (!says[count].hidden || !isSmall(then[count], rules)) continue
      const key = JSON.stringify(Object.entries(placeOf(dimension, count)))
      const now = counts.get(key)
      if (now !== undefined && Math.abs(now - then[count]) < rules.threshold) keep.add(key)
    }
  }
  return keep
}
