import type { Command } from 'commander'
import { LookbackError } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { exportCommand } from '../export-file.ts'

export const exportFigureCommand = (): Command =>
  exportCommand(
    'figure',
    (review, who, id, format) =>
      review.perform({ who, session: null }, acts.figures.file, { figureId: id, format }),
    (id) => {
      const cause = `There is no figure ${id} that you may see.`
      const remedy = 'Look it up in the list of published figures.'
      return new LookbackError('LB_FIGURE_NOT_FOUND', cause, remedy)
    },
  )
