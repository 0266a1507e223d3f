import { z } from 'zod'
import {
  type ActContext,
  defineLongAct,
  fields,
  outputs,
  type UnitOfWork,
} from '../../access/index.ts'

import {
  type TableRequest,
  type TableView,
  tableConventionNames,
  tableDimensionNames,
  tableViewSchema,
} from '../table-contract.ts'
import { type CountedTable, countTable, makeTable } from './make-table.ts'
import { shownOf } from './view-table.ts'

const request = {
  /** `ID` or `ID@VERSION`. */
  definition: fields.key,
  by: z
    .array(z.enum(tableDimensionNames))
    .min(1, { error: 'Choose what to divide the cases by' })
    .refine((by) => new Set(by).size === by.length, {
      error: 'The same is named twice to divide the cases by',
    })
    .readonly(),
  convention: z.enum(tableConventionNames, { error: 'Choose a rule for small numbers' }),
} as const

const read = ({ enter }: ActContext, wanted: TableRequest, noting: string) =>
  enter(async (unit) => {
    const table = await countTable(unit, wanted)
    const { definition, by, convention } = wanted
    unit.note({
      action: 'consultation',
      subject: 'tables',
      details: { [noting]: definition, by, convention },
    })
    return table
  })

/** Reads, then reckons with the store free for others. */
export const previewTable = defineLongAct({
  name: 'figures.previewTable',
  kind: 'read',
  about: 'A table counted and made safe against all published so far; nothing is kept',
  permission: 'proposeFigures',
  input: z.strictObject(request),
  output: tableViewSchema,
  subject: () => 'tables',
  notes: ['consultation'],
  async run(context, wanted): Promise<TableView> {
    const table = await read(context, wanted, 'preview')
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
  },
})

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

export const proposeTable = defineLongAct({
  name: 'figures.proposeTable',
  kind: 'write',
  about: 'Makes a table and keeps it for another person to publish',
  permission: 'proposeFigures',
  input: z.strictObject({
    ...request,
    reason: fields.requiredText(4_000, 'Say what the table is for'),
  }),
  output: z.strictObject({ tableId: outputs.id }),
  subject: () => 'tables',
  notes: ['consultation', 'alteration'],
  async run(context, { reason, ...wanted }): Promise<{ readonly tableId: number }> {
    const table = await read(context, wanted, 'proposing')
    const made = await makeTable(table)
    return context.enter(async (unit) => keep(unit, table, made, reason))
  },
})

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
