import { z } from 'zod'
import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { readingErrors } from '../errors.ts'

import type { TriageTerms, TriageTermsInput } from './contract.ts'

/** What holds until somebody sets terms: nothing may be frozen then. */
export const unsetTerms: TriageTerms = {
  target: 0.95,
  alpha: 0.05,
  secondShare: 0.1,
  doubtedShare: 0.05,
  costPerReading: null,
  lookingFor: '',
  stopping: '',
  set: null,
}

/** A share kept as single precision, as it was typed. */
const asTyped = (share: number) => Number(share.toPrecision(6))

export interface StoredTerms extends TriageTerms {
  readonly id: number | null
  readonly seed: string
}

/** The terms that hold now. */
export async function currentTerms({ db }: UnitOfWork): Promise<StoredTerms> {
  const row = await db
    .selectFrom('triage_terms')
    .leftJoin('account_name', 'account_name.id', 'triage_terms.set_by')
    .selectAll('triage_terms')
    .select('account_name.name')
    .orderBy('triage_terms.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...unsetTerms, id: null, seed: 'before terms were set' }
  return {
    id: row.id,
    seed: row.seed,
    target: asTyped(row.target),
    alpha: asTyped(row.alpha),
    secondShare: asTyped(row.second_share),
    doubtedShare: asTyped(row.doubted_share),
    costPerReading: row.cost_per_reading === null ? null : asTyped(row.cost_per_reading),
    lookingFor: row.looking_for,
    stopping: row.stopping,
    set: { by: row.name ?? row.set_by, at: row.set_at.toISOString() },
  }
}

const share = (least: number, most: number) => z.number().min(least).max(most)
const termsInput = z.object({
  target: share(0.5, 0.999),
  alpha: share(0.001, 0.2),
  secondShare: share(0, 1),
  doubtedShare: share(0, 1),
  costPerReading: z.number().min(0).max(1e6).nullable(),
  lookingFor: z.string().trim().max(2000),
  stopping: z.string().trim().min(10).max(4000),
})

/** A new row: what held before stays on record. @throws LB_TERMS_INPUT */
export const setTriageTerms =
  (enter: DoorAct, after: () => void) =>
  async (who: Who, input: TriageTermsInput): Promise<void> => {
    const act = { permission: 'leadReview', subject: 'triage:terms' } as const
    await enter(who, act, async ({ db, note }) => {
      const parsed = termsInput.safeParse(input)
      if (!parsed.success) {
        const what = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
        throw refusal(readingErrors, 'LB_TERMS_INPUT', `In the terms: ${what.join('; ')}.`)
      }
      const terms = parsed.data
      // The first terms' seed stays: new terms draw no new share of what is read again.
      const first = await db
        .selectFrom('triage_terms')
        .select('seed')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      const seed = first?.seed ?? (await head(db)).root
      await db
        .insertInto('triage_terms')
        .values({
          target: terms.target,
          alpha: terms.alpha,
          second_share: terms.secondShare,
          doubted_share: terms.doubtedShare,
          cost_per_reading: terms.costPerReading,
          looking_for: terms.lookingFor,
          stopping: terms.stopping,
          seed,
          set_by: who.accountId,
        })
        .execute()
      note({ action: 'alteration', subject: 'triage:terms', details: { ...terms, seed } })
    })
    after()
  }
