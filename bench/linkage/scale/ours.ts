/**
 * Our engine on one file, in a process of its own: `node ours.ts predict|whole DATA SETTINGS OUT THREADS [process|sql]`.
 * Writes OUT/ours-pairs.parquet and OUT/ours.json with seconds by stage and peak memory, both before the pairs are written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkInMemory } from '../../../src/linkage/files/link-in-memory.ts'
import { linkInSql } from '../../../src/linkage/files/link-in-sql.ts'
import { planLinkage } from '../../../src/linkage/plan/link-plan.ts'
import { parseSettings } from '../../../src/linkage/settings/link-settings.ts'
import { openDatabase } from '../../../src/linkage/sql/database.ts'

const [job, data, settingsPath, out, threads, way = 'process'] = process.argv.slice(2) as string[]
const seconds: Record<string, number> = {}
let last = performance.now()
const given = JSON.parse(readFileSync(settingsPath!, 'utf8'))
if (job === 'whole') delete given.model
const plan = planLinkage(parseSettings(given))
const database = await openDatabase({ threads: Number(threads) })
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
const link = way === 'sql' ? linkInSql : linkInMemory
const done = await link(database, plan, { inputs: [data!], lap, threads: Number(threads) })
const { pairs, clusters, model, candidates } = done
await database.run(
  `COPY (SELECT l.id::INTEGER AS id_l, r.id::INTEGER AS id_r, w AS match_weight FROM accepted JOIN keys l ON l.idx = l_idx JOIN keys r ON r.idx = r_idx) TO '${join(out!, 'ours-pairs.parquet')}' (FORMAT parquet)`,
)
if (job === 'whole') writeFileSync(join(out!, 'model.json'), JSON.stringify(model))
writeFileSync(
  join(out!, 'ours.json'),
  JSON.stringify({ seconds, processor, candidates, pairs, clusters, peakMegabytes }),
)
database.close()
