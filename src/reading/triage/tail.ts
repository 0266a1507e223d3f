import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows, lock } from '../../store/index.ts'
import { drawOrder } from '../../triage/index.ts'
import { readingErrors } from '../errors.ts'
import { readingsChanged } from '../learner-service.ts'

import { tailDigest } from './tail-digest.ts'
import { currentTerms } from './terms.ts'

/**
 * The error each tail may spend: four fifths of it the first, a fifth of what is left the next. They
 * add up to less than the whole, so that freezing again and again cannot certify by luck.
 */
export const errorOfTail = (alpha: number, nth: number): number => alpha * 0.8 * 0.2 ** (nth - 1)

/**
 * Freezes every unread case as the tail, in the order of a draw that nobody chose: the seed is the
 * root of the ledger as it stood. The order by which cases come is the draw from then on.
 *
 * @throws LB_TERMS_UNSET, LB_TAIL_EMPTY
 */
export const freezeTail = defineAct({
  name: 'reading.freezeTail',
  kind: 'write',
  about: 'Ends the reading in order: every unread case becomes the tail, drawn by chance',
  permission: 'leadReview',
  input: z.strictObject({
    reason: fields.requiredText(4_000, 'Say why the reading in order ends here'),
  }),
  subject: () => 'triage:tail',
  notes: ['computation'],
  async run(unit, { reason }): Promise<void> {
    const { db, note } = unit
    const terms = await currentTerms(unit)
    if (terms.id === null) throw refusal(readingErrors, 'LB_TERMS_UNSET')
    // No reading may come between the count and the draw.
    await lock(unit, 'takeNext')
    const unread = await db.selectFrom('unread_case').selectAll().execute()
    if (unread.length === 0) throw refusal(readingErrors, 'LB_TAIL_EMPTY')
    const { root: seed, size: entries } = await head(db)
    const before = await db
      .selectFrom('tail')
      .select((eb) => eb.fn.countAll<number>().as('tails'))
      .executeTakeFirstOrThrow()
    const { id } = await db
      .insertInto('tail')
      .values({
        terms_id: terms.id,
        seed,
        alpha: errorOfTail(terms.alpha, Number(before.tails) + 1),
        reason,
        frozen_by: unit.who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const stratumOf = new Map(unread.map(({ case_id, stratum }) => [case_id, stratum]))
    const order = drawOrder(seed, [...stratumOf.keys()])
    await insertRows(
      db,
      'tail_case',
      order.map((caseId, at) => ({
        tail_id: id,
        case_id: caseId,
        draw: at + 1,
        stratum: stratumOf.get(caseId)!,
      })),
    )
    note({
      action: 'computation',
      subject: `tail:${id}`,
      reason,
      details: { seed, entries, cases: order.length, digest: tailDigest(unread) },
    })
  },
  after: readingsChanged,
})

export interface FrozenTail {
  readonly id: number
  readonly seed: string
  readonly alpha: number
  readonly reason: string
  readonly by: string
  readonly at: string
  /** Each part's cases in the order drawn. */
  readonly strata: readonly { readonly name: string; readonly order: readonly number[] }[]
  /** All of them, as they are read. */
  readonly order: readonly number[]
}

/** The tail that counts now, whole: for whoever may see every case. */
export async function currentTail({ db }: UnitOfWork): Promise<FrozenTail | null> {
  const tail = await db
    .selectFrom('tail')
    .leftJoin('account_name', 'account_name.id', 'tail.frozen_by')
    .selectAll('tail')
    .select('account_name.name')
    .orderBy('tail.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!tail) return null
  const cases = await db
    .selectFrom('tail_case')
    .select(['case_id', 'stratum'])
    .where('tail_id', '=', tail.id)
    .orderBy('draw')
    .execute()
  return {
    id: tail.id,
    seed: tail.seed,
    alpha: Number(tail.alpha.toPrecision(6)),
    reason: tail.reason,
    by: tail.name ?? tail.frozen_by,
    at: tail.frozen_at.toISOString(),
    strata: [...Map.groupBy(cases, ({ stratum }) => stratum)].map(([name, some]) => ({
      name,
      order: some.map(({ case_id }) => case_id),
    })),
    order: cases.map(({ case_id }) => case_id),
  }
}
