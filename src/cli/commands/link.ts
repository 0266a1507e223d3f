import { access, constants, readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import * as z from 'zod'
import {
  type BlockingProposal,
  linkageErrors,
  linkFiles,
  type MentionInFiles,
  proposeForFiles,
  scoreAgainstFiles,
} from '../../linkage/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say, table } from '../output.ts'
import { reportProgress } from '../progress.ts'

interface Options {
  readonly settings: string
  readonly out?: string
  readonly proposeBlocking?: number
  readonly mention?: string
  readonly inSql?: boolean
  readonly on?: string
  readonly recordsAtOnce?: number
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
    .option(
      '--in-sql',
      'have the analytical engine compare and score: the same links with a given model, more slowly',
    )
    .option(
      '--on <address>',
      'have a Spark Connect server compare and score (sc://host:port): the same links as --in-sql',
    )
    .option(
      '--records-at-once <records>',
      'with --on: records the server holds in memory at a time, those of each rule counted anew (8000000)',
      wholeNumber(10_000),
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback link --settings people.json a.csv b.csv --out linked',
    )
    .action(async (inputs: string[], options: Options, command: Command) => {
      const settings = await readText(resolve(options.settings))
      const request = { settings, inputs: inputs.map((input) => resolve(input)), note }
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

/** What is worth knowing of the settings goes where progress goes. */
const note = (text: string) => process.stderr.write(`Note: ${text}\n`)

async function linkAll(
  request: {
    readonly settings: string
    readonly inputs: readonly string[]
    readonly note: (text: string) => void
  },
  out: string,
  options: Options,
): Promise<void> {
  await holdWritable(out)
  const progress = reportProgress()
  const done = await linkFiles({
    ...request,
    out,
    inSql: options.inSql,
    on: options.on,
    recordsAtOnce: options.recordsAtOnce,
    progress: progress.report,
  }).finally(progress.stop)
  say(
    options,
    done,
    [
      `${done.records} records, ${done.pairs} pairs kept, ${done.clusters} clusters in ${done.seconds.toFixed(1)} s.`,
      ...done.passedOver.map(
        ({ rule, blocks, records }) =>
          `Rule "${rule}" passed over ${blocks} block(s) of ${records} records, larger than its "largestBlock": their pairs were compared only where another rule proposes them.`,
      ),
    ].join('\n'),
  )
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const cause = `${path} could not be read: ${(error as Error).message}.`
    throw new LookbackError('LB_LINKAGE_INPUT', cause, 'Give the path of a file that can be read.')
  }
}

/** Linking may take long: that the answer has no place is said before, and nothing is made. */
async function holdWritable(out: string): Promise<void> {
  try {
    if (!(await stat(out)).isDirectory()) throw new Error('it is no folder')
    await access(out, constants.W_OK)
  } catch (error) {
    const up = dirname(out)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && up !== out) return holdWritable(up)
    const cause = `${out} cannot be written: ${(error as Error).message}.`
    throw refusal(linkageErrors, 'LB_LINKAGE_OUTPUT', cause)
  }
}

function pairsOf(text: string): number {
  const pairs = Number(text)
  if (Number.isSafeInteger(pairs) && pairs > 0) return pairs
  throw new InvalidArgumentError('a whole number of pairs is wanted')
}

const percent = (share: number | null) => (share === null ? '-' : `${(share * 100).toFixed(1)}%`)

/** The proposal as a table, then as what belongs under `blocking` in the settings. */
function proposalWords({ rules, pairs, trial }: BlockingProposal): string {
  if (rules.length === 0) {
    return 'No rule found a likely match within the budget; the settings stay as they are.'
  }
  const head = ['Rule', 'Pairs', 'Of matches', 'Of what other fields found', 'Together']
  const rows = rules.map((each) => [
    each.rule.name,
    each.pairs,
    percent(each.covers),
    percent(each.coversOthers),
    percent(each.coversSoFar),
  ])
  return [
    table(head, rows),
    `${pairs.toLocaleString('en-GB')} pairs at most. Shares are of ${trial.matches.toLocaleString('en-GB')} likely matches a trial with ${trial.rules.length} of ${trial.candidates} rules found; what none of them proposes is not among them.`,
    JSON.stringify({ blocking: rules.map(({ rule }) => rule) }, null, 2),
  ].join('\n\n')
}

/** Pairs best first, each with what spoke for and against it. */
function mentionWords({ pairs, candidates }: MentionInFiles): string {
  const lines = pairs.flatMap(({ source, id, weight, probability, evidence }) => [
    `${source} ${id}: weight ${weight.toFixed(2)}, probability ${probability.toFixed(3)}`,
    ...evidence.map(
      (each) => `  ${each.weight.toFixed(2).padStart(7)}  ${each.comparison}: ${each.level}`,
    ),
  ])
  return [`${candidates} records looked at, ${pairs.length} pairs kept.`, ...lines].join('\n')
}

const value = z.union([z.string(), z.array(z.string()), z.null()])
const mentionSchema = z.strictObject({
  source: z.string().optional(),
  fields: z.record(z.string(), value),
})

/** `{"source": "…", "fields": {"givenNames": "…", …}}`. */
async function readMention(path: string) {
  const text = await readText(path)
  try {
    return mentionSchema.parse(JSON.parse(text))
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message
    throw new LookbackError(
      'LB_LINKAGE_INPUT',
      `The mention is not JSON of a source and fields: ${what}`,
      'Write {"source": "north", "fields": {"givenNames": "Ann"}}; docs/linkage.md names the fields.',
    )
  }
}
