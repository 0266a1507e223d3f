import { resolve } from 'node:path'
import { Command } from 'commander'
import { writeChildren, writeWorld } from '../../demo/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'

interface Options {
  readonly cases: number
  readonly seed: number
  readonly out: string
  readonly children: number
  readonly planted: number
  readonly today?: string
  readonly json?: boolean
}

export const demoCommand = (): Command =>
  new Command('demo')
    .description("write a made-up archive in the sources' own formats, with its truth beside it")
    .option('--cases <n>', 'how many cases', wholeNumber(1), 9000)
    .option('--seed <n>', 'the same seed writes the same files', wholeNumber(0), 1)
    .option('--out <dir>', 'where to write', 'lookback-demo')
    .option('--children <n>', 'children in care today beside them', wholeNumber(0), 0)
    .option(
      '--planted <n>',
      'of them, so many meet a rule that two sources show',
      wholeNumber(0),
      52,
    )
    .option(
      '--today <day>',
      'the day the children are of, YYYY-MM-DD; rules ask about the real one',
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx lookback demo --cases 300 --seed 7 --out small-demo\n  $ npx lookback demo --cases 300 --children 1500 --planted 52 --out demo-of-today',
    )
    .action(async (options: Options) => {
      const progress = reportProgress()
      const made = await writeWorld({
        cases: options.cases,
        seed: options.seed,
        out: resolve(options.out),
        progress: progress.report,
      })
      progress.stop()
      const { children, seed } = options
      const today = options.today ?? new Date().toISOString().slice(0, 10)
      const planted = Math.min(options.planted, children)
      const out = resolve(options.out)
      const more = children > 0 ? writeChildren({ children, planted, seed, out, today }) : 0
      const files = made.files + more
      const also = children > 0 ? `, and ${children} children in care on ${today},` : ''
      say(
        options,
        { ...made, files, ...(children > 0 ? { children, planted, today } : {}) },
        `Wrote ${made.cases} cases${also} from ${made.sources} sources in ${files} files to ${options.out}.`,
      )
    })
