import type { Command } from 'commander'
import { LookbackError } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { exportCommand } from '../export-file.ts'

export const exportTableCommand = (): Command =>
  exportCommand(
    'table',
    (review, who, id, format) =>
      review.perform({ who, session: null }, acts.figures.tableFile, { tableId: id, format }),
    (id) => {
      const cause = `There is no table ${id} that you may see.`
      return new LookbackError('LB_TABLE_NOT_FOUND', cause, 'Look it up: npx lookback tables')
    },
  )
