import { Command } from 'commander'
import { refresh } from '../../refresh/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const refreshCommand = (): Command =>
  new Command('refresh')
    .description('link the people, join the cases, evaluate the definitions and order the worklist')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback refresh --json')
    .action(async (options: Options) => {
      const progress = reportProgress()
      const done = await atTheStore(options, ({ store, door, who }) =>
        refresh(store, door, who, { progress: progress.report }),
      ).finally(progress.stop)
      const { added, grew, joined, split, regrouped } = done.changed
      const { link, network, classify, rank } = done.seconds
      say(
        options,
        done,
        `${done.cases} cases, ${done.mentions} mentions, ${done.people} people, ${done.groups} groups ` +
          `(link ${link.toFixed(1)} s, network ${network.toFixed(1)} s, classify ${classify.toFixed(1)} s, rank ${rank.toFixed(1)} s).\n` +
          `Of the people, ${added} are new, ${grew} have more mentions, ${joined} were several, ` +
          `${split} are part of one before, ${regrouped} are parts of several.`,
      )
    })
