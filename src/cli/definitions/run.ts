import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { classifyFiles, definitionErrors, shippedDefinitions } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say, table } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { chooseDefinition } from './choose.ts'

interface Options {
  readonly definition?: readonly string[]
  readonly out: string
  readonly format: 'csv' | 'parquet'
  readonly within?: number
  readonly on?: string
  readonly json?: boolean
}

export const runDefinitionsCommand = (): Command =>
  new Command('run')
    .description('answer definitions over files of facts, all cases at once')
    .argument(
      '<input...>',
      'CSV or Parquet files named cases, people, events, event_sets; or folders of them',
    )
    .option(
      '--definition <id>',
      'id, id@version, or a file of one’s own; may be given again; all that come with Lookback where not said',
      (id: string, before: readonly string[] = []) => [...before, id],
    )
    .requiredOption('--out <dir>', 'where findings and counts.csv are written')
    .addOption(
      new Option('--format <name>', 'of the findings')
        .choices(['parquet', 'csv'])
        .default('parquet'),
    )
    .option('--within <seconds>', 'end a rule that takes longer', wholeNumber(1))
    .option(
      '--on <address>',
      'have a Spark Connect server answer (sc://host:port): the same findings; it reads and writes below --out',
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nThe columns of the files, and of what is written, are in docs/definitions.md.',
    )
    .action(async (inputs: readonly string[], options: Options) => {
      const definitions = options.definition
        ? await Promise.all(options.definition.map((wanted) => chooseDefinition(wanted)))
        : await shippedDefinitions()
      const progress = reportProgress()
      const done = await classifyFiles({
        definitions,
        inputs: await filesOf(inputs),
        out: resolve(options.out),
        format: options.format,
        ...(options.within !== undefined && { within: options.within }),
        ...(options.on !== undefined && { on: options.on }),
        progress: (read, total) => progress.report({ stage: 'read facts', done: read, total }),
      }).finally(progress.stop)
      const rows = done.counts.map(({ definitionId, version, ...count }) => [
        `${definitionId}@${version}`,
        done.cases,
        count.met,
        count.notMet,
        count.undetermined,
        count.lower,
        count.upper,
      ])
      const head = ['definition', 'cases', 'met', 'not met', 'undetermined', 'lower', 'upper']
      const words = [
        table(head, rows),
        `${done.findings} findings in ${done.seconds.toFixed(1)} s: ${done.file}`,
      ]
      say(options, done, words.join('\n'))
    })

/** A folder stands for the files in it that are CSV or Parquet. */
async function filesOf(inputs: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    inputs.map(async (input) => {
      const path = resolve(input)
      const is = await stat(path).catch((error: Error) => {
        const cause = `${input} could not be read: ${error.message}.`
        throw refusal(definitionErrors, 'LB_DEFINITION_INPUT', cause)
      })
      if (!is.isDirectory()) return [path]
      const names = (await readdir(path)).filter((name) => /\.(csv|parquet|pq)$/i.test(name)).sort()
      return names.map((name) => join(path, name))
    }),
  )
  return found.flat()
}
