import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { certificateTables } from './certificates.ts'
import { rankingTables } from './ranking.ts'
import { timingTables } from './timings.ts'

/**
 * The triage engine's bench; prints Markdown. See bench/peers/triage/README.md for the peers.
 *
 *   node bench/triage/run.ts --corpora DIR [--seeds 1,2,3] [--python PYTHON [--programs asreview,parts]] [--runs 400] [--million]
 *       [--only ranking,certificates,timings]
 *
 * DIR holds `<name>.jsonl.gz` with title, abstract, label and a manifest.json that lists the names.
 */
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
    python: { type: 'string' },
    programs: { type: 'string', default: 'asreview,parts' },
    runs: { type: 'string', default: '400' },
    million: { type: 'boolean', default: false },
    only: { type: 'string', default: 'ranking,certificates,timings' },
  },
})
if (!values.corpora) {
  console.error('Which corpora? Give --corpora DIR.')
  process.exit(2)
}
const directory = values.corpora
const manifest = z.array(z.object({ name: z.string() }))
const names = manifest
  .parse(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')))
  .map(({ name }) => name)
const parts = {
  ranking: () =>
    rankingTables(
      directory,
      names,
      values.seeds.split(',').map(Number),
      values.python ?? null,
      values.programs.split(','),
    ),
  certificates: async () => certificateTables(Number(values.runs)),
  timings: () => timingTables(directory, names, values.million),
}
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`)
for (const [name, part] of Object.entries(parts)) {
  if (!values.only.split(',').includes(name)) continue
  console.log(`## ${name}\n\n${await part()}\n`)
}
