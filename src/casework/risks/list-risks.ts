import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields } from '../../access/index.ts'
import { openRiskAnswer } from '../item/answers.ts'
import type { OpenRisk } from '../item/contract.ts'
import { isOpen, itemRow, storedItems } from '../item/item-rows.ts'
import { readLadder, riskLadder, rungReached, whomToRing } from './ladder.ts'

/** Every open risk this person may see: those nobody has acknowledged first, the oldest before the newer. */
export const risks = defineAct({
  name: 'casework.risks',
  kind: 'read',
  about: 'Every open risk, those nobody has acknowledged first, with whom to ring',
  permission: 'readCase',
  input: fields.nothing,
  output: z.array(openRiskAnswer),
  subject: () => 'risks',
  notes: ['consultation'],
  async run(unit): Promise<readonly OpenRisk[]> {
    const rows = await storedItems(
      unit,
      sql`i.kind = 'risk' and ${isOpen}`,
      sql`i.accepted_at is not null, i.raised_at`,
    )
    const raisers = new Map(
      (
        await unit.db
          .selectFrom('item')
          .select(['id', 'raised_by'])
          .where('kind', '=', 'risk')
          .where('state', 'not in', ['closed', 'withdrawn'])
          .execute()
      ).map(({ id, raised_by }) => [id, raised_by]),
    )
    const ladder = await readLadder(unit)
    const now = new Date()
    unit.note({
      action: 'consultation',
      subject: 'risks',
      details: { shown: rows.map(({ itemId }) => itemId) },
    })
    return rows.map((row) => {
      const rung = rungReached(ladder, row.raisedAt, now)
      const next = riskLadder[rung + 1] ?? riskLadder.at(-1)
      const until = row.raisedAt.getTime() + (next?.after ?? 0) * ladder.minutes * 60_000
      const waits = row.acceptedAt === null
      return {
        ...itemRow(row),
        minutesOpen: Math.max(0, Math.floor((now.getTime() - row.raisedAt.getTime()) / 60_000)),
        minutesLeft: waits ? Math.max(0, Math.ceil((until - now.getTime()) / 60_000)) : null,
        ring: waits
          ? whomToRing(ladder, raisers.get(row.itemId) ?? '', rung).map(({ name, telephone }) => ({
              name,
              telephone,
            }))
          : [],
      }
    })
  },
})
