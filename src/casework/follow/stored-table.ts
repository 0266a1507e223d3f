import { z } from 'zod'
import type { UnitOfWork } from '../../access/index.ts'
import { outputs } from '../../access/index.ts'
import { itemKinds } from '../../items/index.ts'
import type { ItemKind } from '../../store/index.ts'
import { decisionOutcomeNames } from '../contract.ts'
import { type FollowOnTable, followOns } from './follow-ons.ts'

/** Kinds that can follow from a decision: a risk and a referral from outside need more than a title. */
export const followOnKinds = (Object.keys(itemKinds) as ItemKind[]).filter(
  (kind) => itemKinds[kind].byForm && kind !== 'outsideReferral',
) as [ItemKind, ...ItemKind[]]

const followOnSchema = outputs.object({
  kind: z.enum(followOnKinds),
  title: outputs.text,
  details: outputs.text,
})

/** A table as it is stored: every outcome, and of none nothing. */
export const followOnTableSchema = z.record(
  z.enum(decisionOutcomeNames),
  z.array(followOnSchema).min(1).readonly(),
)

export interface TableInForce {
  /** 0: the one that is shipped. */
  readonly version: number
  readonly table: FollowOnTable
}

/** What an authorised decision makes now: the last change two leads agreed on, or else what is shipped. */
export async function tableInForce({ db }: UnitOfWork): Promise<TableInForce> {
  const row = await db
    .selectFrom('follow_on_table')
    .select(['id', 'body'])
    .where('status', '=', 'authorised')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { version: 0, table: followOns }
  return { version: row.id, table: followOnTableSchema.parse(row.body) }
}
