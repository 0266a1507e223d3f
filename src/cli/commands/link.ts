import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { linkFiles, proposeForFiles, scoreAgainstFiles } from '../../linkage/index.ts'
import { jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { mentionWords, proposalWords, readMention } from './link-words.ts'

interface Options {
  readonly settings: string
  readonly out?: string
  readonly proposeBlocking?: number
  readonly mention?: string
  readonly json?: boolean
}

export const linkCommand = (): Command =>
  new Command('link')
    .description('the linkage engine alone, on CSV or Parquet')
    .argument('<input...>', 'CSV or Parquet files')
    .requiredOption('--settings <file>', 'linkage settings, JSON (docs/linkage.md)')
    .option('--out <dir>', 'where links and clusters are written')
    .option(
      '--propose-blocking <pairs>',
      'only propose blocking rules that compare at most so many pairs',
      pairsOf,
    )
    .option('--mention <file>', 'only hold one record, JSON of its fields, against the inputs')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback link --settings people.json a.csv b.csv --out linked',
    )
    .action(async (inputs: string[], options: Options, command: Command) => {
      const settings = await readFile(resolve(options.settings), 'utf8')
      const request = { settings, inputs: inputs.map((input) => resolve(input)) }
      if (options.proposeBlocking !== undefined) {
        const proposal = await proposeForFiles({ ...request, budget: options.proposeBlocking })
        say(options, proposal, proposalWords(proposal))
      } else if (options.mention !== undefined) {
        const mention = await readMention(resolve(options.mention))
        const scored = await scoreAgainstFiles({ ...request, mention })
        say(options, scored, mentionWords(scored))
      } else {
        const { out } = options
        if (out === undefined) command.error("error: required option '--out <dir>' not specified")
        await linkAll(request, resolve(out), options)
      }
    })

async function linkAll(
  request: { readonly settings: string; readonly inputs: readonly string[] },
  out: string,
  options: Options,
): Promise<void> {
  const progress = reportProgress()
  const done = await linkFiles({
    ...request,
    out,
    progress: progress.report,
  }).finally(progress.stop)
  say(
    options,
    done,
    `${done.records} records, ${done.pairs} pairs kept, ${done.clusters} clusters in ${done.seconds.toFixed(1)} s.`,
  )
}

function pairsOf(text: string): number {
  const pairs = Number(text)
  if (Number.isSafeInteger(pairs) && pairs > 0) return pairs
  throw new InvalidArgumentError('a whole number of pairs is wanted')
}
