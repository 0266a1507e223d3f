import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { itemRowAnswer, kindNames } from '../item/answers.ts'
import type { ItemRow } from '../item/contract.ts'
import { inOrderOfNeed, isMine, isOpen, itemRow, storedItems } from '../item/item-rows.ts'

/** Items: one's own, all that are open, or those that have ended. */
export const items = defineAct({
  name: 'casework.items',
  kind: 'read',
  about: 'Items: one’s own, all that are open, or those that have ended; risks first',
  permission: 'readCase',
  input: z.strictObject({
    whose: z.enum(['mine', 'open', 'ended']).default('mine'),
    kind: z.enum(kindNames).nullable().default(null),
    caseId: fields.id.nullable().default(null),
    page: fields.page,
  }),
  output: outputs.pageOf(itemRowAnswer),
  subject: () => 'items',
  notes: ['consultation'],
  often: true,
  async run(unit, { whose, kind, caseId, page }): Promise<Page<ItemRow>> {
    const which = {
      mine: sql`${isOpen} and ${isMine(unit)}`,
      open: isOpen,
      ended: sql`not (${isOpen})`,
    }[whose]
    const rows = await storedItems(
      unit,
      sql`${which} and (${kind}::text is null or i.kind = ${kind})
        and (${caseId}::bigint is null or i.case_id = ${caseId})`,
      whose === 'ended' ? sql`i.closed_at desc` : inOrderOfNeed,
      sql`limit ${pageRows()} offset ${pageStart(page)}`,
    )
    unit.note({
      action: 'consultation',
      subject: 'items',
      details: { whose, page, shown: rows.map(({ itemId }) => itemId) },
    })
    return pageOfCounted(rows, page, itemRow)
  },
})
