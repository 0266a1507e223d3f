/**
 * Random acts on items, to be gone on with:
 *
 *   node bench/casework/acts.ts [--acts 1000000] [--minutes 30] [--state FILE] [--seed 1]
 *
 * Sequences of 1,000 acts, each on a store of its own and from a seed of its own. After each, every owner is
 * worked out from the ledger alone and held against the table; each open item must have one owner whose
 * account is enabled. The state file adds the runs up; a run that is cut off counts for nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyOwners } from '../../src/items/index.ts'
import { verifyLedger } from '../../src/ledger/index.ts'
import { LookbackError } from '../../src/model/index.ts'
import { openStore } from '../../src/store/index.ts'
import { attempt, orphansIn } from '../../src/testing/item-acts.ts'
import { randomFrom } from '../random.ts'
import { itemWorld } from './item-world.ts'
import { someAct } from './some-act.ts'

const { values } = parseArgs({
  options: {
    acts: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '30' },
    state: { type: 'string', default: 'bench/data/casework-acts.json' },
    seed: { type: 'string', default: '1' },
  },
})
const each = 1_000

interface State {
  readonly done: number
  readonly refused: number
  /** The seed of the next sequence. */
  readonly seed: number
  readonly bad: readonly { readonly seed: number; readonly why: unknown }[]
}
const before: State = existsSync(values.state)
  ? (JSON.parse(readFileSync(values.state, 'utf8')) as State)
  : { done: 0, refused: 0, seed: Number(values.seed), bad: [] }

const end = performance.now() + Number(values.minutes) * 60_000
let state = before
while (state.done + state.refused < Number(values.acts) && performance.now() < end) {
  state = await oneSequence(state)
  writeFileSync(values.state, JSON.stringify(state))
}
process.stdout.write(
  `${state.done} acts done, ${state.refused} refused, seeds ${values.seed} to ${state.seed - 1}, ${state.bad.length} sequences bad${state.bad.length > 0 ? `: ${JSON.stringify(state.bad)}` : ''}\n`,
)
process.exitCode = state.bad.length > 0 ? 1 : 0

async function oneSequence({ done, refused, seed, bad }: State): Promise<State> {
  const home = mkdtempSync(join(tmpdir(), 'lookback-acts-'))
  try {
    const store = await openStore({ directory: join(home, 'data') })
    const world = await itemWorld(store)
    const random = randomFrom(seed)
    const counts = { done, refused }
    for (let act = 0; act < each; act++) {
      try {
        await attempt(world, someAct(random))
        counts.done += 1
      } catch (error) {
        if (!(error instanceof LookbackError)) throw error
        counts.refused += 1
      }
    }
    const owners = await verifyOwners(store)
    const ledger = await verifyLedger(store.db)
    const orphans = await orphansIn(store)
    await store.close()
    const why = [...owners.faults, ...ledger.faults, ...orphans]
    process.stdout.write(
      `seed ${seed}: ${counts.done} done, ${counts.refused} refused, ${why.length === 0 ? 'good' : 'BAD'}\n`,
    )
    return { ...counts, seed: seed + 1, bad: why.length === 0 ? bad : [...bad, { seed, why }] }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
