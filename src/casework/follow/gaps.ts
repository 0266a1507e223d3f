import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import type { DecisionOutcome } from '../contract.ts'
import { itemRowAnswer } from '../item/answers.ts'
import type { ItemRow } from '../item/contract.ts'
import { inOrderOfNeed, isOpen, itemRow, storedItems } from '../item/item-rows.ts'

/** Lists that must be empty. */
export interface Gaps {
  /** Items of authorised decisions whose owner has not accepted them. */
  readonly unaccepted: readonly ItemRow[]
  /** Authorised decisions of which nothing follows: those from before items were made. */
  readonly withoutItem: readonly {
    readonly caseId: number
    readonly ref: string
    readonly outcome: DecisionOutcome
  }[]
  /** Items closed without the record of their result. */
  readonly withoutResult: readonly ItemRow[]
  /** Cases a reading says somebody may be at risk in, without a risk. */
  readonly withoutRisk: readonly { readonly caseId: number; readonly ref: string }[]
}

const recorded = sql`i.kind in ('safeguardingReferral', 'enquiry', 'request', 'outsideReferral')`

export const gaps = defineAct({
  name: 'casework.gaps',
  kind: 'read',
  about:
    'Lists that must be empty: authorised without an accepted owner, ended without a result, risk without an item',
  permission: 'leadReview',
  input: fields.nothing,
  output: z.strictObject({
    unaccepted: z.array(itemRowAnswer),
    withoutItem: z.array(
      z.strictObject({
        caseId: outputs.id,
        ref: outputs.text,
        outcome: z.enum([
          'reinvestigate',
          'referToSafeguarding',
          'furtherEnquiry',
          'noFurtherAction',
        ]),
      }),
    ),
    withoutResult: z.array(itemRowAnswer),
    withoutRisk: z.array(z.strictObject({ caseId: outputs.id, ref: outputs.text })),
  }),
  subject: () => 'items',
  notes: ['consultation'],
  async run(unit): Promise<Gaps> {
    unit.note({ action: 'consultation', subject: 'items', details: { part: 'gaps' } })
    const unaccepted = await storedItems(
      unit,
      sql`i.decision_id is not null and ${isOpen} and i.accepted_at is null`,
      inOrderOfNeed,
    )
    const withoutResult = await storedItems(
      unit,
      sql`i.state = 'closed' and ${recorded} and coalesce(i.result_record, '') = ''`,
      inOrderOfNeed,
    )
    const { rows: withoutItem } = await sql<Gaps['withoutItem'][number]>`
      select c.id as "caseId", c.ref, d.outcome from decision d join case_file c on c.id = d.case_id
      where d.status = 'authorised' and not exists (select from item f where f.decision_id = d.id)
      order by d.id`.execute(unit.db)
    const { rows: withoutRisk } = await sql<Gaps['withoutRisk'][number]>`
      select distinct c.id as "caseId", c.ref from reading r join case_file c on c.id = r.case_id
      where r.answers ->> 'risk' = 'yes'
        and not exists (select from reading_head o where o.supersedes = r.id)
        and not exists (select from item f where f.case_id = r.case_id and f.kind = 'risk')
      order by 2`.execute(unit.db)
    return {
      unaccepted: unaccepted.map(itemRow),
      withoutItem,
      withoutResult: withoutResult.map(itemRow),
      withoutRisk,
    }
  },
})
