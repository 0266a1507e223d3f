import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { head } from '../../ledger/index.ts'
import { readingsChanged } from '../learner-service.ts'

import type { TriageTerms } from './contract.ts'

/** What holds until somebody sets terms: nothing may be frozen then. */
const unsetTerms: TriageTerms = {
  target: 0.95,
  alpha: 0.05,
  secondShare: 0.1,
  doubtedShare: 0.05,
  costPerReading: null,
  mostADay: null,
  mostHardInRow: null,
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
    mostADay: row.most_a_day,
    mostHardInRow: row.most_hard_in_row,
    lookingFor: row.looking_for,
    stopping: row.stopping,
    set: { by: row.name ?? row.set_by, at: row.set_at.toISOString() },
  }
}

const share = (least: number, most: number) => z.number().min(least).max(most)
const termsInput = z.strictObject({
  target: share(0.5, 0.999),
  alpha: share(0.001, 0.2),
  secondShare: share(0, 1),
  doubtedShare: share(0, 1),
  costPerReading: z.number().min(0).max(1e6).nullable(),
  mostADay: z.int().min(1).max(500).nullable().default(null),
  mostHardInRow: z.int().min(1).max(100).nullable().default(null),
  lookingFor: fields.text(2_000).default(''),
  stopping: fields
    .requiredText(4_000, 'Say what follows for cases that are not read')
    .min(10, { error: 'Say what follows for cases that are not read, in a sentence' }),
})

/** A new row: what held before stays on record. */
export const setTriageTerms = defineAct({
  name: 'reading.setTerms',
  kind: 'write',
  about: 'Sets what the reading has to reach, at what risk, and what stopping means',
  permission: 'leadReview',
  input: termsInput,
  subject: () => 'triage:terms',
  notes: ['alteration'],
  async run({ db, note, who }, terms): Promise<void> {
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
        most_a_day: terms.mostADay,
        most_hard_in_row: terms.mostHardInRow,
        looking_for: terms.lookingFor,
        stopping: terms.stopping,
        seed,
        set_by: who.accountId,
      })
      .execute()
    note({ action: 'alteration', subject: 'triage:terms', details: { ...terms, seed } })
  },
  after: readingsChanged,
})
