import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'
import type { ExplainedCase } from '../../triage/index.ts'
import { alreadyRead, placeReasons } from './reasons.ts'
import type { FrozenTail } from './tail.ts'

/** A known case comes about once among so many. */
const knownEvery = 25

/** What the order is made from, besides the learner's word. */
export interface OrderParts {
  /** Unread cases, best first. */
  readonly ranked: readonly ExplainedCase[]
  readonly tail: FrozenTail | null
  readonly seed: string
}

/**
 * Writes the order in which cases come: by the learner, with known cases put among the others by
 * chance; once a tail is frozen by its draw, new cases before it. Read cases follow.
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
  const { rows: read } = await sql<{ caseId: number }>`
    select case_id as "caseId" from worklist order by place, case_id`.execute(db)
  const rest = read.map(({ caseId }) => caseId).filter((caseId) => !ranked.has(caseId))
  await sql`delete from worklist`.execute(db)
  await insertRows(
    db,
    'worklist',
    [...inOrder, ...rest].map((caseId, at) => {
      const explained = ranked.get(caseId)
      const draw = drawOf.get(caseId)
      return {
        case_id: caseId,
        place: at + 1,
        score: explained?.score ?? 0,
        margin: explained?.score ?? null,
        explanation: explained?.explanation ? JSON.stringify(explained.explanation) : null,
        reasons: JSON.stringify([
          ...(explained ? placeReasons(explained, draw, size) : [alreadyRead]),
          ...(said.get(caseId) ?? []),
        ]),
      }
    }),
  )
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
