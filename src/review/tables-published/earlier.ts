import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { keyOf, type PublishedTable, type Rules, saysOf } from '../../disclosure/index.ts'
import { answerDimension, atMost, type Counted, countedDigest } from './count-cube.ts'
import { readTables, type StoredTable } from './stored-table.ts'

/** What the public has already, as far as a new table could be held beside it. */
export interface Earlier {
  /** Counted from the same cases and answers as the new one will be: part of the attack. */
  readonly same: readonly PublishedTable[]
  /** Counted from others: their numbers do not hold now, but comparing must not tell either. */
  readonly older: readonly StoredTable[]
  /** Of all tables published, in order. */
  readonly against: readonly number[]
  readonly figures: readonly number[]
}

interface FigureRow {
  readonly id: number
  readonly definition: string
  readonly met: number
  readonly notMet: number
  readonly undetermined: number
}

export const published = async (unit: UnitOfWork): Promise<readonly StoredTable[]> =>
  (await readTables(unit)).filter(({ step }) => step === 'published').reverse()

/** Figures published as of now; withdrawn ones were seen as well. */
export async function publishedTotals({ db }: UnitOfWork): Promise<readonly FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select f.id, f.definition_id || '@' || f.version as definition,
      (f.surely ->> 'met')::integer as met, (f.surely ->> 'notMet')::integer as "notMet",
      (f.surely ->> 'undetermined')::integer as undetermined
    from published_figure f join figure_step s on s.figure_id = f.id and s.step = 'published'
    where f.true_on is null and f.on_record is null and f.links order by f.id`.execute(db)
  return rows
}

export const nameOf = ({ definition, version }: StoredTable) => `${definition}@${version}`

/** Sorts what was published by whether it was counted from what `counted` holds. */
export function earlierThan(
  { cube }: Counted,
  tables: readonly StoredTable[],
  figures: readonly FigureRow[],
): Earlier {
  const digests = new Map(
    [...new Set(tables.map(nameOf))].map((name) => [name, countedDigest(cube, name)]),
  )
  const same = tables.filter((table) => table.counted === digests.get(nameOf(table)))
  const holding = figures.filter((figure) => totalsHold(cube, figure))
  return {
    same: [...same.map(asPublished), ...holding.map(figureAsTable)],
    older: tables.filter((table) => !same.includes(table)),
    against: tables.map(({ tableId }) => tableId),
    figures: holding.map(({ id }) => id),
  }
}

const asPublished = (table: StoredTable): PublishedTable => ({
  id: `table ${table.tableId}`,
  dimensions: [...table.by, answerDimension(nameOf(table))],
  cells: table.body.cells,
})

function totalsHold({ counts }: Counted['cube'], figure: FigureRow): boolean {
  const answer = answerDimension(figure.definition)
  const total = (leaf: string) =>
    counts.reduce((sum, { at, count }) => (at[answer] === leaf ? sum + count : sum), 0)
  return (['met', 'notMet', 'undetermined'] as const).every((leaf) => total(leaf) === figure[leaf])
}

/** A figure tells its totals as they are. */
function figureAsTable({ id, definition, met, notMet, undetermined }: FigureRow): PublishedTable {
  const answer = answerDimension(definition)
  const cell = (leaf: string | null, value: number) =>
    [
      keyOf(leaf === null ? {} : { [answer]: leaf }),
      { hidden: false, value, low: value, high: value },
    ] as const
  return {
    id: `figure ${id}`,
    dimensions: [answer],
    cells: Object.fromEntries([
      cell('met', met),
      cell('notMet', notMet),
      cell('undetermined', undetermined),
      cell(atMost, met + undetermined),
      cell(null, met + notMet + undetermined),
    ]),
  }
}

/**
 * Cells that must stay hidden because of tables counted from older cases: those hidden there whose
 * count has hardly changed, and those whose two numbers would tell of a small change.
 */
export function hiddenByOlder(
  older: readonly StoredTable[],
  counts: ReadonlyMap<string, number>,
  rules: Rules,
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
        const says = saysOf(now, rules)
        const slack = says.high - says.low + (was.high - was.low)
        if (slack + 1 < rules.leastValues) keep.add(key)
      }
    }
  }
  return keep
}
