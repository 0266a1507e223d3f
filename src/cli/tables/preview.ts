import { Command } from 'commander'
import { acts, createReview } from '../../review/index.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'
import { requestOf, type TableOptions, withTable } from './table-options.ts'
import { tableWords } from './table-words.ts'

export const previewCommand = (): Command =>
  withTable(new Command('preview').description('a table as it could be published; nothing is kept'))
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback tables preview --definition dfe-cse-2017 --by year area',
    )
    .action(async (options: TableOptions) => {
      const view = await atTheStore(options, ({ store, door, who }) =>
        createReview(store, door).perform(
          { who, session: null },
          acts.figures.previewTable,
          requestOf(options),
        ),
      )
      say(options, view, tableWords(view))
    })
