import { Command } from 'commander'
import { type Refreshed, reasons, refresh } from '../../refresh/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { sayWaiting } from '../waiting.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly full?: boolean
  readonly json?: boolean
}

export const refreshCommand = (): Command =>
  new Command('refresh')
    .description('link, join, evaluate and order whatever changed since the last refresh')
    .addOption(dataOption())
    .option('--full', 'train the linkage model and work everything out anew')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback refresh --json')
    .action(async (options: Options) => {
      const progress = reportProgress()
      const done = await atTheStore(options, ({ store, door, who }) =>
        refresh(store, door, who, {
          full: options.full === true,
          progress: progress.report,
          waits: sayWaiting(store),
        }),
      ).finally(progress.stop)
      say(options, done, words(done))
    })

function words(done: Refreshed): string {
  const { added, grew, joined, split, regrouped } = done.peopleChanged
  const { link, network, classify, rank } = done.seconds
  const { mentions, people, groups, cases } = done.changed
  return [
    `${done.cases} cases, ${done.mentions} mentions, ${done.people} people, ${done.groups} groups ` +
      `(link ${link.toFixed(1)} s, network ${network.toFixed(1)} s, classify ${classify.toFixed(1)} s, rank ${rank.toFixed(1)} s).`,
    done.why === null
      ? `What changed was worked out anew: ${mentions} mentions of ${people} people, ${cases} cases; ${groups} groups are not what they were.`
      : `Everything was worked out anew, because ${reasons[done.why]}; ${groups} groups are not what they were.`,
    `Of the people, ${added} are new, ${grew} have more mentions, ${joined} were several, ` +
      `${split} are part of one before, ${regrouped} are parts of several.`,
    copiesWords(done.copies),
  ].join('\n')
}

const copiesWords = ({ documents, same, near, words: all, wordsInCopies }: Refreshed['copies']) =>
  `Of ${documents} documents, ${same} have the words of one before them and ${near} nearly: ` +
  `${all === 0 ? 0 : ((100 * wordsInCopies) / all).toFixed(1)}% of the words need not be read.`
