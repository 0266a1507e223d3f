import type { DoorAct, UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lockPublication, published } from '../earlier/prior-publications.ts'
import { bodyDigest, readTables } from '../earlier/stored-table.ts'
import { figuresErrors } from '../errors.ts'
import type { TableReview } from '../table-contract.ts'

const steps = { publish: 'published', decline: 'declined' } as const

/**
 * Publishes or declines; the database holds the two people and that no table came between as well.
 */
export const settleTable =
  (enter: DoorAct): TableReview['settleTable'] =>
  (who, tableId, input) => {
    const subject = `table:${tableId}`
    return enter(who, { permission: 'publishFigures', subject }, async (unit) => {
      const reason = input.reason.trim().slice(0, 4000)
      if (!Object.hasOwn(steps, input.step) || reason === '') {
        throw refusal(figuresErrors, 'LB_TABLE_INPUT', 'A step and a reason are needed.')
      }
      const [table] = await readTables(unit, tableId)
      if (!table) throw refusal(figuresErrors, 'LB_TABLE_NOT_FOUND')
      if (table.step !== null) throw refusal(figuresErrors, 'LB_TABLE_SETTLED')
      if (table.proposer === who.accountId) throw refusal(figuresErrors, 'LB_TABLE_TWO_PEOPLE')
      if (bodyDigest(table.body) !== table.digest) throw refusal(figuresErrors, 'LB_TABLE_ALTERED')
      await lockPublication(unit)
      const now = (await published(unit)).map((other) => other.tableId)
      if (input.step === 'publish' && now.join() !== table.body.proof.against.join()) {
        throw refusal(figuresErrors, 'LB_TABLE_OVERTAKEN')
      }
      if (input.step === 'publish' && (await figureSince(unit, table.proposedAt))) {
        const cause = 'A figure was published since this table was made safe.'
        throw refusal(figuresErrors, 'LB_TABLE_OVERTAKEN', cause)
      }
      await unit.db
        .insertInto('table_step')
        .values({ table_id: tableId, step: steps[input.step], reason, taken_by: who.accountId })
        .execute()
      unit.note({
        action: input.step === 'publish' ? 'disclosure' : 'alteration',
        subject,
        reason,
        details: { step: input.step, digest: table.digest },
        signsOff: input.step === 'publish',
      })
    })
  }

async function figureSince({ db }: UnitOfWork, since: Date): Promise<boolean> {
  const found = await db
    .selectFrom('figure_step')
    .select('figure_id')
    .where('step', '=', 'published')
    .where('taken_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
