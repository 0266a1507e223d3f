import type { DoorAct } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { bodyDigest, readTables } from '../earlier/stored-table.ts'
import { figuresErrors } from '../errors.ts'
import { type TableReview, tableFormats } from '../table-contract.ts'
import { previewTable, proposeTable } from './propose-table.ts'
import { settleTable } from './settle-table.ts'
import { fileOf } from './table-file.ts'
import { showsTo, stateOf, viewOf } from './view-table.ts'

/** Tables of findings for the public. */
export const publicTables = (enter: DoorAct): TableReview => ({
  previewTable: previewTable(enter),
  proposeTable: proposeTable(enter),
  settleTable: settleTable(enter),
  tables: (who) =>
    enter(who, { permission: 'readFigures', subject: 'tables' }, async (unit) => {
      const tables = (await readTables(unit)).filter((table) => showsTo(table, who))
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
    }),
  tableView: (who, tableId) => {
    const subject = `table:${tableId}`
    return enter(who, { permission: 'readFigures', subject }, async (unit) => {
      unit.note({ action: 'consultation', subject })
      const [table] = await readTables(unit, tableId)
      return table && showsTo(table, who) ? viewOf(table, who) : null
    })
  },
  tableFile: (who, tableId, format) => {
    const subject = `table:${tableId}`
    return enter(who, { permission: 'readFigures', subject }, async (unit) => {
      unit.note({ action: 'consultation', subject, details: { format } })
      const [table] = await readTables(unit, tableId)
      if (!table || !showsTo(table, who) || !Object.hasOwn(tableFormats, format)) return null
      if (bodyDigest(table.body) !== table.digest) throw refusal(figuresErrors, 'LB_TABLE_ALTERED')
      return fileOf(viewOf(table, who), format)
    })
  },
})
