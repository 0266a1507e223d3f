/**
 * Kills of the application at random moments during acts on items:
 *
 *   node bench/casework/kills.ts [--kills 300] [--seed 1] [--minutes 60]
 *
 * In each round a process acts on items and is ended by `kill -9` within a second and a half. Then the store is
 * opened: every act that was acknowledged must be in the ledger as it was then, every owner must follow from the
 * ledger alone, and each open item must have one owner whose account is enabled.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { verifyOwners } from '../../src/items/index.ts'
import { rootsAt, verifyLedger } from '../../src/ledger/index.ts'
import { openStore } from '../../src/store/index.ts'
import { orphansIn } from '../../src/testing/item-acts.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
  },
})
const random = randomFrom(Number(values.seed))
const home = mkdtempSync(join(tmpdir(), 'lookback-item-kills-'))
const directory = join(home, 'data')
const end = performance.now() + Number(values.minutes) * 60_000
let acknowledged = 0
let bad = 0
let round = 0
try {
  for (; round < Number(values.kills) && performance.now() < end; round++) {
    const said = await actUntilKilled(Number(values.seed) * 1_000 + round)
    acknowledged += said.length
    const store = await openStore({ directory })
    const why = [
      ...(await lost(store, said)),
      ...(await verifyLedger(store.db)).faults,
      ...(await verifyOwners(store)).faults,
      ...(await orphansIn(store)),
    ]
    await store.close()
    if (why.length > 0) bad += 1
    process.stdout.write(
      `kill ${round + 1}: ${said.length} acknowledged, ${why.length === 0 ? 'good' : `BAD ${JSON.stringify(why)}`}\n`,
    )
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.stdout.write(`${round} kills, ${acknowledged} acts acknowledged, ${bad} bad\n`)
process.exitCode = bad > 0 ? 1 : 0

async function actUntilKilled(seed: number): Promise<readonly string[]> {
  const program = join(import.meta.dirname, 'item-writer.ts')
  const child = spawn(process.execPath, [program, directory, `${seed}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  const exit = once(child, 'exit')
  while (!text.includes('\n') && child.exitCode === null) await setTimeout(5)
  await setTimeout(random() * 1_500)
  child.kill('SIGKILL')
  await exit
  return text.split('\n').slice(1, -1)
}

/** Acknowledged states of the ledger that it no longer goes through. */
async function lost(
  { db }: Awaited<ReturnType<typeof openStore>>,
  said: readonly string[],
): Promise<readonly string[]> {
  const wanted = said.map((line) => line.split(' ') as [string, string])
  const roots = await rootsAt(
    db,
    wanted.map(([size]) => Number(size)),
  )
  return wanted.flatMap(([size, root]) =>
    roots.get(Number(size)) === root ? [] : [`the ledger no longer has ${size} ${root}`],
  )
}
