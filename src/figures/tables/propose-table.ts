import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

import type { TableRequest, TableReview, TableView } from '../table-contract.ts'
import { type CountedTable, countTable, makeTable } from './make-table.ts'
import { shownOf } from './view-table.ts'

const act = { permission: 'proposeFigures', subject: 'tables' } as const

const count = (enter: DoorAct, who: Who, request: TableRequest, noting: string) =>
  enter(who, act, async (unit) => {
    const table = await countTable(unit, request)
    const { definition, by, convention } = request
    unit.note({
      action: 'consultation',
      subject: 'tables',
      details: { [noting]: definition, by, convention },
    })
    return table
  })

/** Reads, then computes with the store free for others. */
export const previewTable =
  (enter: DoorAct): TableReview['previewTable'] =>
  async (who, request): Promise<TableView> => {
    const table = await count(enter, who, request, 'preview')
    const { body, counts, digest } = await makeTable(table)
    return {
      ...shownOf({ ...described(table), body }, counts),
      tableId: null,
      state: 'preview',
      digest,
      reason: '',
      proposedBy: null,
      proposedAt: null,
      settledBy: null,
      settledAt: null,
      settledReason: null,
      mayTake: [],
    }
  }

const described = ({ definition, request, rules, root, size }: CountedTable) => ({
  definition: definition.id,
  version: definition.version,
  title: definition.title,
  authority: definition.authority,
  by: request.by,
  rules,
  ledgerRoot: root,
  ledgerSize: size,
})

export const proposeTable =
  (enter: DoorAct): TableReview['proposeTable'] =>
  async (who, request) => {
    const reason = request.reason.trim().slice(0, 4000)
    if (reason === '') throw refusal(figuresErrors, 'LB_TABLE_INPUT', 'No reason is given.')
    const table = await count(enter, who, request, 'proposing')
    const made = await makeTable(table)
    return enter(who, act, async (unit) => keep(unit, table, made, reason))
  }

async function keep(
  { db, note, who }: UnitOfWork,
  { definition, request, earlier, rules, root, size }: CountedTable,
  made: Awaited<ReturnType<typeof makeTable>>,
  reason: string,
): Promise<{ readonly tableId: number }> {
  const { id: tableId } = await db
    .insertInto('published_table')
    .values({
      definition_id: definition.id,
      version: definition.version,
      definition_hash: definition.hash,
      dimensions: [...request.by],
      rules: JSON.stringify(rules),
      body: JSON.stringify(made.body),
      population: made.population,
      digest: made.digest,
      against: [...earlier.against],
      ledger_root: root,
      ledger_size: size,
      reason,
      proposed_by: who.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('published_table_counts')
    .values({ table_id: tableId, counted: made.counted, cells: JSON.stringify(made.counts) })
    .execute()
  note({
    action: 'alteration',
    subject: `table:${tableId}`,
    reason,
    details: {
      step: 'propose',
      definition: `${definition.id}@${definition.version}`,
      by: request.by,
      rules: rules.id,
      digest: made.digest,
      against: earlier.against,
      root,
    },
  })
  return { tableId }
}
