/**
 * Linkage on a Spark Connect server, beside the engine in this process and, where a Python has it, Splink on the same server:
 *
 *     node bench/linkage/on-spark.ts --on sc://127.0.0.1:15002 --folder DIR [--rows 1000000] [--exact] [--python PATH] [--rounds 5] [--server PID]
 *
 * The folder is one that the server and this process read and write. Same rows, blocking rules, levels and weights throughout (scale/). `--exact` leaves likeness out: Splink
 * has no function for it on a server that did not load its jar. The two take turns, `--rounds` times, each first in every other; every round says the load of the
 * machine, and the ratios' median is told. `--server` is the process whose peak memory is told, anew for each (Linux): what it kept of the one before counts in it, and is told
 * as well. Exits with 1 where a pair, weight or
 * cluster differs from those of this process, or a pair from Splink's.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { linkFiles, parseSettings } from '../../src/linkage/index.ts'
import { writeRows } from './scale/made-up-rows.ts'
import { splinkSettings } from './scale/splink-settings.ts'

const { values } = parseArgs({
  options: {
    on: { type: 'string' },
    folder: { type: 'string' },
    rows: { type: 'string', default: '1000000' },
    exact: { type: 'boolean', default: false },
    python: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    server: { type: 'string' },
  },
})
if (!values.on || !values.folder) throw new Error('--on sc://host:port and --folder DIR are needed')
const { on, folder } = values

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`scale/${path}`, import.meta.url), 'utf8'))

interface Level {
  readonly name: string
  readonly m: number
  readonly u: number
}

/** The same without what asks for likeness: those levels fall to the last. */
function withoutLikeness({ jaroWinkler, damerauLevenshtein, ...rest }: Record<string, unknown>) {
  return rest
}
const firstAndRest = (levels: readonly Level[]): readonly Level[] => {
  const [first, ...others] = levels
  const sum = (of: 'm' | 'u') => others.reduce((all, level) => all + level[of], 0)
  return [first!, { name: 'different', m: sum('m'), u: sum('u') }]
}

const [given, trained] = [read('settings.json'), read('model.json')]
const model = values.exact
  ? {
      ...trained,
      comparisons: trained.comparisons.map((each: { name: string; levels: Level[] }) =>
        each.name === 'postcode' ? each : { ...each, levels: firstAndRest(each.levels) },
      ),
    }
  : trained
const comparisons = values.exact ? given.comparisons.map(withoutLikeness) : given.comparisons
const settings = { ...given, comparisons, model }

mkdirSync(folder, { recursive: true })
const data = join(folder, `${values.rows}.parquet`)
if (!existsSync(data)) await writeRows({ rows: Number(values.rows), seed: 1, out: data })

/** What the server holds now and has held at most since it was last asked to begin anew, in megabytes; null where it is not said which it is. */
function memory(): { readonly now: number; readonly most: number } | null {
  if (!values.server) return null
  const status = readFileSync(`/proc/${values.server}/status`, 'utf8')
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}
/** The most begins anew with what is held now (proc(5), clear_refs). */
const beginMost = () => {
  if (values.server) writeFileSync(`/proc/${values.server}/clear_refs`, '5')
}
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

const [here, there] = [join(folder, 'here'), join(folder, 'there')]
const inProcess = await linkFiles({ settings, inputs: [data], out: here })
say({ engine: 'this process', ...inProcess })
const onServer = await linkFiles({ settings, inputs: [data], out: there, on })
say({ engine: 'Lookback on the server', ...onServer, serverPeakMB: memory()?.most })

const database = await (await DuckDBInstance.create(':memory:')).connect()
const count = async (sql: string) =>
  Number((await database.runAndReadAll(`SELECT count(*) FROM (${sql})`)).getRows()[0]![0])
const links = (place: string) => `SELECT id_l, id_r, weight FROM '${join(place, 'links.parquet')}'`
const pairsOf = (from: string) =>
  `SELECT least(id_l::BIGINT, id_r::BIGINT) AS a, greatest(id_l::BIGINT, id_r::BIGINT) AS b FROM ${from}`
const differing = {
  onlyHere: await count(`${links(here)} EXCEPT ${links(there)}`),
  onlyThere: await count(`${links(there)} EXCEPT ${links(here)}`),
  pairsOnlyHere: await count(
    `${pairsOf(`(${links(here)})`)} EXCEPT ${pairsOf(`(${links(there)})`)}`,
  ),
  pairsOnlyThere: await count(
    `${pairsOf(`(${links(there)})`)} EXCEPT ${pairsOf(`(${links(here)})`)}`,
  ),
  sameClusters:
    readFileSync(join(here, 'clusters.csv'), 'utf8') ===
    readFileSync(join(there, 'clusters.csv'), 'utf8'),
}
say(differing)
if (differing.pairsOnlyHere + differing.pairsOnlyThere > 0 || !differing.sameClusters) {
  process.exitCode = 1
}

if (values.python) await besideSplink(values.python, Number(values.rounds))

async function besideSplink(python: string, rounds: number): Promise<void> {
  const parsed = parseSettings(settings)
  const splink = splinkSettings(parsed, parsed.model!, parsed.keep)
  for (const rule of splink.settings.blocking_rules_to_generate_predictions)
    rule.sql_dialect = 'spark'
  const file = join(folder, 'splink-settings.json')
  writeFileSync(file, JSON.stringify(splink))
  const engines = {
    lookback: async () => (await linkFiles({ settings, inputs: [data], out: there, on })).seconds,
    splink: async () => runSplink(python, file),
  }
  const ratios: number[] = []
  const ratiosOfPeaks: number[] = []
  for (let round = 0; round < rounds; round++) {
    const order = ['lookback', 'splink'] as const
    const seconds = { lookback: 0, splink: 0 }
    const serverMB = { lookback: memory(), splink: memory() }
    const load = loadavg()[0]!
    for (const engine of round % 2 === 0 ? order : order.toReversed()) {
      beginMost()
      const before = memory()
      seconds[engine] = await engines[engine]()
      serverMB[engine] = before && { now: before.now, most: memory()!.most }
    }
    const ratio = seconds.lookback / seconds.splink
    ratios.push(ratio)
    if (serverMB.lookback && serverMB.splink)
      ratiosOfPeaks.push(serverMB.lookback.most / serverMB.splink.most)
    const apart = await pairsApart(parsed.keep)
    say({ round, ...seconds, ratio, ...apart, load, serverMB })
    if (apart.onlyOurs + apart.onlySplink > 0) process.exitCode = 1
  }
  say({ ratioOfSeconds: spread(ratios), ratioOfPeaks: spread(ratiosOfPeaks), rounds })
}

function spread(ratios: readonly number[]) {
  const inOrder = ratios.toSorted((a, b) => a - b)
  return { median: inOrder[inOrder.length >> 1], least: inOrder[0], most: inOrder.at(-1) }
}

function runSplink(python: string, file: string): number {
  const program = new URL('../peers/linkage/splink_on_spark.py', import.meta.url).pathname
  const run = spawnSync(python, [program, on, data, file, folder], { encoding: 'utf8' })
  if (run.status !== 0)
    throw new Error(`Splink ended with ${run.status}: ${run.stderr.slice(-2000)}`)
  return JSON.parse(readFileSync(join(folder, 'splink.json'), 'utf8')).seconds
}

/** Within a hair of the threshold either may keep a pair. */
async function pairsApart(keep: number) {
  const theirs = `read_parquet('${join(folder, 'splink-pairs', '*.parquet')}')`
  const clear = (from: string, weight: string) =>
    `(SELECT * FROM ${from} WHERE ${weight} > ${keep} + 1e-6)`
  const ours = clear(`(${links(there)})`, 'weight')
  const splinks = clear(theirs, 'match_weight')
  return {
    pairs: await count(`SELECT * FROM ${theirs}`),
    onlyOurs: await count(`${pairsOf(ours)} EXCEPT ${pairsOf(theirs)}`),
    onlySplink: await count(`${pairsOf(splinks)} EXCEPT ${pairsOf(`(${links(there)})`)}`),
  }
}
