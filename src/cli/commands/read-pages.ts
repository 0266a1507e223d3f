import { Command, InvalidArgumentError } from 'commander'
import { type PagesRead, readWaitingPages } from '../../intake/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly readers: number
  readonly json?: boolean
}

const mostReaders = 64

function readersOf(given: string): number {
  const readers = Number(given)
  if (!Number.isInteger(readers) || readers < 1 || readers > mostReaders)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${mostReaders}.`)
  return readers
}

export const readPagesCommand = (): Command =>
  new Command('read-pages')
    .description('read pages that are pictures (scans, photographs) by machine, offline')
    .addOption(dataOption())
    .option('--readers <n>', 'how many read at once, each on a processor of its own', readersOf, 1)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx lookback read-pages\n  $ npx lookback read-pages --readers 4\n\nStopped at any moment, it goes on where it was the next time. It may run while the application is open.',
    )
    .action(async (options: Options) => {
      const progress = reportProgress()
      const read = await atTheStore(options, ({ door, who }) =>
        readWaitingPages({
          enter: (work) => door.enter(who, work),
          report: (done, total) => progress.report({ stage: 'read pages', done, total }),
          readers: options.readers,
        }),
      ).finally(progress.stop)
      say(options, read, words(read))
    })

function words({ waited, machine, doubtful, unreadable, blank }: PagesRead): string {
  if (waited === 0) return 'No page waits to be read.'
  return [
    `Pages that waited: ${waited}. Read by machine: ${machine}, of them with many doubts: ${doubtful}. Not readable by machine: ${unreadable}. Blank: ${blank}.`,
    'They are found by their words from now on. The order of reading takes them in with the next refresh: npx lookback refresh',
  ].join('\n')
}
