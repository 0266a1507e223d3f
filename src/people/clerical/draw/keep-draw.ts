import { randomBytes } from 'node:crypto'
import type { UnitOfWork } from '../../../access/index.ts'
import type { LinkRecord, LinkSettings, TrainedModel } from '../../../linkage/index.ts'
import { insertRows } from '../../../store/index.ts'
import { blockingMisses } from './blocking-misses.ts'
import { bandEdges, bandOf, drawOrder } from './draw-order.ts'

interface Linked {
  readonly records: readonly LinkRecord[]
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly weight: number }[]
  readonly model: TrainedModel
  readonly settings: LinkSettings
}

/**
 * After linking: keeps what was learnt, and draws the pairs officers will be asked about. The seed is
 * made at the first draw, by chance, and stands in the ledger; later draws keep it.
 */
export async function keepDraw(unit: UnitOfWork, linked: Linked): Promise<void> {
  const { db, who, note } = unit
  const { records, pairs, model, settings } = linked
  await insertRows(db, 'link_model', [{ model, settings, trained_by: who.accountId }])
  const last = await db
    .selectFrom('link_draw')
    .select('seed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const seed = last?.seed ?? randomBytes(16).toString('hex')
  const counts = bandEdges.map((_, at) => pairs.filter((p) => bandOf(p.weight) === at + 1).length)
  const { known, found } = await blockingMisses(records, { settings, model })
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
