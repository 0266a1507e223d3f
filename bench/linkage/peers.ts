/**
 * Our engine beside Splink, on the same rows in the same run: same blocking rules, comparisons, levels and weights.
 *
 *   node bench/linkage/peers.ts --python ../peers-linkage/bin/python [--rows 850000,5000000] [--jobs predict,whole] [--ways process,sql] [--threads 2] [--times 5] [--folder DIR]
 *
 * Rows are made up (scale/made-up-rows.ts) and kept in the folder. Each engine runs in a process of its own, one after
 * the other; ours once for each way it has. `predict` reads the file and scores every proposed pair with weights that were given (scale/model.json);
 * `whole` also trains and clusters, each engine its own way; the middle of several `times`. Prints a Markdown table and, for predict, how many accepted
 * pairs only one of the two has. The parent exits with 1 if there is one that rounding does not explain.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseSettings } from '../../src/linkage/settings/link-settings.ts'
import { writeRows } from './scale/made-up-rows.ts'
import { oursProcess } from './scale/ours-process.ts'
import { splinkSettings } from './scale/splink-settings.ts'

const { values } = parseArgs({
  options: {
    python: { type: 'string' },
    rows: { type: 'string', default: '850000,5000000' },
    jobs: { type: 'string', default: 'predict,whole' },
    ways: { type: 'string', default: 'process,sql' },
    threads: { type: 'string', default: '2' },
    times: { type: 'string', default: '1' },
    folder: { type: 'string', default: mkdtempSync(join(tmpdir(), 'lookback-peers-')) },
  },
})
if (!values.python) {
  console.error('Which Python has Splink? Give --python (see bench/peers/linkage/README.md).')
  process.exit(2)
}

interface Measured {
  readonly seconds: Readonly<Record<string, number>>
  readonly processor: number
  readonly pairs: number
  readonly peakMegabytes: number
}

const here = (path: string) => new URL(path, import.meta.url).pathname
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

interface Engine {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

function measure({ command, args, env }: Engine, parts: readonly string[], answer: string) {
  const run = spawnSync(command, [...args, ...parts], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...env, ...process.env },
  })
  if (run.status !== 0)
    throw new Error(`${command} ended with ${run.status}: ${run.stderr.slice(-2000)}`)
  return read(answer) as Measured
}

/** Accepted pairs only one of the two has, those within a hair of the threshold left out. */
async function onlyOne(folder: string, threshold: number) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const pairs = (engine: string) =>
    `(SELECT least(id_l, id_r) AS a, greatest(id_l, id_r) AS b, match_weight AS w FROM '${join(folder, `${engine}-pairs.parquet`)}')`
  const [rows] = (
    await connection.runAndReadAll(
      `SELECT count(*) FILTER (o.a IS NULL AND s.w > ${threshold + 1e-6}) AS theirs, count(*) FILTER (s.a IS NULL AND o.w > ${threshold + 1e-6}) AS ours,
        coalesce(max(abs(o.w - s.w)), 0) AS apart FROM ${pairs('ours')} o FULL JOIN ${pairs('splink')} s ON o.a = s.a AND o.b = s.b`,
    )
  ).getRowsJS()
  connection.closeSync()
  const [theirs, ours, apart] = rows as [bigint, bigint, number]
  return { theirs: Number(theirs), ours: Number(ours), apart }
}

const given = read(here('scale/settings.json'))
const model = read(here('scale/model.json'))
const settings = parseSettings({ ...given, model })
const { folder } = values
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'ours-settings.json'), JSON.stringify({ ...given, model }))
writeFileSync(
  join(folder, 'splink-settings.json'),
  JSON.stringify(splinkSettings(settings, model, settings.keep)),
)

const splinkEngine: Engine = {
  ...{ name: 'splink', command: values.python, env: {} },
  args: [here('../peers/linkage/splink_run.py')],
}
const oursEngine: Engine = { name: 'ours', ...oursProcess() }

const total = ({ seconds }: Measured) => Object.values(seconds).reduce((a, b) => a + b, 0)
const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)

/** The middle of several runs, and where they lay. */
function middle(runs: readonly Measured[], of: (run: Measured) => number, digits: number) {
  const sorted = runs.map(of).sort((a, b) => a - b)
  const value = sorted[Math.floor(sorted.length / 2)]!
  const [least, most] = [sorted[0]!, sorted.at(-1)!].map((end) => end.toFixed(digits))
  const range = sorted.length > 1 ? ` (${least} to ${most})` : ''
  return { value, told: `${value.toFixed(digits)}${range}` }
}

function tell(
  rows: number,
  job: string,
  name: string,
  runs: readonly Measured[],
  only: number | undefined,
) {
  line([
    ...[rows, job, name, runs[0]!.pairs, middle(runs, total, 1).told],
    middle(runs, ({ processor }) => processor, 1).told,
    ...[middle(runs, ({ peakMegabytes }) => peakMegabytes, 0).told, only ?? ''],
  ])
}

line(['rows', 'job', 'engine', 'pairs', 's', 'processor s', 'peak MB', 'only this one has'])
line(['---', '---', '---', '---', '---', '---', '---', '---'])
for (const rows of values.rows.split(',').map(Number)) {
  const data = join(folder, `${rows}.parquet`)
  if (!existsSync(data)) await writeRows({ rows, seed: 1, out: data })
  for (const job of values.jobs.split(',')) {
    const run = (engine: Engine, more: readonly string[] = []) => {
      const from = [job, data, join(folder, `${engine.name}-settings.json`), folder, values.threads]
      return measure(engine, [...from, ...more], join(folder, `${engine.name}.json`))
    }
    const splink: Measured[] = []
    const ours = new Map(values.ways.split(',').map((way) => [way, [] as Measured[]]))
    const differences = new Map<string, Awaited<ReturnType<typeof onlyOne>>>()
    // In turn, so that a machine that is slower for a while is so for all of them.
    for (let time = 0; time < Number(values.times); time++) {
      splink.push(run(splinkEngine))
      for (const [way, runs] of ours) {
        runs.push(run(oursEngine, [way]))
        if (job === 'predict') differences.set(way, await onlyOne(folder, settings.keep))
      }
    }
    tell(rows, job, 'Splink', splink, [...differences.values()][0]?.theirs)
    for (const [way, runs] of ours) {
      const differ = differences.get(way)
      tell(rows, job, `Lookback, ${way}`, runs, differ?.ours)
      const ratio = (of: (each: Measured) => number) =>
        (middle(runs, of, 0).value / middle(splink, of, 0).value).toFixed(2)
      const [time, processor] = [ratio(total), ratio((each) => each.processor)]
      line([rows, job, 'ratio', '', time, processor, ratio((each) => each.peakMegabytes), ''])
      console.log(
        `<!-- ${JSON.stringify({ rows, job, way, splink: splink.at(-1)?.seconds, ours: runs.at(-1)?.seconds, apart: differ?.apart })} -->`,
      )
      if (differ && differ.theirs + differ.ours > 0) process.exitCode = 1
    }
  }
}
