/**
 * Our engine on one file, in a process of its own: `node ours.ts predict|whole DATA SETTINGS OUT THREADS`.
 * Writes OUT/ours-pairs.parquet (and ours-clusters) and OUT/ours.json with seconds by stage and peak memory.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEngine } from '../../../src/linkage/engine.ts'
import { clusterAccepted } from '../../../src/linkage/files/link-files.ts'
import { dropGiven, loadFiles } from '../../../src/linkage/files/load-files.ts'
import { makePlan } from '../../../src/linkage/plan.ts'
import { runLinkage } from '../../../src/linkage/run.ts'
import { parseSettings } from '../../../src/linkage/settings/link-settings.ts'

const [job, data, settingsPath, out, threads] = process.argv.slice(2) as string[]
const seconds: Record<string, number> = {}
let last = performance.now()
const lap = (name: string) => {
  const now = performance.now()
  seconds[name] = (now - last) / 1000
  last = now
}
const given = JSON.parse(readFileSync(settingsPath!, 'utf8'))
if (job === 'whole') delete given.model
const settings = parseSettings(given)
const plan = makePlan(settings)
const engine = await openEngine({ threads: Number(threads) })
await loadFiles(engine, plan, [data!])
lap('load')
const run = await runLinkage(engine, plan, {
  lap,
  values: 'given',
  prepared: () => dropGiven(engine),
})
const [counted] = await engine.columns('SELECT count(*) FROM accepted')
const pairs = Number(counted![0])
let clusters: number | undefined
if (job === 'whole') {
  clusters = (await clusterAccepted(engine, settings, run.records)).clusters
  lap('cluster')
}
const status = readFileSync('/proc/self/status', 'utf8')
const peakMegabytes = Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024
const { user, system } = process.cpuUsage()
const processor = (user + system) / 1e6
await engine.run(
  `COPY (SELECT l.id::INTEGER AS id_l, r.id::INTEGER AS id_r, w AS match_weight FROM accepted JOIN keys l ON l.idx = l_idx JOIN keys r ON r.idx = r_idx) TO '${join(out!, 'ours-pairs.parquet')}' (FORMAT parquet)`,
)
if (job === 'whole') writeFileSync(join(out!, 'model.json'), JSON.stringify(run.model))
writeFileSync(
  join(out!, 'ours.json'),
  JSON.stringify({ seconds, processor, pairs, clusters, peakMegabytes }),
)
engine.close()
