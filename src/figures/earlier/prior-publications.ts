import type { UnitOfWork } from '../../access/index.ts'
import {
  type Cube,
  type Place,
  type PublishedTable,
  type SuppressionRules,
  shownInterval,
} from '../../disclosure/index.ts'
import { lock } from '../../store/index.ts'
import { answerDimension, type Counted, countCube, countedDigest } from './count-cube.ts'
import { type Implication, implicationsAmong } from './implications.ts'
import { type OlderRow, type PriorFigure, placeFigures, priorFigures } from './prior-figures.ts'
import { readTables, type StoredTable } from './stored-table.ts'

/** What the public has already, as far as a new table could be compared with it. */
export interface PriorPublications {
  /** Counted from the same cases and answers as the new one will be: part of the attack. */
  readonly same: readonly PublishedTable[]
  /** The tables among those. */
  readonly tables: readonly StoredTable[]
  /** Counted from others: their numbers do not hold now, but comparing must not tell either. */
  readonly older: readonly StoredTable[]
  /** Of all tables published, in order. */
  readonly against: readonly number[]
  readonly figures: readonly number[]
  /** With a dimension more for each figure of two rows, and what cannot be by their nature. */
  readonly cube: Cube
  readonly structuralZeros: readonly Place[]
  /** Rows of figures of other findings. */
  readonly olderFigures: readonly OlderRow[]
}

export const published = async (unit: UnitOfWork): Promise<readonly StoredTable[]> =>
  (await readTables(unit)).filter(({ step }) => step === 'published').reverse()

/** All figures ever published, whatever they are of. */
export async function publishedFigureIds({ db }: UnitOfWork): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('figure_step')
    .select('figure_id')
    .where('step', '=', 'published')
    .orderBy('figure_id')
    .execute()
  return rows.map(({ figure_id }) => Number(figure_id))
}

export const nameOf = ({ definition, version }: StoredTable) => `${definition}@${version}`

/** Everything a table or a figure under these definitions is held against. */
export interface PublicationContext {
  readonly counted: Counted
  readonly implications: readonly Implication[]
  readonly earlier: PriorPublications
  readonly tables: readonly StoredTable[]
  readonly figures: readonly PriorFigure[]
}

/**
 * @param definitions as `ID@VERSION`, whose answers are counted as well
 * @param only of what was published, these numbers; left out: all
 */
export async function readPublicationContext(
  unit: UnitOfWork,
  definitions: readonly string[],
  only?: { readonly tables: readonly number[]; readonly figures: readonly number[] },
): Promise<PublicationContext> {
  const tables = (await published(unit)).filter(
    ({ tableId }) => only === undefined || only.tables.includes(tableId),
  )
  const figures = (await priorFigures(unit)).filter(
    ({ id }) => only === undefined || only.figures.includes(id),
  )
  const all = [...definitions, ...tables.map(nameOf), ...figures.map((one) => one.definition)]
  const names = [...new Set(all)]
  const counted = await countCube(unit, names)
  const implications = await implicationsAmong(unit, names, counted.cube)
  return {
    counted,
    implications,
    earlier: priorPublications(counted, tables, figures),
    tables,
    figures,
  }
}

/** One publication after the other, until the transaction ends; the database does so for tables. */
export const lockPublication = (unit: UnitOfWork): Promise<void> => lock(unit, 'tables')

/** Sorts what was published by whether it was counted from what `counted` holds. */
export function priorPublications(
  { cube, structuralZeros }: Counted,
  tables: readonly StoredTable[],
  figures: readonly PriorFigure[],
): PriorPublications {
  const digests = new Map(
    [...new Set(tables.map(nameOf))].map((name) => [name, countedDigest(cube, name)]),
  )
  const same = tables.filter((table) => table.counted === digests.get(nameOf(table)))
  const placed = placeFigures(cube, figures, answerDimension)
  return {
    same: [...same.map(asPublished), ...placed.published],
    tables: same,
    older: tables.filter((table) => !same.includes(table)),
    against: tables.map(({ tableId }) => tableId),
    figures: placed.ids,
    cube: placed.cube,
    structuralZeros: [...structuralZeros, ...placed.structuralZeros],
    olderFigures: placed.older,
  }
}

const asPublished = (table: StoredTable): PublishedTable => ({
  id: `table ${table.tableId}`,
  dimensions: [...table.by, answerDimension(nameOf(table))],
  cells: table.body.cells,
})

/**
 * Cells that must stay hidden because of tables counted from older cases: those hidden there whose
 * count has hardly changed, and those whose two numbers would tell of a small change.
 */
export function suppressedByOlderTables(
  older: readonly StoredTable[],
  counts: ReadonlyMap<string, number>,
  rules: SuppressionRules,
): ReadonlySet<string> {
  const keep = new Set<string>()
  for (const table of older) {
    for (const [key, was] of Object.entries(table.body.cells)) {
      const [now, then] = [counts.get(key), table.counts?.[key]?.count]
      if (now === undefined || then === undefined) continue
      const change = Math.abs(now - then)
      if (was.hidden) {
        if (change < rules.threshold) keep.add(key)
      } else if (change > 0 && change < rules.threshold) {
        const says = shownInterval(now, rules)
        const slack = says.high - says.low + (was.high - was.low)
        if (slack + 1 < rules.leastValues) keep.add(key)
      }
    }
  }
  return keep
}
