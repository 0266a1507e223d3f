/**
 * Random acts on items, to be gone on with:
 *
 *   node bench/casework/acts.ts [--acts 1000000] [--minutes 30] [--state FILE] [--seed 1] [--lanes 2]
 *
 * Sequences of 2,500 acts, each on a copy of its own of one made-up review and from a seed of its own, all on one
 * server that does not wait for the disk (what a killed machine would lose is `kills.ts`' business). After every act
 * the table is asked for open items without an owner whose account is enabled, and items with two pending offers.
 * After every sequence each owner is worked out from the ledger alone, at every entry of it, and held against the
 * table, and the ledger is recomputed. Lanes run beside each other, each in a thread. The state file adds the
 * sequences up; one that is cut off counts for nothing and is run again.
 */
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { openStore } from '../../src/store/index.ts'
import {
  administer,
  copyDatabase,
  startTestServer,
  superuserUrl,
} from '../../src/testing/test-server.ts'
import type { SequenceRun } from './act-sequence.ts'
import { itemWorld } from './item-world.ts'

const { values } = parseArgs({
  options: {
    acts: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '30' },
    state: { type: 'string', default: 'bench/data/casework-acts.json' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
  },
})
const each = 2_500
const world = 'lookback_item_world'

interface State {
  readonly done: number
  readonly refused: number
  /** The least seed that nobody has begun. */
  readonly seed: number
  /** Begun, and not ended: run again by whoever goes on. */
  readonly open: readonly number[]
  readonly bad: readonly SequenceRun[]
}
let state: State = existsSync(values.state)
  ? (JSON.parse(readFileSync(values.state, 'utf8')) as State)
  : { done: 0, refused: 0, seed: Number(values.seed), open: [], bad: [] }
const again = [...state.open]
const keep = (next: Partial<State>): void => {
  state = { ...state, ...next }
  writeFileSync(values.state, JSON.stringify(state))
}

const server = await startTestServer()
try {
  const store = await openStore({ url: await server.copy(world) })
  await itemWorld(store)
  await store.close()
  const end = performance.now() + Number(values.minutes) * 60_000
  await Promise.all(Array.from({ length: Number(values.lanes) }, () => lane(end)))
} finally {
  await server.stop()
}
process.stdout.write(
  `${state.done} acts done, ${state.refused} refused, seeds ${values.seed} to ${state.seed - 1}, ${state.bad.length} sequences bad${state.bad.length > 0 ? `: ${JSON.stringify(state.bad)}` : ''}\n`,
)
process.exitCode = state.bad.length > 0 ? 1 : 0

async function lane(end: number): Promise<void> {
  const worker = new Worker(new URL('./act-sequence.ts', import.meta.url))
  while (state.done + state.refused < Number(values.acts) && performance.now() < end) {
    const seed = again.shift() ?? begin()
    const name = `lookback_acts_${seed}`
    const url = await copyDatabase(server.port, name, world)
    worker.postMessage({ url, watch: superuserUrl(server.port, name), seed, acts: each })
    const [run] = (await once(worker, 'message')) as [SequenceRun]
    await administer(server.port, [`drop database ${name} with (force)`])
    keep({
      done: state.done + run.done,
      refused: state.refused + run.refused,
      open: state.open.filter((one) => one !== seed),
      bad: run.why.length === 0 ? state.bad : [...state.bad, run],
    })
    process.stdout.write(
      `seed ${seed}: ${state.done} done, ${state.refused} refused, ${run.why.length === 0 ? 'good' : 'BAD'}\n`,
    )
  }
  await worker.terminate()
}

function begin(): number {
  const { seed } = state
  keep({ seed: seed + 1, open: [...state.open, seed] })
  return seed
}
