import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../access/index.ts'
import { head } from '../ledger/index.ts'
import type { ReviewStatus } from './contract.ts'

/** Numbers over everything, the same whoever asks; an administrator, who reads no case, sees none. */
export const status = defineAct({
  name: 'review.status',
  kind: 'read',
  about: 'The state of the review in numbers',
  permission: 'signedIn',
  input: fields.nothing,
  output: z.strictObject({
    cases: outputs.count,
    read: outputs.count,
    decided: outputs.count,
    awaitingAuthorisation: outputs.count,
    quarantined: outputs.count,
    extracts: outputs.count,
    mentions: outputs.count,
    people: outputs.count,
    groups: outputs.count,
    ledgerEntries: outputs.count,
    ledgerRoot: outputs.text,
    refreshedAt: outputs.text.nullable(),
  }),
  subject: () => 'status',
  notes: ['consultation'],
  async run({ db, note }): Promise<ReviewStatus> {
    note({ action: 'consultation', subject: 'status' })
    const counts = await db.selectFrom('review_count').selectAll().executeTakeFirst()
    const { rows } = await sql<{ at: Date | null }>`
        select max(finished_at) as at from refresh`.execute(db)
    const { size, root } = await head(db)
    return {
      cases: counts?.cases ?? 0,
      read: counts?.read ?? 0,
      decided: counts?.decided ?? 0,
      awaitingAuthorisation: counts?.awaiting ?? 0,
      quarantined: counts?.quarantined ?? 0,
      extracts: counts?.extracts ?? 0,
      mentions: counts?.mentions ?? 0,
      people: counts?.people ?? 0,
      groups: counts?.groups ?? 0,
      ledgerEntries: size,
      ledgerRoot: root,
      refreshedAt: rows[0]?.at?.toISOString() ?? null,
    }
  },
})
