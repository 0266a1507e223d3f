import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { MutantOutcome, MutantTask } from './mutant-worker.ts'

/** Runs tasks one at a time, in a process that is started anew after a mutant that never ended. */
export interface MutantRunner {
  run(task: MutantTask): Promise<MutantOutcome>
  close(): void
}

/** A process grows with every run, and a fresh one costs little. */
const mostRuns = 150

export function openRunner(): MutantRunner {
  let worker: Promise<ChildProcess> | undefined
  let runs = 0
  const start = () =>
    new Promise<ChildProcess>((done, fail) => {
      const child = fork(join(import.meta.dirname, 'mutant-worker.ts'), {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...process.env, LOOKBACK_SEED: '1' },
      })
      child.once('message', () => done(child))
      child.once('exit', () => fail(new Error('The process for mutants could not be started.')))
    })
  const stop = async () => {
    const child = await worker
    worker = undefined
    runs = 0
    child?.removeAllListeners()
    child?.disconnect()
  }
  return {
    run: async (task) => {
      if (runs >= mostRuns) await stop()
      worker ??= start()
      runs += 1
      const child = await worker
      return new Promise((done) => {
        const ended = (outcome: MutantOutcome) => {
          child.removeAllListeners()
          if (outcome === 'timedOut') worker = undefined
          done(outcome)
        }
        child.removeAllListeners()
        child.once('message', ({ outcome }: { outcome: MutantOutcome }) => ended(outcome))
        // Out of memory, or an exit in the middle: the tests did not pass.
        child.once('exit', () => {
          worker = undefined
          ended('killed')
        })
        child.send(task)
      })
    },
    close: () => void stop(),
  }
}
