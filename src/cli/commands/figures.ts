import { Command } from 'commander'
import { createReview, recomputeFigures } from '../../review/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say, table } from '../output.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly definition?: string
  readonly root?: string
  readonly json?: boolean
}

export const figuresCommand = (): Command =>
  new Command('figures')
    .description('counts with bounds, for every definition or one')
    .option('--definition <id[@version]>', 'only this definition')
    .option('--root <hash>', 'recompute from the archive and hold it against this ledger root')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback figures --definition iicsa-organised-network',
    )
    .action(async (options: Options) => {
      const figures = await atTheStore(options, ({ store, door, who }) =>
        options.root
          ? recomputeFigures(store, door, who, options.definition, options.root)
          : createReview(store, door).figures(who, options.definition),
      )
      const head = ['definition', 'population', 'met', 'not met', 'undetermined', 'lower', 'upper']
      const rows = figures.map((figure) => [
        `${figure.definition}@${figure.version}`,
        figure.population,
        figure.met,
        figure.notMet,
        figure.undetermined,
        figure.lower,
        figure.upper,
      ])
      say(options, figures, table(head, rows))
    })
