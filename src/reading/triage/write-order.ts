import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'
import type { ExplainedCase } from '../../triage/index.ts'
import { alreadyRead, placeReasons } from './reasons.ts'
import type { FrozenTail } from './tail.ts'

/** A known case comes about once among so many. */
const knownEvery = 25

/** Cases made ready at a time: pages are answered in between, whatever the archive holds. */
const together = 1_000

/** What the order is made from, besides the learner's word. */
export interface OrderParts {
  /** Unread cases, best first. */
  readonly ranked: readonly ExplainedCase[]
  readonly tail: FrozenTail | null
  readonly seed: string
}

/**
 * Writes the order in which cases come: by the learner, with known cases put among the others by
 * chance; once a tail is frozen by its draw, new cases before it. Read cases follow. An order that stands so already, as after a start
 * of the application, stays as it is.
 */
export async function writeOrder(unit: UnitOfWork, parts: OrderParts): Promise<void> {
  const { db } = unit
  const said = await rulesReasons(unit)
  const ranked = new Map(parts.ranked.map((each) => [each.id, each]))
  const inOrder = parts.tail
    ? drawnOrder(parts.ranked, parts.tail)
    : withKnown(
        parts.ranked.map(({ id }) => id),
        await unreadKnown(unit, ranked),
        parts.seed,
      )
  const size = parts.tail?.order.length ?? 0
  const drawOf = new Map(parts.tail?.order.map((caseId, at) => [caseId, at + 1]))
  const { rows: standing } = await sql<StandingPlace>`
    select case_id, place, margin from worklist order by place, case_id`.execute(db)
  const rest = standing.map(({ case_id }) => case_id).filter((caseId) => !ranked.has(caseId))
  const order = [...inOrder, ...rest]
  const scoreOf = (caseId: number) => ranked.get(caseId)?.score ?? null
  const reasonsOf = (caseId: number): readonly string[] => {
    const explained = ranked.get(caseId)
    const own = explained ? placeReasons(explained, drawOf.get(caseId), size) : [alreadyRead]
    return [...own, ...(said.get(caseId) ?? [])]
  }
  const isSame = ({ case_id, place, margin }: StandingPlace, at: number) =>
    case_id === order[at] && place === at + 1 && single(margin) === single(scoreOf(case_id))
  if (standing.length === order.length && standing.every(isSame)) {
    if (await isSaid(unit, order.length, reasonsOf)) return
  }
  await sql`delete from worklist`.execute(db)
  for (let from = 0; from < order.length; from += together) {
    const rows = order.slice(from, from + together).map((caseId, i) => {
      const explanation = ranked.get(caseId)?.explanation ?? null
      return {
        case_id: caseId,
        place: from + i + 1,
        score: scoreOf(caseId) ?? 0,
        margin: scoreOf(caseId),
        explanation: explanation && JSON.stringify(explanation),
        reasons: JSON.stringify(reasonsOf(caseId)),
      }
    })
    await insertRows(db, 'worklist', rows)
  }
}

interface StandingPlace {
  readonly case_id: number
  readonly place: number
  readonly margin: number | null
}

/** As the store keeps a score. */
const single = (value: number | null): number | null => value && Math.fround(value)

/** Whether the reasons of all places are these; read only where the order is the same. */
async function isSaid(
  { db }: UnitOfWork,
  places: number,
  reasonsOf: (caseId: number) => readonly string[],
): Promise<boolean> {
  for (let from = 0; from < places; from += together) {
    const rows = await db
      .selectFrom('worklist')
      .select(['case_id', 'reasons'])
      .where('place', '>', from)
      .where('place', '<=', from + together)
      .execute()
    if (!rows.every((row) => isDeepStrictEqual(row.reasons, reasonsOf(row.case_id)))) return false
  }
  return true
}

const drawnOrder = (ranked: readonly ExplainedCase[], tail: FrozenTail): readonly number[] => {
  const unread = new Set(ranked.map(({ id }) => id))
  const drawn = new Set(tail.order)
  return [
    ...ranked.map(({ id }) => id).filter((id) => !drawn.has(id)),
    ...tail.order.filter((id) => unread.has(id)),
  ]
}

/** Each known case takes a place by chance in a stretch of its own. */
function withKnown(
  order: readonly number[],
  known: readonly number[],
  seed: string,
): readonly number[] {
  const chance = (caseId: number) =>
    createHash('sha256').update(`${seed}:known:${caseId}`).digest().readUInt32BE()
  const apart = new Set(known)
  const placed = order.filter((caseId) => !apart.has(caseId))
  known
    .toSorted((a, b) => chance(a) - chance(b))
    .forEach((caseId, nth) => {
      placed.splice(nth * knownEvery + (chance(caseId) % knownEvery), 0, caseId)
    })
  return placed
}

async function unreadKnown(
  { db }: UnitOfWork,
  unread: ReadonlyMap<number, unknown>,
): Promise<readonly number[]> {
  const rows = await db.selectFrom('known_case').select('case_id').execute()
  return rows.map(({ case_id }) => case_id).filter((caseId) => unread.has(caseId))
}

/** What the rules say of each case, whatever ordered it. */
async function rulesReasons({ db }: UnitOfWork): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db.selectFrom('case_feature').select(['case_id', 'reasons']).execute()
  return new Map(rows.map(({ case_id, reasons }) => [case_id, reasons]))
}
