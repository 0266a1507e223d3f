/**
 * Runs mutants one after the other, in a process of its own: a mutant that never ends takes the
 * process with it, and whoever started it starts another.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Mutant } from './find-mutants.ts'
import { openVitest } from './open-vitest.ts'

/** A mutant and the tests to be run against it. */
export interface MutantTask {
  readonly mutant: Mutant
  readonly tests: readonly string[]
  /** Processor time in seconds after which it counts as never ending. */
  readonly seconds: number
}
export type MutantOutcome = 'killed' | 'survived' | 'timedOut'

let current: MutantTask | null = null
const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
let startedAt = { cpu: 0, clock: 0 }

const vitest = await openVitest((id) => {
  if (current === null || id !== resolve(current.mutant.file)) return null
  const { start, end, text } = current.mutant
  const source = readFileSync(id, 'utf8')
  return `${source.slice(0, start)}${text}${source.slice(end)}`
})

const say = (outcome: MutantOutcome, then: () => void = () => {}) =>
  process.send?.({ outcome }, then)

/** On a busy machine the clock runs faster than the work. */
const clockFactor = 30
setInterval(() => {
  if (current === null) return
  const cpu = used() - startedAt.cpu
  const clock = (performance.now() - startedAt.clock) / 1000
  if (cpu < current.seconds && clock < clockFactor * current.seconds) return
  current = null
  say('timedOut', () => void stop())
}, 500)

/** With the database server the tests may have started, and threads that never end. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), 30_000).unref()
  await vitest.close().catch(() => undefined)
  process.exit(0)
}
process.once('disconnect', stop)

process.on('message', async (task: MutantTask) => {
  startedAt = { cpu: used(), clock: performance.now() }
  current = task
  vitest.changed(task.mutant.file)
  const failed = await vitest.fails(task.tests)
  vitest.changed(task.mutant.file)
  if (current === null) return
  current = null
  say(failed ? 'killed' : 'survived')
})
process.send?.('ready')
