import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import { insertRows } from '../../../store/index.ts'
import type { BlockingMisses } from './blocking-misses.ts'
import { bandEdges, bandOf, drawOrder } from './draw-order.ts'

/**
 * After linking: draws the pairs officers will be asked about. The seed is made at the first draw, by
 * chance, and stands in the ledger; later draws keep it. Pairs that a veto keeps apart are not decided
 * by their weight, which the draw judges.
 *
 * @param misses what blocking misses; null where the model is that of the draw before
 */
export async function keepDraw(unit: UnitOfWork, misses: BlockingMisses | null): Promise<void> {
  const { db, who, note } = unit
  const last = await db
    .selectFrom('link_draw')
    .select(['seed', 'known_pairs', 'found_pairs'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const seed = last?.seed ?? randomBytes(16).toString('hex')
  const { rows: pairs } = await sql<{ a: number; b: number; weight: number }>`
    select a, b, weight from link where not vetoed order by a, b`.execute(db)
  const counts = bandEdges.map((_, at) => pairs.filter((p) => bandOf(p.weight) === at + 1).length)
  const known = misses?.known ?? last?.known_pairs ?? null
  const found = misses?.found ?? last?.found_pairs ?? null
  const [draw] = await insertRows(
    db,
    'link_draw',
    [
      {
        seed,
        edges: [...bandEdges],
        pairs: counts,
        known_pairs: known,
        found_pairs: found,
        drawn_by: who.accountId,
      },
    ],
    { returning: ['id'] },
  )
  const draw_id = Number(draw!.id)
  const drawn = drawOrder(pairs, seed)
  await insertRows(
    db,
    'link_draw_pair',
    drawn.map((pair) => ({ draw_id, ...pair })),
  )
  note({
    action: 'computation',
    subject: `linkDraw:${draw_id}`,
    details: { seed, edges: bandEdges, pairs: counts, drawn: drawn.length, known, found },
  })
}
