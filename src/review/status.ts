import { sql } from 'kysely'
import { defineAct, fields } from '../access/index.ts'
import { unreadableRules } from '../figures/index.ts'
import { head } from '../ledger/index.ts'
import { countListed } from '../reading/index.ts'
import { type ReviewStatus, reviewStatusSchema } from './contract.ts'

/** Numbers over everything, the same whoever asks, but for `listed`; an administrator, who reads no case, sees none. */
export const status = defineAct({
  name: 'review.status',
  often: true,
  kind: 'read',
  about: 'The state of the review in numbers',
  permission: 'signedIn',
  input: fields.nothing,
  output: reviewStatusSchema,
  subject: () => 'status',
  notes: ['consultation'],
  async run(unit): Promise<ReviewStatus> {
    const { db, note } = unit
    note({ action: 'consultation', subject: 'status' })
    const counts = await db.selectFrom('review_count').selectAll().executeTakeFirst()
    const items = await db.selectFrom('item_count').selectAll().executeTakeFirst()
    const { rows } = await sql<{ at: Date | null }>`
        select max(finished_at) as at from refresh`.execute(db)
    const { size, root } = await head(db)
    const listed = await countListed(unit, null)
    return {
      cases: counts?.cases ?? 0,
      read: counts?.read ?? 0,
      decided: counts?.decided ?? 0,
      listed,
      awaitingAuthorisation: counts?.awaiting ?? 0,
      openItems: items?.open_items ?? 0,
      openRisks: items?.risks ?? 0,
      risksRaised: items?.risks_raised ?? 0,
      // The database takes no risk without who was told, when and by what means.
      risksTold: items?.risks_raised ?? 0,
      risksAcknowledged: items?.risks_accepted ?? 0,
      risksClosed: items?.risks_closed ?? 0,
      authorisedWithoutOwner: (items?.unaccepted ?? 0) + (items?.decisions_without_item ?? 0),
      endedWithoutResult: items?.without_result ?? 0,
      readingsWithoutRisk: items?.readings_without_item ?? 0,
      quarantined: counts?.quarantined ?? 0,
      extracts: counts?.extracts ?? 0,
      mentions: counts?.mentions ?? 0,
      people: counts?.people ?? 0,
      groups: counts?.groups ?? 0,
      unreadableRules: (await unreadableRules(unit)).map(({ id, version }) => `${id}@${version}`),
      ledgerEntries: size,
      ledgerRoot: root,
      refreshedAt: rows[0]?.at?.toISOString() ?? null,
    }
  },
})
