import { z } from 'zod'
import { checkStep, defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lockPublication, published } from '../earlier/prior-publications.ts'
import { bodyDigest, readTables } from '../earlier/stored-table.ts'
import { figuresErrors } from '../errors.ts'
import { tableSteps } from './table-steps.ts'

/**
 * Publishes or declines; the database holds the two people and that no table came between as well.
 */
export const settleTable = defineAct({
  name: 'figures.settleTable',
  kind: 'write',
  about: 'Publishes or declines a table',
  permission: 'publishFigures',
  input: z.strictObject({
    tableId: fields.id,
    step: z.enum(['publish', 'decline'], { error: 'Choose what to do' }),
    reason: fields.requiredText(4_000, 'Give the reason'),
  }),
  subject: ({ tableId }) => `table:${tableId}`,
  notes: [['alteration', 'disclosure']],
  async run(unit, { tableId, step, reason }): Promise<void> {
    const [table] = await readTables(unit, tableId)
    if (!table) throw refusal(figuresErrors, 'LB_TABLE_NOT_FOUND')
    const standing = { state: table.step ?? 'proposed', proposers: [table.proposer] } as const
    const { to } = checkStep(tableSteps, step, standing, unit.who, {
      errors: figuresErrors,
      state: 'LB_TABLE_SETTLED',
      twoPeople: 'LB_TABLE_TWO_PEOPLE',
    })
    if (bodyDigest(table.body) !== table.digest) throw refusal(figuresErrors, 'LB_TABLE_ALTERED')
    await lockPublication(unit)
    const now = (await published(unit)).map((other) => other.tableId)
    if (step === 'publish' && now.join() !== table.body.proof.against.join()) {
      throw refusal(figuresErrors, 'LB_TABLE_OVERTAKEN')
    }
    if (step === 'publish' && (await figureSince(unit, table.proposedAt))) {
      const cause = 'A figure was published since this table was made safe.'
      throw refusal(figuresErrors, 'LB_TABLE_OVERTAKEN', cause)
    }
    await unit.db
      .insertInto('table_step')
      .values({ table_id: tableId, step: to, reason, taken_by: unit.who.accountId })
      .execute()
    unit.note({
      action: step === 'publish' ? 'disclosure' : 'alteration',
      subject: `table:${tableId}`,
      reason,
      details: { step, digest: table.digest },
      signsOff: step === 'publish',
    })
  },
})

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
