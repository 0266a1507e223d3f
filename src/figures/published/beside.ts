import type { UnitOfWork } from '../../access/index.ts'
import {
  type Cube,
  conventions,
  isSmall,
  keyOf,
  type Place,
  type PublishedTable,
} from '../../disclosure/index.ts'
import { answerDimension } from '../earlier/count-cube.ts'
import {
  type Beside,
  earlierThan,
  published,
  publishedFigureIds,
  readBeside,
} from '../earlier/earlier.ts'
import { type KeptFigure, type OlderRow, olderRows, rowOn } from '../earlier/earlier-figures.ts'
import {
  countOf,
  type FigureCount,
  type FigurePair,
  figureCounts,
  impossiblePairs,
  placeOf,
  type Row,
  type Rows,
  rowAsTable,
  rowCube,
  rowDimension,
  sameTotals,
  type Totals,
  totalsOf,
  withOtherRow,
} from '../earlier/figure-rows.ts'
import { toldOf } from '../earlier/implications.ts'
import type { StoredTable } from '../earlier/stored-table.ts'

/** A figure as it was counted, before anything is hidden. */
export type CountedFigure = Pick<KeptFigure, 'id' | 'definition' | 'pairs'>

/** A figure held against what is published, before the long reckoning. */
export interface FigureBeside {
  readonly cube: Cube
  readonly impossible: readonly Place[]
  readonly published: readonly PublishedTable[]
  /** A row is the dimension of its answers; both are one where they say the same. */
  readonly rows: Rows<Cube['dimensions'][number]>
  /** Cell keys near a small count that a table or a figure of other findings hides, and by which. */
  readonly near: ReadonlyMap<string, Publications>
  /** Tables and figures in the attack, and of those the tables by themselves. */
  readonly against: Publications
  readonly tables: readonly StoredTable[]
}

/** By their numbers. */
export interface Publications {
  readonly tables: readonly number[]
  readonly figures: readonly number[]
}

/** Everything published, by which is seen whether something came meanwhile. */
export const publishedNow = async (unit: UnitOfWork): Promise<Publications> => ({
  tables: (await published(unit)).map(({ tableId }) => tableId),
  figures: await publishedFigureIds(unit),
})

const rules = conventions.exact

/** @param only of what was published, these; left out: all */
export async function figureBeside(
  unit: UnitOfWork,
  figure: CountedFigure,
  only?: Publications,
): Promise<FigureBeside> {
  const { definition, pairs } = figure
  const wide = await readBeside(unit, [definition], only)
  const base = answerDimension(definition)
  const found = rowOn(wide.counted.cube, base, pairs)
  const row: Row = found ?? 'atMost'
  const totals = { surely: totalsOf(pairs, 'surely'), atMost: totalsOf(pairs, 'atMost') }
  const narrow = found === null ? aloneBeside(wide, base, definition, totals[row]) : wide
  const known = narrow.earlier
  const told = found === null ? [] : toldOf(wide.implications, known.cube, known.same, definition)
  const around = {
    cube: known.cube,
    impossible: [...known.impossible, ...told.flatMap((one) => one.impossible)],
    published: known.same,
  }
  const own = known.cube.dimensions.find(({ id }) => id === base) ?? rowDimension(base, pairs, row)
  const placed = sameTotals(totals.surely, totals.atMost)
    ? { ...around, rows: { surely: own, atMost: own } }
    : withOwnRow(around, { base, row, own }, pairs, wide.figures, definition)
  const olderFigures = wide.figures
    .filter(({ id }) => !known.figures.includes(id))
    .flatMap(olderRows)
  const olderTables = found === null ? wide.tables : known.older
  return {
    ...placed,
    near: nearHidden(placed.rows, totals, definition, olderTables, olderFigures),
    against: { tables: known.tables.map(({ tableId }) => tableId), figures: known.figures },
    tables: known.tables,
  }
}

/** Of other findings than those of now: no sum of a table's cells, so a program of its own. */
function aloneBeside(
  { figures }: Beside,
  base: string,
  definition: string,
  totals: Totals,
): Pick<Beside, 'earlier'> {
  const cube = rowCube(rowDimension(base, [], 'atMost'), totals)
  const alone = { cube, words: {}, impossible: [] }
  const own = figures.filter((one) => one.definition === definition)
  return { earlier: earlierThan(alone, [], own) }
}

interface Around {
  readonly cube: Cube
  readonly impossible: readonly Place[]
  readonly published: readonly PublishedTable[]
}

/** The figure's other row, with what earlier figures said of just these totals. */
function withOwnRow(
  { cube, impossible, published: before }: Around,
  { base, row, own }: { base: string; row: Row; own: Cube['dimensions'][number] },
  pairs: readonly FigurePair[],
  figures: readonly KeptFigure[],
  definition: string,
): Around & { readonly rows: FigureBeside['rows'] } {
  const other: Row = row === 'surely' ? 'atMost' : 'surely'
  const beside = rowDimension(`${base} ${other}`, pairs, other)
  const totals = totalsOf(pairs, other)
  const said = figures
    .filter((one) => one.definition === definition)
    .flatMap(({ id, says, pairs: theirs }) =>
      (['surely', 'atMost'] as const)
        .filter((each) => sameTotals(totalsOf(theirs, each), totals))
        .map((each) => rowAsTable(`figure ${id}, ${each}`, beside, says[each])),
    )
  const pairsOfBoth =
    other === 'surely' ? impossiblePairs(beside.id, base) : impossiblePairs(base, beside.id)
  return {
    cube: withOtherRow(cube, { id: base, row }, beside, pairs),
    impossible: [...impossible, ...pairsOfBoth],
    published: [...before, ...said],
    rows: other === 'surely' ? { surely: beside, atMost: own } : { surely: own, atMost: beside },
  }
}

/**
 * A small count that a table or another figure hides is not shown by a figure, nor one so near to it
 * that a reader takes it for the same: the answers of the figure may be a little older or newer.
 */
function nearHidden(
  rows: FigureBeside['rows'],
  totals: Rows<Totals>,
  definition: string,
  tables: readonly StoredTable[],
  figures: readonly OlderRow[],
): FigureBeside['near'] {
  const near = new Map<string, { readonly tables: number[]; readonly figures: number[] }>()
  const base = { id: answerDimension(definition), leaves: [] }
  for (const row of ['surely', 'atMost'] as const) {
    for (const count of figureCounts) {
      const now = countOf(totals[row])[count]
      const isNear = (then: number | undefined) =>
        then !== undefined && isSmall(then, rules) && Math.abs(now - then) < rules.threshold
      const hides = {
        tables: tables
          .filter((table) => {
            const key = keyOf(placeOf(base, count))
            return table.body.cells[key]?.hidden && isNear(table.counts?.[key]?.count)
          })
          .map(({ tableId }) => tableId),
        figures: figures
          .filter((one) => comparable(one, definition, count) && one.says[count].hidden)
          .filter((one) => isNear(countOf(one.totals)[count]))
          .map(({ id }) => id),
      }
      if (hides.tables.length + hides.figures.length === 0) continue
      near.set(keyOf(placeOf(rows[row], count)), hides)
    }
  }
  return near
}

/** How many cases there are is the same question under every definition. */
const comparable = (one: OlderRow, definition: string, count: FigureCount): boolean =>
  one.definition === definition || count === 'population'
