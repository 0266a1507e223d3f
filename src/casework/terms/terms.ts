import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'

export interface CaseworkTerms {
  readonly riskMinutes: number
  readonly offerHours: number
}

/** What holds until a lead sets anything else. */
export const firstTerms: CaseworkTerms = { riskMinutes: 60, offerHours: 24 }

/** The newest that were set. */
export async function termsOf({ db }: Pick<UnitOfWork, 'db'>): Promise<CaseworkTerms> {
  const row = await db
    .selectFrom('casework_terms')
    .select(['risk_minutes', 'offer_hours'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { riskMinutes: row.risk_minutes, offerHours: row.offer_hours } : firstTerms
}

export const terms = defineAct({
  name: 'casework.terms',
  kind: 'read',
  about: 'How long a risk may wait to be acknowledged, and an offer to be answered',
  permission: 'readCase',
  input: fields.nothing,
  output: z.strictObject({ riskMinutes: outputs.count, offerHours: outputs.count }),
  subject: () => 'casework terms',
  notes: ['consultation'],
  async run(unit): Promise<CaseworkTerms> {
    unit.note({ action: 'consultation', subject: 'casework terms' })
    return termsOf(unit)
  },
})

export const setTerms = defineAct({
  name: 'casework.setTerms',
  kind: 'write',
  about: 'Sets how long a risk may wait to be acknowledged, and an offer to be answered',
  permission: 'leadReview',
  input: z.strictObject({
    riskMinutes: z.int().min(1).max(10_080),
    offerHours: z.int().min(1).max(720),
    reason: fields.requiredText(fields.longestReason, 'Give a reason'),
  }),
  subject: () => 'casework terms',
  notes: ['alteration'],
  async run({ db, who, note }, { riskMinutes, offerHours, reason }): Promise<void> {
    await db
      .insertInto('casework_terms')
      .values({
        risk_minutes: riskMinutes,
        offer_hours: offerHours,
        reason,
        set_by: who.accountId,
      })
      .execute()
    note({
      action: 'alteration',
      subject: 'casework terms',
      reason,
      details: { part: 'casework terms', riskMinutes, offerHours },
    })
  },
})
