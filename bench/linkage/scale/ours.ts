/**
 * Our engine on one file, in a process of its own: `node ours.ts predict|whole DATA SETTINGS OUT THREADS [process|sql]`.
 * Writes OUT/ours-pairs.parquet and OUT/ours.json with seconds by stage and peak memory, both before the pairs are written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkInProcess } from '../../../src/linkage/files/link-in-memory.ts'
import { linkInSql } from '../../../src/linkage/files/link-in-sql.ts'
import { parseSettings } from '../../../src/linkage/settings/link-settings.ts'
import { openEngine } from '../../../src/linkage/sql/database.ts'
import { makePlan } from '../../../src/linkage/sql/sql-plan.ts'

const [job, data, settingsPath, out, threads, way = 'process'] = process.argv.slice(2) as string[]
const seconds: Record<string, number> = {}
let last = performance.now()
const given = JSON.parse(readFileSync(settingsPath!, 'utf8'))
if (job === 'whole') delete given.model
const plan = makePlan(parseSettings(given))
const engine = await openEngine({ threads: Number(threads) })
/** Stages of the job; the peak and the processor time are taken when the last of them ends. */
const wanted = job === 'whole' ? 'cluster' : 'score'
let [processor, peakMegabytes] = [0, 0]
const lap = (name: string) => {
  const now = performance.now()
  if (processor === 0) seconds[name] = (now - last) / 1000
  last = now
  if (name !== wanted) return
  const { user, system } = process.cpuUsage()
  processor = (user + system) / 1e6
  const status = readFileSync('/proc/self/status', 'utf8')
  peakMegabytes = Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024
}
const link = way === 'sql' ? linkInSql : linkInProcess
const done = await link(engine, plan, { inputs: [data!], lap, threads: Number(threads) })
const { pairs, clusters, model } = done
const candidates = 'candidates' in done ? done.candidates : null
await engine.run(
  `COPY (SELECT l.id::INTEGER AS id_l, r.id::INTEGER AS id_r, w AS match_weight FROM accepted JOIN keys l ON l.idx = l_idx JOIN keys r ON r.idx = r_idx) TO '${join(out!, 'ours-pairs.parquet')}' (FORMAT parquet)`,
)
if (job === 'whole') writeFileSync(join(out!, 'model.json'), JSON.stringify(model))
writeFileSync(
  join(out!, 'ours.json'),
  JSON.stringify({ seconds, processor, candidates, pairs, clusters, peakMegabytes }),
)
engine.close()
