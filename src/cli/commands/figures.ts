import { Command, Option } from 'commander'
import { provide } from '../../access/index.ts'
import { historyWithMap } from '../../archive/index.ts'
import { archiveHistory, figuresOverWorlds, recomputeFigures } from '../../figures/index.ts'
import { acts, createReview } from '../../review/index.ts'
import { signCommand } from '../federation/sign.ts'
import { type AsOfOptions, questionOf, wantsAsOf, withAsOf } from '../figures/as-of-options.ts'
import { exportFigureCommand } from '../figures/export.ts'
import { asOfTable, figureTable, worldsTable } from '../figures/figure-table.ts'
import { proposeCommand } from '../figures/propose.ts'
import { recomputeCommand } from '../figures/recompute.ts'
import { dataOption, jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'

interface Options extends AsOfOptions {
  readonly data: string
  readonly definition?: string
  readonly root?: string
  readonly worlds?: number
  readonly seed: number
  readonly json?: boolean
}

const examples = `
Examples:
  $ npx lookback figures --definition iicsa-organised-network
  $ npx lookback figures --definition dfe-cse-2017 --true-on 2014-12-31 --on-record 2014-12-31
  $ npx lookback figures --definition dfe-cse-2017 --received-by 2026-03-01T12:00:00Z
  $ npx lookback figures --worlds 100
  $ npx lookback figures propose --definition dfe-cse-2017 --reason "Interim report"
  $ npx lookback figures recompute 1

As of a day on record there are two counts: what the sources' own dates show to have been there,
and all that may have been. What was not on record yet is not recorded; it is never "no".`

export const figuresCommand = (): Command =>
  withAsOf(
    new Command('figures')
      .description('counts with bounds, for every definition or one, now or as of a date')
      .enablePositionalOptions()
      .option('--definition <id[@version]>', 'only this definition')
      .option('--root <hash>', 'recompute from the archive and hold it against this ledger root')
      .addOption(
        new Option(
          '--worlds <n>',
          'count again in so many worlds, where links that may be wrong hold or not',
        )
          .argParser(wholeNumber(1))
          .conflicts(['root', 'trueOn', 'onRecord', 'receivedBy', 'ownRecords']),
      )
      .option('--seed <n>', 'the same seed draws the same worlds', wholeNumber(0), 1),
  )
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      const { definition = null } = options
      if (options.worlds) return overWorlds(options, options.worlds)
      if (!wantsAsOf(options)) return now(options)
      const question = { ...questionOf(options), definition }
      const history = await historyWithMap(options.map)
      const figures = await atTheStore(options, ({ store, door, who }) =>
        createReview(store, door, [provide(archiveHistory, history)]).perform(
          { who, session: null },
          acts.figures.asOf,
          question,
        ),
      )
      say(options, figures, asOfTable(figures))
    })
    .addCommand(recomputeCommand())
    .addCommand(proposeCommand())
    .addCommand(exportFigureCommand())
    .addCommand(signCommand())

async function now(options: Options): Promise<void> {
  const figures = await atTheStore(options, ({ store, door, who }) =>
    options.root
      ? recomputeFigures(store, door, who, options.definition, options.root)
      : createReview(store, door).perform({ who, session: null }, acts.figures.current, {
          definition: options.definition,
        }),
  )
  say(options, figures, figureTable(figures))
}

async function overWorlds(options: Options, worlds: number): Promise<void> {
  const { definition = null, seed } = options
  const figures = await atTheStore(options, ({ door, who }) =>
    figuresOverWorlds(door, who, { definition, worlds, seed }),
  )
  say(options, figures, worldsTable(figures))
}
