import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import {
  type Corpus,
  type Measures,
  measure,
  readCorpus,
  readInOrder,
  startOf,
} from '../../src/triage/index.ts'
import { mean, table } from './tables.ts'

/** One replay of one corpus by one program. */
interface Run extends Measures {
  readonly corpus: string
  readonly program: string
  readonly seconds: number
  /** Processor seconds: what the machine's other work does not lengthen. */
  readonly cpu: number
}

const told = z.object({
  corpus: z.string(),
  program: z.string(),
  seconds: z.number(),
  cpu: z.number(),
  found: z.string(),
})
const script = resolve(import.meta.dirname, '../peers/triage/asreview_u4.py')

/**
 * Every corpus from every start with our ranker and, where a Python with ASReview is given, with
 * ASReview and with its scikit-learn parts alone: the same starts, corpus by corpus in turn, so that
 * whatever else the machine does falls on all alike.
 */
export async function rankingTables(
  directory: string,
  names: readonly string[],
  seeds: readonly number[],
  python: string | null,
  programs: readonly string[],
): Promise<string> {
  const runs: Run[] = []
  for (const name of names) {
    const path = join(directory, `${name}.jsonl.gz`)
    const corpus = await readCorpus(path)
    for (const seed of seeds) {
      const before = process.cpuUsage()
      const { found, seconds } = readInOrder(corpus, seed)
      const { user, system } = process.cpuUsage(before)
      const cpu = (user + system) / 1e6
      runs.push({ corpus: name, program: 'lookback', seconds, cpu, ...measure(found) })
    }
    if (python !== null) runs.push(...peers(python, path, corpus, seeds, programs))
    console.error(`${name} done`)
  }
  return `${summary(runs)}\n\n${byCorpus(runs)}`
}

function peers(
  python: string,
  path: string,
  corpus: Corpus,
  seeds: readonly number[],
  programs: readonly string[],
): readonly Run[] {
  const relevant = corpus.records.map((record) => record.relevant)
  const starts = { [corpus.name]: seeds.map((seed) => startOf(relevant, seed)) }
  const done = spawnSync(python, [script], {
    input: JSON.stringify({ corpora: [path], starts, programs }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  if (done.status !== 0) throw new Error(`The peer failed: ${done.stderr.slice(-500)}`)
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => {
      const { found, ...run } = told.parse(JSON.parse(line))
      return { ...run, ...measure([...found].map((each) => each === '1')) }
    })
}

const measures = ['loss', 'ndcg', 'wss95', 'wss100', 'rrf10', 'atd', 'seconds', 'cpu'] as const

function summary(runs: readonly Run[]): string {
  const programs = [...Map.groupBy(runs, ({ program }) => program)]
  return table(
    [`mean of ${programs[0]![1].length} replays`, ...measures],
    programs.map(([program, own]) => [
      program,
      ...measures.map((name) =>
        mean(own.map((run) => run[name])).toFixed(name === 'seconds' || name === 'cpu' ? 2 : 4),
      ),
    ]),
  )
}

function byCorpus(runs: readonly Run[]): string {
  const programs = [...new Set(runs.map(({ program }) => program))]
  const of = (own: readonly Run[], program: string, name: (typeof measures)[number]) =>
    mean(own.filter((run) => run.program === program).map((run) => run[name]))
  return table(
    [
      'corpus',
      ...programs.flatMap((program) => [
        `loss, ${program}`,
        `RRF@10, ${program}`,
        `CPU s, ${program}`,
      ]),
      ...programs.slice(1).map((program) => `CPU time, ours / ${program}`),
    ],
    [...Map.groupBy(runs, ({ corpus }) => corpus)].map(([corpus, own]) => [
      corpus,
      ...programs.flatMap((program) => [
        of(own, program, 'loss').toFixed(4),
        of(own, program, 'rrf10').toFixed(3),
        of(own, program, 'cpu').toFixed(2),
      ]),
      ...programs
        .slice(1)
        .map((program) => (of(own, 'lookback', 'cpu') / of(own, program, 'cpu')).toFixed(3)),
    ]),
  )
}
