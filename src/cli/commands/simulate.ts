import { resolve } from 'node:path'
import { Command } from 'commander'
import { simulateFiles } from '../../triage/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say, table } from '../output.ts'
import { reportProgress } from '../progress.ts'

interface Options {
  readonly seed: number
  readonly json?: boolean
}

export const simulateCommand = (): Command =>
  new Command('simulate')
    .description('the triage engine alone, replaying a labelled set')
    .argument('<corpus...>', 'JSON lines or CSV with title, abstract and label, plain or .gz')
    .option('--seed <n>', 'which two records to start from', wholeNumber(0), 1)
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback simulate reviews/*.jsonl.gz --json')
    .action(async (corpora: string[], options: Options) => {
      const progress = reportProgress()
      const paths = corpora.map((corpus) => resolve(corpus))
      const done = await simulateFiles(paths, {
        seed: options.seed,
        progress: progress.report,
      }).finally(progress.stop)
      const head = ['corpus', 'records', 'relevant', 'loss', 'wss95', 'rrf10', 'seconds']
      const rows = done.map((row) => [
        row.corpus,
        row.records,
        row.relevant,
        row.loss.toFixed(3),
        row.wss95.toFixed(3),
        row.rrf10.toFixed(3),
        row.seconds.toFixed(1),
      ])
      say(options, done, table(head, rows))
    })
