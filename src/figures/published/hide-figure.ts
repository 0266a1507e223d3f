import { createHash } from 'node:crypto'
import {
  conventions,
  isSmall,
  keyOf,
  type PublishedTable,
  protect,
  protectApart,
  protectFigure,
  type Rules,
  type Shows,
} from '../../disclosure/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import {
  type FigureCount,
  type FigureSays,
  figureCounts,
  placeOf,
  type Row,
  type Rows,
  rowAsTable,
} from '../earlier/figure-rows.ts'
import { figuresErrors } from '../errors.ts'
import type { FigureBeside, Publications } from './beside.ts'

/** Why a count is not said as it is. */
export interface HiddenBy extends Publications {
  /** `small`: from 1 to 9. `own`: it would tell a small count of the figure itself. `beside`: of those published before. */
  readonly rule: 'small' | 'own' | 'beside'
}
export type FigureBecause = Rows<Readonly<Partial<Record<FigureCount, HiddenBy>>>>

/** What is stored of a figure for everybody who may read figures. */
export interface FigureBody {
  readonly says: Rows<FigureSays>
  readonly rules: Rules
  readonly proof: {
    readonly attacked: number
    /** Fewest values a protected count can have; null: none was attacked. */
    readonly fewest: number | null
    /** Counted from the same findings, and so part of the attack. */
    readonly against: Publications
    /** Everything published when it was made. */
    readonly there: Publications
    /** SHA-256 of what it was made from. */
    readonly madeFrom: string
  }
}

export interface MadeFigure {
  readonly body: FigureBody
  readonly because: FigureBecause
}

/**
 * What the figure may say beside all that is published: hidden is what must be, and no more. The
 * long reckoning, away from the store.
 *
 * @throws LB_FIGURE_DISCLOSES when no form is both safe and worth publishing
 * @throws LB_DISCLOSURE_TOO_SLOW, LB_DISCLOSURE_TOO_LARGE
 */
export async function hideFigure(beside: FigureBeside, there: Publications): Promise<MadeFigure> {
  const made = await protectedBeside(beside)
  const says = eachCount(beside, (key): Shows => {
    const published = made.cells.get(key)?.published
    if (published === undefined) return { hidden: true }
    if (!published.hidden) return published
    return { hidden: true, ...(published.within && { within: published.within }) }
  })
  if (!tellsSomething(says)) {
    const cause = 'What may be said of both bounds beside what is published is nothing at all.'
    throw refusal(figuresErrors, 'LB_FIGURE_DISCLOSES', cause)
  }
  const { attacked, fewest, rules } = made
  const proof = { attacked, fewest, against: beside.against, there, madeFrom: madeFrom(beside) }
  return { body: { says, rules, proof }, because: await reasons(beside, says, made.cells) }
}

/** Beside no table it is a matter of milliseconds; beside some, of a thread of its own. */
const runBeside = ({ tables }: FigureBeside) => (tables.length === 0 ? protect : protectApart)

type Made = Awaited<ReturnType<typeof protectFigure>>

const first = (rows: FigureBeside['rows']) =>
  (['atMost', 'surely'] as const).flatMap((row) =>
    (['met', 'upper'] as const).map((count) => placeOf(rows[row], count)),
  )

const shapesOf = ({ surely, atMost }: FigureBeside['rows']) =>
  [...new Set([atMost.id, surely.id])].map((id) => ({ id, dimensions: [id] }))

async function protectedBeside(beside: FigureBeside): Promise<Made> {
  const { cube, impossible, published, near, rows } = beside
  const keepHidden = new Set(near.keys())
  const task = { cube, impossible, published, keepHidden, rows: shapesOf(rows), first: first(rows) }
  try {
    return await protectFigure(task, runBeside(beside))
  } catch (error) {
    const lost = error instanceof LookbackError && error.code === 'LB_DISCLOSURE_UNPROTECTABLE'
    if (!lost) throw error
    const cause = 'Whatever is hidden of it, this figure would tell a count that was hidden before.'
    throw refusal(figuresErrors, 'LB_FIGURE_DISCLOSES', cause)
  }
}

/** A figure is a pair of bounds: one of them at least must be told, if only within a range. */
const tellsSomething = (says: Rows<FigureSays>): boolean =>
  [says.surely, says.atMost].some(({ met, upper }) =>
    [met, upper].some((bound) => !bound.hidden || bound.within !== undefined),
  )

const eachCount = <T>(
  { rows }: Pick<FigureBeside, 'rows'>,
  of: (key: string) => T,
): Rows<Record<FigureCount, T>> => {
  const row = (which: Row) =>
    Object.fromEntries(
      figureCounts.map((count) => [count, of(keyOf(placeOf(rows[which], count)))]),
    ) as Record<FigureCount, T>
  return { surely: row('surely'), atMost: row('atMost') }
}

const asItIs = (shows: Shows | undefined): boolean =>
  shows !== undefined && !shows.hidden && shows.low === shows.high

/** Of each count that is not said as it is: small, or for whose sake. */
async function reasons(
  beside: FigureBeside,
  says: Rows<FigureSays>,
  cells: Made['cells'],
): Promise<FigureBecause> {
  const veiled = new Map(
    (['surely', 'atMost'] as const).flatMap((row) =>
      figureCounts
        .filter((count) => !asItIs(says[row][count]))
        .map((count) => [keyOf(placeOf(beside.rows[row], count)), says[row][count]] as const),
    ),
  )
  const alone = veiled.size === 0 ? null : await aloneCells(beside)
  const all = new Map<string, HiddenBy>()
  for (const key of veiled.keys()) {
    const none = { tables: [], figures: [] }
    const near = beside.near.get(key)
    if (isSmall(cells.get(key)?.count ?? 0, conventions.exact)) {
      all.set(key, { rule: 'small', ...none })
    } else if (near) all.set(key, { rule: 'beside', ...near })
    else if (alone && !asItIs(alone.get(key)?.published)) all.set(key, { rule: 'own', ...none })
    else all.set(key, { rule: 'beside', ...(await culprits(beside, key)) })
  }
  const of = eachCount(beside, (key) => all.get(key))
  return JSON.parse(JSON.stringify(of))
}

/** What the figure would say if nothing were published. */
async function aloneCells({ cube, impossible, rows }: FigureBeside): Promise<Made['cells']> {
  const own = new Set([rows.surely.id, rows.atMost.id])
  const within = impossible.filter((place) => Object.keys(place).every((id) => own.has(id)))
  const task = { cube, impossible: within, rows: shapesOf(rows), first: first(rows) }
  return (await protectFigure(task, protect)).cells
}

/** So many are tried one by one. */
const mostTried = 8

/** Who hides or rounds the count itself; or else with whom alone it would tell; or else all. */
async function culprits(beside: FigureBeside, key: string): Promise<Publications> {
  const { published, against, cube, impossible, rows } = beside
  const hiding = published.filter(({ cells }) => cells[key] && !asItIs(cells[key]))
  if (hiding.length > 0) return numbersOf(hiding)
  const tried = published.length > mostTried ? [] : published
  const alone: PublishedTable[] = []
  for (const one of tried) {
    const task = { cube, impossible, published: [one], rows: shapesOf(rows), first: first(rows) }
    const found = await protectFigure(task, runBeside(beside)).catch(() => null)
    if (found === null || !asItIs(found.cells.get(key)?.published)) alone.push(one)
  }
  return alone.length > 0 ? numbersOf(alone) : against
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

/** Whether the form as it was made is still safe beside all that is published now. */
export async function stillSafe(
  beside: FigureBeside,
  says: Rows<FigureSays>,
): Promise<{ readonly attacked: number; readonly safe: boolean }> {
  const { cube, impossible, published, near, rows } = beside
  const own = (['surely', 'atMost'] as const).map((row) =>
    rowAsTable(`this figure, ${row}`, rows[row], says[row]),
  )
  const shown = own.flatMap(({ cells }) => Object.entries(cells))
  const small = (shows: Shows) => !shows.hidden && isSmall(shows.value, conventions.exact)
  if (shown.some(([key, shows]) => (near.has(key) && !shows.hidden) || small(shows))) {
    return { attacked: 0, safe: false }
  }
  const { attacked, safe } = await runBeside(beside)({
    cube,
    tables: [],
    published: [...published, ...own],
    rules: { ...conventions.exact, complementary: false },
    keepHidden: new Set(near.keys()),
    impossible,
  })
  return { attacked: attacked.size, safe }
}

/** The same where the same cases, answers and publications go in. */
export function madeFrom({ cube, impossible, published, near, rows }: FigureBeside): string {
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
    impossible
      .filter((place) => Object.keys(place).every((id) => used.has(id)))
      .map(keyOf)
      .sort(),
    published.map(({ id, cells }) => [
      id,
      Object.keys(cells)
        .sort()
        .map((key) => [key, saidAs(cells[key])]),
    ]),
    [...near.keys()].sort(),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

const saidAs = (shows: Shows | undefined) =>
  shows?.hidden
    ? [shows.within?.low ?? null, shows.within?.high ?? null]
    : [shows?.value, shows?.low, shows?.high]
