import type { UnitOfWork } from '../../access/index.ts'
import {
  conventions,
  isSmall,
  type ProtectInput,
  type PublishedTable,
  protectApart,
} from '../../disclosure/index.ts'
import { refusal } from '../../model/index.ts'
import { reviewErrors } from '../errors.ts'
import {
  type Earlier,
  type FigureTotals,
  figureAsTable,
  published,
  publishedFigureIds,
  readBeside,
  totalsHold,
} from '../tables-published/earlier.ts'
import { toldOf } from '../tables-published/implications.ts'
import type { StoredTable } from '../tables-published/stored-table.ts'
import type { PublishedFigure } from './contract.ts'

/** What a figure would say to somebody who has every published table: its counts, as they are. */
export type FigureSays = Pick<
  PublishedFigure,
  'figureId' | 'definition' | 'version' | 'surely' | 'atMost'
>

/** A figure held against what is published, before the long reckoning. */
export interface FigureBeside {
  /** Tables and figures published, by which is seen whether others came meanwhile. */
  readonly there: string
  readonly tables: readonly number[]
  /** A cell some table hides that the figure shows, or nearly. */
  readonly shows: string | null
  /** Null: no table was counted from the same findings. */
  readonly attack: ProtectInput | null
}

const rules = conventions.exact

export async function figureBeside(unit: UnitOfWork, figure: FigureSays): Promise<FigureBeside> {
  const tables = await published(unit)
  const there = await publishedNow(unit)
  const about = { there, tables: tables.map(({ tableId }) => tableId) }
  if (tables.length === 0) return { ...about, shows: null, attack: null }
  const says = totalsOf(figure)
  const shows = shownOf(tables, says.map(figureAsTable))
  return { ...about, shows, attack: shows ? null : await attackOn(unit, figure, says) }
}

export const publishedNow = async (unit: UnitOfWork): Promise<string> =>
  JSON.stringify([
    (await published(unit)).map(({ tableId }) => tableId),
    await publishedFigureIds(unit),
  ])

const nameOfFigure = ({ definition, version }: FigureSays) => `${definition}@${version}`

const totalsOf = (figure: FigureSays): readonly FigureTotals[] =>
  [figure.surely, figure.atMost].map(({ met, notMet, undetermined }) => ({
    id: figure.figureId,
    definition: nameOfFigure(figure),
    met,
    notMet,
    undetermined,
  }))

/**
 * A small count that a table hides is not shown by a figure, nor one so near to it that a reader
 * takes it for the same: the answers of the figure may be a little older or newer.
 */
function shownOf(tables: readonly StoredTable[], says: readonly PublishedTable[]): string | null {
  for (const table of tables) {
    for (const [key, was] of Object.entries(table.body.cells)) {
      const then = table.counts?.[key]?.count
      if (!was.hidden || then === undefined || !isSmall(then, rules)) continue
      const near = says.some(({ cells }) => {
        const shown = cells[key]
        return shown && !shown.hidden && Math.abs(shown.value - then) < rules.threshold
      })
      if (near) return `Table ${table.tableId} hides a total that this figure would tell.`
    }
  }
  return null
}

/**
 * The attack on every table counted from the findings of now, with the figure's totals known. They
 * are sums of those tables' cells wherever they are the same, as of whatever date they were asked.
 */
async function attackOn(
  unit: UnitOfWork,
  figure: FigureSays,
  says: readonly FigureTotals[],
): Promise<ProtectInput | null> {
  const name = nameOfFigure(figure)
  const { counted, implications, earlier } = await readBeside(unit, [name])
  const now = says.find((totals) => totalsHold(counted.cube, totals))
  if (now === undefined || earlier.tables.length === 0) return null
  const known = [...earlier.same, figureAsTable(now)]
  const told = toldOf(implications, counted.cube, known, name)
  return {
    cube: counted.cube,
    tables: [],
    published: known,
    rules: { ...rules, complementary: false },
    keepHidden: keptHidden(earlier),
    impossible: [...counted.impossible, ...told.flatMap(({ impossible }) => impossible)],
    tightest: false,
  }
}

/** Not small, and yet hidden for an older table's sake. */
const keptHidden = ({ tables }: Earlier): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ counts }) =>
      Object.entries(counts ?? {}).flatMap(([key, { because }]) =>
        because === 'hiddenBefore' ? [key] : [],
      ),
    ),
  )

/** What the attack came to. */
export interface FigureHeld {
  readonly attacked: number
  /** Why it must not be published; null: nobody is given away. */
  readonly discloses: string | null
}

/** Away from the store. @throws LB_DISCLOSURE_TOO_SLOW, LB_DISCLOSURE_TOO_LARGE */
export async function attackWith({ shows, attack }: FigureBeside): Promise<FigureHeld> {
  if (shows !== null || attack === null) return { attacked: 0, discloses: shows }
  const { attacked, safe } = await protectApart(attack)
  const discloses = safe
    ? null
    : 'With the tables published so far, this figure would tell a count that one of them hides.'
  return { attacked: attacked.size, discloses }
}

/** @throws LB_FIGURE_DISCLOSES */
export function refuseDisclosing({ discloses }: FigureHeld): void {
  if (discloses !== null) throw refusal(reviewErrors, 'LB_FIGURE_DISCLOSES', discloses)
}
