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
  countOf,
  type FigureCount,
  type FigurePair,
  figureCounts,
  placeOf,
  type Row,
  type Rows,
  rowAsTable,
  rowCube,
  rowDimension,
  sameTotals,
  structuralZeroPairs,
  type Totals,
  totalsOf,
  withOtherRow,
} from '../earlier/figure-rows.ts'
import { implicationsThatFit } from '../earlier/implications.ts'
import { type OlderRow, olderRows, type PriorFigure, rowOn } from '../earlier/prior-figures.ts'
import {
  type PublicationContext,
  priorPublications,
  published,
  publishedFigureIds,
  readPublicationContext,
} from '../earlier/prior-publications.ts'
import type { StoredTable } from '../earlier/stored-table.ts'
import type { Publications } from './figure-body.ts'

/** A figure as it was counted, before anything is hidden. */
export type CountedFigure = Pick<PriorFigure, 'id' | 'definition' | 'pairs'>

/** A figure and all that an attacker has to compare it with, before the long computation. */
export interface AttackContext {
  readonly cube: Cube
  readonly structuralZeros: readonly Place[]
  readonly published: readonly PublishedTable[]
  /** A row is the dimension of its answers; both are one where they say the same. */
  readonly rows: Rows<Cube['dimensions'][number]>
  /** Cell keys near a small count that a table or a figure of other findings suppresses, and which. */
  readonly nearDuplicates: ReadonlyMap<string, Publications>
  /** Tables and figures in the attack, and of those the tables by themselves. */
  readonly against: Publications
  readonly tables: readonly StoredTable[]
}

/** Everything published, which shows whether something was published meanwhile. */
export const publicationsNow = async (unit: UnitOfWork): Promise<Publications> => ({
  tables: (await published(unit)).map(({ tableId }) => tableId),
  figures: await publishedFigureIds(unit),
})

const rules = conventions.exact

/** @param only of what was published, these; left out: all */
export async function attackContext(
  unit: UnitOfWork,
  figure: CountedFigure,
  only?: Publications,
): Promise<AttackContext> {
  const { definition, pairs } = figure
  const wide = await readPublicationContext(unit, [definition], only)
  const base = answerDimension(definition)
  const found = rowOn(wide.counted.cube, base, pairs)
  const row: Row = found ?? 'atMost'
  const totals = { surely: totalsOf(pairs, 'surely'), atMost: totalsOf(pairs, 'atMost') }
  const { earlier } = found === null ? standaloneContext(wide, base, definition, totals[row]) : wide
  const implied =
    found === null
      ? []
      : implicationsThatFit(wide.implications, earlier.cube, earlier.same, definition)
  const around = {
    cube: earlier.cube,
    structuralZeros: [...earlier.structuralZeros, ...implied.flatMap((one) => one.structuralZeros)],
    published: earlier.same,
  }
  const own =
    earlier.cube.dimensions.find(({ id }) => id === base) ?? rowDimension(base, pairs, row)
  const placed = sameTotals(totals.surely, totals.atMost)
    ? { ...around, rows: { surely: own, atMost: own } }
    : withOwnRow(around, { base, row, own }, pairs, wide.figures, definition)
  const olderFigures = wide.figures
    .filter(({ id }) => !earlier.figures.includes(id))
    .flatMap(olderRows)
  const olderTables = found === null ? wide.tables : earlier.older
  return {
    ...placed,
    nearDuplicates: nearDuplicatesOf(placed.rows, totals, definition, olderTables, olderFigures),
    against: { tables: earlier.tables.map(({ tableId }) => tableId), figures: earlier.figures },
    tables: earlier.tables,
  }
}

/**
 * A figure as of a past date shares no findings with current tables, so it is attacked as a separate
 * linear program.
 */
function standaloneContext(
  { figures }: PublicationContext,
  base: string,
  definition: string,
  totals: Totals,
): Pick<PublicationContext, 'earlier'> {
  const cube = rowCube(rowDimension(base, [], 'atMost'), totals)
  const counted = { cube, words: {}, structuralZeros: [] }
  const own = figures.filter((one) => one.definition === definition)
  return { earlier: priorPublications(counted, [], own) }
}

interface PublishedAround {
  readonly cube: Cube
  readonly structuralZeros: readonly Place[]
  readonly published: readonly PublishedTable[]
}

/** The figure's other row, with what earlier figures published of just these totals. */
function withOwnRow(
  { cube, structuralZeros, published: before }: PublishedAround,
  { base, row, own }: { base: string; row: Row; own: Cube['dimensions'][number] },
  pairs: readonly FigurePair[],
  figures: readonly PriorFigure[],
  definition: string,
): PublishedAround & { readonly rows: AttackContext['rows'] } {
  const other: Row = row === 'surely' ? 'atMost' : 'surely'
  const otherRow = rowDimension(`${base} ${other}`, pairs, other)
  const totals = totalsOf(pairs, other)
  const otherRows = figures
    .filter((one) => one.definition === definition)
    .flatMap(({ id, says, pairs: theirs }) =>
      (['surely', 'atMost'] as const)
        .filter((each) => sameTotals(totalsOf(theirs, each), totals))
        .map((each) => rowAsTable(`figure ${id}, ${each}`, otherRow, says[each])),
    )
  const pairsOfBoth =
    other === 'surely'
      ? structuralZeroPairs(otherRow.id, base)
      : structuralZeroPairs(base, otherRow.id)
  return {
    cube: withOtherRow(cube, { id: base, row }, otherRow, pairs),
    structuralZeros: [...structuralZeros, ...pairsOfBoth],
    published: [...before, ...otherRows],
    rows:
      other === 'surely' ? { surely: otherRow, atMost: own } : { surely: own, atMost: otherRow },
  }
}

/**
 * A small count that a table or another figure suppresses is not shown by a figure, nor one so near
 * to it that a reader takes it for the same: the answers of the figure may be a little older or newer.
 */
function nearDuplicatesOf(
  rows: AttackContext['rows'],
  totals: Rows<Totals>,
  definition: string,
  tables: readonly StoredTable[],
  figures: readonly OlderRow[],
): AttackContext['nearDuplicates'] {
  const found = new Map<string, { readonly tables: number[]; readonly figures: number[] }>()
  const base = { id: answerDimension(definition), leaves: [] }
  for (const row of ['surely', 'atMost'] as const) {
    for (const count of figureCounts) {
      const now = countOf(totals[row])[count]
      const isNear = (then: number | undefined) =>
        then !== undefined && isSmall(then, rules) && Math.abs(now - then) < rules.threshold
      const suppressing = {
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
      if (suppressing.tables.length + suppressing.figures.length === 0) continue
      found.set(keyOf(placeOf(rows[row], count)), suppressing)
    }
  }
  return found
}

/** How many cases there are is the same question under every definition. */
const comparable = (one: OlderRow, definition: string, count: FigureCount): boolean =>
  one.definition === definition || count === 'population'
