import { Command } from 'commander'
import { acts, createReview } from '../../review/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say, table } from '../output.ts'
import { exportTableCommand } from '../tables/export.ts'
import { previewCommand } from '../tables/preview.ts'
import { proposeTableCommand } from '../tables/propose.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

const examples = `
Examples:
  $ npx lookback tables
  $ npx lookback tables preview --definition dfe-cse-2017 --by year area
  $ npx lookback tables propose --definition dfe-cse-2017 --by year --reason "Interim report"
  $ npx lookback tables export 1 --format ods --out .

Small counts are hidden, and further counts until nobody who knows all that was published can work
them out. A second person publishes a table, on the page of tables.`

export const tablesCommand = (): Command =>
  new Command('tables')
    .description('tables of findings that can be published without giving anybody away')
    .enablePositionalOptions()
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', examples)
    .action(list)
    .addCommand(
      new Command('list')
        .description('every table proposed or published, as without a command')
        .addOption(dataOption())
        .addOption(jsonOption())
        .action(list)
        .exitOverride(),
    )
    .addCommand(previewCommand().exitOverride())
    .addCommand(proposeTableCommand().exitOverride())
    .addCommand(exportTableCommand().exitOverride())

async function list(options: Options): Promise<void> {
  const tables = await atTheStore(options, ({ store, door, who }) =>
    createReview(store, door).perform({ who, session: null }, acts.figures.tables, {}),
  )
  const rows = tables.map(({ tableId, definition, version, by, state, proposedAt }) => [
    tableId,
    `${definition}@${version}`,
    by.join(', '),
    state,
    proposedAt.slice(0, 10),
  ])
  const none = 'There is no table yet: see one first with lookback tables preview.'
  const words = table(['table', 'definition', 'by', 'state', 'proposed'], rows)
  say(options, tables, tables.length === 0 ? none : words)
}
