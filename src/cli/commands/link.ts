import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { linkFiles } from '../../linkage/index.ts'
import { jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'

interface Options {
  readonly settings: string
  readonly out: string
  readonly json?: boolean
}

export const linkCommand = (): Command =>
  new Command('link')
    .description('the linkage engine alone, on CSV or Parquet')
    .argument('<input...>', 'CSV or Parquet files')
    .requiredOption('--settings <file>', 'linkage settings, JSON (docs/linkage.md)')
    .requiredOption('--out <dir>', 'where links and clusters are written')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback link --settings people.json a.csv b.csv --out linked',
    )
    .action(async (inputs: string[], options: Options) => {
      const progress = reportProgress()
      const settings = await readFile(resolve(options.settings), 'utf8')
      const done = await linkFiles({
        settings,
        inputs: inputs.map((input) => resolve(input)),
        out: resolve(options.out),
        progress: progress.report,
      }).finally(progress.stop)
      say(
        options,
        done,
        `${done.records} records, ${done.pairs} pairs kept, ${done.clusters} clusters in ${done.seconds.toFixed(1)} s.`,
      )
    })
