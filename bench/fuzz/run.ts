/**
 * Hostile bytes: valid files of every reader, changed at random, are read in processes of their own.
 *
 *   node bench/fuzz/run.ts --inputs 1000000 --state fuzz [--run 1] [--workers 2] [--only .doc,.msg]
 *
 * Holds of every input: nothing is thrown but a refusal, reading ends within ten seconds and 512 MB,
 * what is received is imported, unchanged or quarantined, and whatever is refused has a reason. The
 * state folder keeps the seeds, how far the run is and one input of each kind of finding; the same
 * command carries on. docs/testing.md says how to make one input again.
 */
import { parseArgs } from 'node:util'
import { startTestServer } from '../../src/testing/test-server.ts'
import { coordinate, endWorkers } from './coordinator.ts'
import { corpusIn, digestOf } from './corpus.ts'
import { openState, saveState } from './state.ts'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000' },
    state: { type: 'string', default: 'fuzz' },
    run: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
})
const folder = values.state
const seeds = await corpusIn(`${folder}/seeds`, values.only.split(',').filter(Boolean))
const state = openState(folder, Number(values.run), digestOf(seeds))
const server = await startTestServer().catch((error: unknown) => {
  process.stderr.write(`Whole imports go into the engine in memory, as no server runs: ${error}\n`)
  return null
})
let isStopping = false
/** A run that is stopped ends its workers first: what they meet without their server is no finding. */
const stop = async () => {
  if (isStopping) return
  isStopping = true
  endWorkers()
  await server?.stop()
  process.exit(130)
}
process.once('SIGTERM', stop).once('SIGINT', stop)
const begun = performance.now()
const before = state.inputs
await coordinate({
  folder,
  seeds,
  state,
  until: Number(values.inputs),
  workers: Number(values.workers),
  serverPort: server?.port ?? null,
})
saveState(folder, state)
const seconds = (performance.now() - begun) / 1000
await server?.stop()
const found = Object.values(state.findings)
process.stdout.write(
  `${state.inputs} inputs (${state.inputs - before} now, ${((state.inputs - before) / seconds).toFixed(1)} a second); ${(state.busy / Math.max(1, state.inputs)).toFixed(1)} ms of the processor each, the slowest ${state.slowest}\n`,
)
for (const { what, count, file, of } of found) {
  process.stdout.write(`${count} × ${what}\n    from ${of}, kept as findings/${file}\n`)
}
process.exitCode = found.length > 0 ? 1 : 0
