import { resolve } from 'node:path'
import { Command } from 'commander'
import { evaluateAgainst } from '../../refresh/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'
import { evaluationWords } from './evaluation-words.ts'

interface Options {
  readonly data: string
  readonly truth: string
  readonly json?: boolean
}

export const evaluateCommand = (): Command =>
  new Command('evaluate')
    .description("hold the review against a made-up world's truth")
    .requiredOption('--truth <dir>', 'the truth folder that `demo` wrote')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback evaluate --truth lookback-demo/truth')
    .action(async (options: Options) => {
      const evaluation = await atTheStore(options, ({ store, door, who }) =>
        evaluateAgainst(store, door, who, resolve(options.truth)),
      )
      say(options, evaluation, evaluationWords(evaluation))
    })
