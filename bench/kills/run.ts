/**
 * Kills, and power cuts, at random moments, with a store on a server of its own:
 *
 *   node bench/kills/run.ts [--kills 60] [--cuts 12] [--seed 1]
 *
 * In each round two processes write acts, a third holds the store open, and one of server, writer and
 * holder, or all of them, is ended by `kill -9`. Then the store is opened: every act that was acknowledged
 * must be there, whole, and the ledger as it was written.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/index.ts'
import { actsKept } from '../../src/testing/acts-kept.ts'
import { startHolder } from '../../src/testing/start-holder.ts'
import { randomFrom } from '../random.ts'
import { serverOf, signalAll } from './cluster-processes.ts'
import { cutPower } from './cut-power.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    cuts: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
})
const random = randomFrom(Number(values.seed))
const victims = ['server', 'writer', 'holder', 'server and writer', 'all'] as const

const home = mkdtempSync(join(tmpdir(), 'lookback-kills-'))
const directory = join(home, 'data')
const said: string[] = []
let bad = 0
try {
  for (let round = 1; round <= Number(values.kills); round++) {
    const victim = victims[Math.floor(random() * victims.length)] ?? 'all'
    const holder = await startHolder(directory, 'hold')
    const writers = [await startHolder(directory, 'write'), await startHolder(directory, 'write')]
    await setTimeout(random() * 1500)
    if (/server|all/.test(victim)) signalAll([serverOf(directory)], 'SIGKILL')
    if (/writer|all/.test(victim)) await writers[0]?.kill()
    if (/holder|all/.test(victim)) await holder.kill()
    await setTimeout(random() * 1000)
    for (const writer of writers) await writer.kill()
    said.push(...writers.flatMap((writer) => writer.said.slice(1)))
    if (!/holder|all/.test(victim)) await holder.end()
    const store = await openStore({ directory })
    const kept = await actsKept(store, said)
    await store.close()
    const isGood = kept.verified && kept.lost.length + kept.half.length === 0
    if (!isGood) bad += 1
    process.stdout.write(
      `kill ${round} (${victim}): ${said.length} acknowledged, ${kept.acts} kept, ${isGood ? 'good' : `BAD ${JSON.stringify(kept)}`}\n`,
    )
  }
  for (let round = 1; round <= Number(values.cuts); round++) {
    const { lost, half, verified, acts, ...mixed } = await cutPower(directory, said, random)
    const isGood = verified && lost.length + half.length === 0
    if (!isGood) bad += 1
    process.stdout.write(
      `power cut ${round}: ${JSON.stringify(mixed)}; ${said.length} acknowledged, ${acts} kept, ${isGood ? 'good' : `BAD ${JSON.stringify({ lost, half, verified })}`}\n`,
    )
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.stdout.write(`${values.kills} kills, ${values.cuts} power cuts, ${bad} bad\n`)
process.exitCode = bad > 0 ? 1 : 0
