import { Command } from 'commander'
import { provide } from '../../access/index.ts'
import { historyWithMap } from '../../archive/index.ts'
import { archiveHistory } from '../../figures/index.ts'
import { acts, createReview } from '../../review/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'
import { type AsOfOptions, questionOf, withAsOf } from './as-of-options.ts'
import { publicFigureTable } from './figure-table.ts'

interface Options extends AsOfOptions {
  readonly data: string
  readonly definition: string
  readonly reason: string
  readonly suppression: string
  readonly json?: boolean
}

export const proposeCommand = (): Command =>
  withAsOf(
    new Command('propose')
      .description('keep a count for an authoriser to publish')
      .requiredOption('--definition <id[@version]>', 'the definition')
      .requiredOption('--reason <words>', 'what the figure is for')
      .option(
        '--suppression <words>',
        'what else to say of small numbers, printed with what is done about them',
        '',
      ),
  )
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback figures propose --definition dfe-cse-2017 --reason "Interim report"',
    )
    .action(async (options: Options) => {
      const { definition, reason, suppression } = options
      const history = await historyWithMap(options.map)
      const figure = await atTheStore(options, async ({ store, door, who }) => {
        const review = createReview(store, door, [provide(archiveHistory, history)])
        const input = { ...questionOf(options), definition, reason, suppression }
        const { figureId } = await review.perform(
          { who, session: null },
          acts.figures.propose,
          input,
        )
        return review.perform({ who, session: null }, acts.figures.publishedOne, { figureId })
      })
      if (!figure) return
      const next = 'An authoriser publishes it on the page of figures. Count it again with:'
      const words = `Figure ${figure.figureId} is proposed. ${next}\n  $ ${figure.recompute}`
      const why = (figure.hidden ?? []).map((line) => `  ${line}`)
      const hidden = why.length === 0 ? [] : ['Not told as counted:', ...why]
      say(
        options,
        figure,
        [publicFigureTable([figure]), figure.suppression, ...hidden, words].join('\n'),
      )
    })
