import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import type { BlockingProposal, MentionScored } from '../../linkage/index.ts'
import { LookbackError } from '../../model/index.ts'
import { table } from '../output.ts'

const percent = (share: number | null) => (share === null ? '-' : `${(share * 100).toFixed(1)}%`)

/** The proposal as a table, then as what belongs under `blocking` in the settings. */
export function proposalWords({ rules, pairs, trial }: BlockingProposal): string {
  if (rules.length === 0) {
    return 'No rule found a likely match within the budget; the settings stay as they are.'
  }
  const head = ['Rule', 'Pairs', 'Of matches', 'Of what other fields found', 'Together']
  const rows = rules.map((each) => [
    each.rule.name,
    each.pairs,
    percent(each.covers),
    percent(each.coversOthers),
    percent(each.together),
  ])
  return [
    table(head, rows),
    `${pairs.toLocaleString('en-GB')} pairs at most. Shares are of ${trial.matches.toLocaleString('en-GB')} likely matches a trial with ${trial.rules.length} of ${trial.candidates} rules found; what none of them proposes is not among them.`,
    JSON.stringify({ blocking: rules.map(({ rule }) => rule) }, null, 2),
  ].join('\n\n')
}

/** Pairs best first, each with what spoke for and against it. */
export function mentionWords({ pairs, candidates }: MentionScored): string {
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
export async function readMention(path: string) {
  const text = await readFile(path, 'utf8')
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
