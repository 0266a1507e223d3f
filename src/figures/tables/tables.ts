import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { bodyDigest, readTables } from '../earlier/stored-table.ts'
import { figuresErrors } from '../errors.ts'
import {
  type TableFile,
  type TableSummary,
  type TableView,
  tableFormatNames,
  tableSummarySchema,
  tableViewSchema,
} from '../table-contract.ts'
import { fileOf } from './table-file.ts'
import { showsTo, stateOf, viewOf } from './view-table.ts'

/** The newest first; those not published to whoever may propose. */
export const publishedTables = defineAct({
  name: 'figures.tables',
  kind: 'read',
  about: 'Tables proposed and published, the newest first',
  permission: 'readFigures',
  input: fields.nothing,
  output: outputs.list(tableSummarySchema),
  subject: () => 'tables',
  notes: ['consultation'],
  async run(unit): Promise<readonly TableSummary[]> {
    const tables = (await readTables(unit)).filter((table) => showsTo(table, unit.who))
    const ids = tables.map(({ tableId }) => tableId)
    unit.note({ action: 'consultation', subject: 'tables', details: { tables: ids } })
    return tables.map((table) => ({
      tableId: table.tableId,
      definition: table.definition,
      version: table.version,
      title: table.title,
      by: table.by,
      state: stateOf(table),
      proposedBy: table.proposedBy,
      proposedAt: table.proposedAt.toISOString(),
    }))
  },
})

export const tableView = defineAct({
  name: 'figures.table',
  kind: 'read',
  about: 'A table as it may be shown; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ tableId: fields.id }),
  output: tableViewSchema.nullable(),
  subject: ({ tableId }) => `table:${tableId}`,
  notes: ['consultation'],
  async run(unit, { tableId }): Promise<TableView | null> {
    unit.note({ action: 'consultation', subject: `table:${tableId}` })
    const [table] = await readTables(unit, tableId)
    return table && showsTo(table, unit.who) ? viewOf(table, unit.who) : null
  },
})

export const tableFile = defineAct({
  name: 'figures.tableFile',
  kind: 'read',
  about: 'A table as a file for the public; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ tableId: fields.id, format: z.enum(tableFormatNames) }),
  subject: ({ tableId }) => `table:${tableId}`,
  notes: ['consultation'],
  async run(unit, { tableId, format }): Promise<TableFile | null> {
    unit.note({ action: 'consultation', subject: `table:${tableId}`, details: { format } })
    const [table] = await readTables(unit, tableId)
    if (!table || !showsTo(table, unit.who)) return null
    if (bodyDigest(table.body) !== table.digest) throw refusal(figuresErrors, 'LB_TABLE_ALTERED')
    return fileOf(viewOf(table, unit.who), format)
  },
})
