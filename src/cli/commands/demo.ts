import { resolve } from 'node:path'
import { Command } from 'commander'
import { writeWorld } from '../../demo/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'

interface Options {
  readonly cases: number
  readonly seed: number
  readonly out: string
  readonly json?: boolean
}

export const demoCommand = (): Command =>
  new Command('demo')
    .description("write a made-up archive in the sources' own formats, with its truth beside it")
    .option('--cases <n>', 'how many cases', wholeNumber(1), 9000)
    .option('--seed <n>', 'the same seed writes the same files', wholeNumber(0), 1)
    .option('--out <dir>', 'where to write', 'lookback-demo')
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback demo --cases 300 --seed 7 --out small-demo')
    .action(async (options: Options) => {
      const progress = reportProgress()
      const made = await writeWorld({
        cases: options.cases,
        seed: options.seed,
        out: resolve(options.out),
        progress: progress.report,
      })
      progress.stop()
      say(
        options,
        made,
        `Wrote ${made.cases} cases from ${made.sources} sources in ${made.files} files to ${options.out}.`,
      )
    })
