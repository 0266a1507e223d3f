import { createHash } from 'node:crypto'
import {
  conventions,
  type FigureProtection,
  isSmall,
  keyOf,
  type PublicCell,
  type PublishedTable,
  protect,
  protectFigure,
  protectInWorker,
} from '../../disclosure/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import {
  type FigureCount,
  figureCounts,
  type PublicCounts,
  placeOf,
  type Row,
  type Rows,
  rowAsTable,
} from '../earlier/figure-rows.ts'
import { figuresErrors } from '../errors.ts'
import type { AttackContext } from './attack-context.ts'
import type { FigureBody, FigureCauses, Publications, SuppressionCause } from './figure-body.ts'

export interface MadeFigure {
  readonly body: FigureBody
  readonly causes: FigureCauses
}

/**
 * What the figure may say, given all that is published: suppressed is what must be, and no more. The
 * long computation, away from the store.
 *
 * @throws LB_FIGURE_DISCLOSES when no form is both safe and worth publishing
 * @throws LB_DISCLOSURE_TOO_SLOW, LB_DISCLOSURE_TOO_LARGE
 */
export async function suppressFigure(
  context: AttackContext,
  publicationsAtCount: Publications,
): Promise<MadeFigure> {
  const made = await protectedFigure(context)
  const says = eachCount(context, (key): PublicCell => {
    const published = made.cells.get(key)?.published
    if (published === undefined) return { hidden: true }
    if (!published.hidden) return published
    return { hidden: true, ...(published.within && { within: published.within }) }
  })
  if (!isInformative(says)) {
    const cause = 'Of both bounds nothing at all may be published, given what already is.'
    throw refusal(figuresErrors, 'LB_FIGURE_DISCLOSES', cause)
  }
  const { attacked, fewest, rules } = made
  const proof = {
    attacked,
    fewest,
    against: context.against,
    publicationsAtCount,
    inputDigest: inputDigest(context),
  }
  return { body: { says, rules, proof }, causes: await causesOf(context, says, made.cells) }
}

/** With no table it is a matter of milliseconds; with some, of a thread of its own. */
const protectFor = ({ tables }: AttackContext) => (tables.length === 0 ? protect : protectInWorker)

type ProtectedCells = FigureProtection['cells']

/** The bounds are what a figure is published for; the larger row first. */
const priorityOf = (rows: AttackContext['rows']) =>
  (['atMost', 'surely'] as const).flatMap((row) =>
    (['met', 'upper'] as const).map((count) => placeOf(rows[row], count)),
  )

const shapesOf = ({ surely, atMost }: AttackContext['rows']) =>
  [...new Set([atMost.id, surely.id])].map((id) => ({ id, dimensions: [id] }))

async function protectedFigure(context: AttackContext): Promise<FigureProtection> {
  const { cube, structuralZeros, published, nearDuplicates, rows } = context
  const task = {
    cube,
    structuralZeros,
    published,
    keepSuppressed: new Set(nearDuplicates.keys()),
    rows: shapesOf(rows),
    priority: priorityOf(rows),
  }
  try {
    return await protectFigure(task, protectFor(context))
  } catch (error) {
    const isDisclosive =
      error instanceof LookbackError && error.code === 'LB_DISCLOSURE_UNPROTECTABLE'
    if (!isDisclosive) throw error
    const cause =
      'Whatever is suppressed of it, this figure would disclose a count that was suppressed before.'
    throw refusal(figuresErrors, 'LB_FIGURE_DISCLOSES', cause)
  }
}

/** A figure is a pair of bounds: one of them at least must be published, if only within a range. */
const isInformative = (says: Rows<PublicCounts>): boolean =>
  [says.surely, says.atMost].some(({ met, upper }) =>
    [met, upper].some((bound) => !bound.hidden || bound.within !== undefined),
  )

const eachCount = <T>(
  { rows }: Pick<AttackContext, 'rows'>,
  of: (key: string) => T,
): Rows<Record<FigureCount, T>> => {
  const row = (which: Row) =>
    Object.fromEntries(
      figureCounts.map((count) => [count, of(keyOf(placeOf(rows[which], count)))]),
    ) as Record<FigureCount, T>
  return { surely: row('surely'), atMost: row('atMost') }
}

const isExact = (shows: PublicCell | undefined): boolean =>
  shows !== undefined && !shows.hidden && shows.low === shows.high

/** Of each count that is not published as it is: that it is small, or what it would disclose. */
async function causesOf(
  context: AttackContext,
  says: Rows<PublicCounts>,
  cells: ProtectedCells,
): Promise<FigureCauses> {
  const altered = new Set(
    (['surely', 'atMost'] as const).flatMap((row) =>
      figureCounts
        .filter((count) => !isExact(says[row][count]))
        .map((count) => keyOf(placeOf(context.rows[row], count))),
    ),
  )
  const standalone = altered.size === 0 ? null : await standaloneCells(context)
  const causes = new Map<string, SuppressionCause>()
  for (const key of altered) {
    const none = { tables: [], figures: [] }
    const nearDuplicate = context.nearDuplicates.get(key)
    if (isSmall(cells.get(key)?.count ?? 0, conventions.exact)) {
      causes.set(key, { rule: 'primary', ...none })
    } else if (nearDuplicate) {
      causes.set(key, { rule: 'consistency', ...nearDuplicate })
    } else if (standalone && !isExact(standalone.get(key)?.published)) {
      causes.set(key, { rule: 'secondary', ...none })
    } else {
      causes.set(key, { rule: 'consistency', ...(await publicationsCausing(context, key)) })
    }
  }
  const all = eachCount(context, (key) => causes.get(key))
  return JSON.parse(JSON.stringify(all))
}

/** What the figure would say if nothing were published. */
async function standaloneCells({
  cube,
  structuralZeros,
  rows,
}: AttackContext): Promise<ProtectedCells> {
  const own = new Set([rows.surely.id, rows.atMost.id])
  const zeros = structuralZeros.filter((place) => Object.keys(place).every((id) => own.has(id)))
  const task = {
    cube,
    structuralZeros: zeros,
    rows: shapesOf(rows),
    priority: priorityOf(rows),
  }
  return (await protectFigure(task, protect)).cells
}

/** So many are tried one by one. */
const mostTried = 8

/**
 * The publications that suppress or round the count itself; or else those together with any one of
 * which alone it would be disclosive; or else all.
 */
async function publicationsCausing(context: AttackContext, key: string): Promise<Publications> {
  const { published, against, cube, structuralZeros, rows } = context
  const hiding = published.filter(({ cells }) => cells[key] && !isExact(cells[key]))
  if (hiding.length > 0) return numbersOf(hiding)
  const tried = published.length > mostTried ? [] : published
  const single: PublishedTable[] = []
  for (const one of tried) {
    const task = {
      cube,
      structuralZeros,
      published: [one],
      rows: shapesOf(rows),
      priority: priorityOf(rows),
    }
    const found = await protectFigure(task, protectFor(context)).catch(() => null)
    if (found === null || !isExact(found.cells.get(key)?.published)) single.push(one)
  }
  return single.length > 0 ? numbersOf(single) : against
}

function numbersOf(published: readonly PublishedTable[]): Publications {
  const of = (kind: string) => [
    ...new Set(
      published.flatMap(({ id }) => {
        const [, what, number] = /^(table|figure) (\d+)/.exec(id) ?? []
        return what === kind ? [Number(number)] : []
      }),
    ),
  ]
  return { tables: of('table'), figures: of('figure') }
}

/** Whether the form as it was made is still safe, given all that is published now. */
export async function stillSafe(
  context: AttackContext,
  says: Rows<PublicCounts>,
): Promise<{ readonly attacked: number; readonly safe: boolean }> {
  const { cube, structuralZeros, published, nearDuplicates, rows } = context
  const own = (['surely', 'atMost'] as const).map((row) =>
    rowAsTable(`this figure, ${row}`, rows[row], says[row]),
  )
  const shown = own.flatMap(({ cells }) => Object.entries(cells))
  const small = (shows: PublicCell) => !shows.hidden && isSmall(shows.value, conventions.exact)
  if (shown.some(([key, shows]) => (nearDuplicates.has(key) && !shows.hidden) || small(shows))) {
    return { attacked: 0, safe: false }
  }
  const { attacked, safe } = await protectFor(context)({
    cube,
    tables: [],
    published: [...published, ...own],
    rules: { ...conventions.exact, complementary: false },
    keepSuppressed: new Set(nearDuplicates.keys()),
    structuralZeros,
  })
  return { attacked: attacked.size, safe }
}

/** The same where the same cases, answers and publications go in. */
export function inputDigest({
  cube,
  structuralZeros,
  published,
  nearDuplicates,
  rows,
}: AttackContext): string {
  const used = new Set([
    rows.surely.id,
    rows.atMost.id,
    ...published.flatMap(({ dimensions }) => dimensions),
  ])
  const lines = new Map<string, number>()
  for (const { at, count } of cube.counts) {
    if (count === 0) continue
    const key = keyOf(Object.fromEntries(Object.entries(at).filter(([id]) => used.has(id))))
    lines.set(key, (lines.get(key) ?? 0) + count)
  }
  const parts = [
    [...lines].map(([key, count]) => `${key} ${count}`).sort(),
    structuralZeros
      .filter((place) => Object.keys(place).every((id) => used.has(id)))
      .map(keyOf)
      .sort(),
    published.map(({ id, cells }) => [
      id,
      Object.keys(cells)
        .sort()
        .map((key) => [key, publicValues(cells[key])]),
    ]),
    [...nearDuplicates.keys()].sort(),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

const publicValues = (shows: PublicCell | undefined) =>
  shows?.hidden
    ? [shows.within?.low ?? null, shows.within?.high ?? null]
    : [shows?.value, shows?.low, shows?.high]
