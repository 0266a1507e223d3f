import { Command } from 'commander'
import { acts, createReview } from '../../review/index.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'
import { requestOf, type TableOptions, withTable } from './table-options.ts'
import { tableWords } from './table-words.ts'

interface Options extends TableOptions {
  readonly reason: string
}

export const proposeTableCommand = (): Command =>
  withTable(new Command('propose').description('keep a table for an authoriser to publish'))
    .requiredOption('--reason <words>', 'what the table is for')
    .action(async (options: Options) => {
      const view = await atTheStore(options, async ({ store, door, who }) => {
        const review = createReview(store, door)
        const request = { ...requestOf(options), reason: options.reason }
        const { tableId } = await review.perform(
          { who, session: null },
          acts.figures.proposeTable,
          request,
        )
        return review.perform({ who, session: null }, acts.figures.table, { tableId })
      })
      if (!view) return
      const next = `Table ${view.tableId} is proposed. An authoriser publishes it on the page of tables.`
      say(options, view, `${tableWords(view)}\n${next}`)
    })
