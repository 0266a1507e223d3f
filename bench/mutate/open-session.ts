import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { busySeconds } from '../fuzz/process-times.ts'
import { type Line, linesFile, type Task } from './plan.ts'

export interface Session {
  /**
   * Does a task; of one that does not end, or takes its process with it, what it had written by then.
   *
   * @param hear is given each line while the task goes on, within a second
   */
  run(
    task: Task,
    hear?: (line: Line) => void,
  ): Promise<{ readonly lines: readonly Line[]; readonly ended: boolean }>
  close(): void
}

/**
 * Seconds of the processor, and of the clock, without a line: a mutant that the runner itself cannot stop. A file that is
 * loaded and run whole says nothing before it is through.
 */
const mostBusy = { record: 240, switch: 60, load: 240 } as const
const mostSilent = 1200
/** A process grows with every load, and a fresh one costs little. */
const mostRuns = 200

export function openSession(folder: string, isPlain: boolean): Session {
  let child: ChildProcess | null = null
  let runs = 0
  const started = () =>
    new Promise<ChildProcess>((done, fail) => {
      const made = fork(join(import.meta.dirname, 'session.ts'), [folder, isPlain ? 'plain' : ''], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...process.env, LOOKBACK_SEED: '1' },
      })
      made.once('message', () => done(made))
      made.once('exit', () => fail(new Error('Vitest could not be started.')))
    })
  const stop = () => {
    child?.removeAllListeners()
    if (child?.connected) child.disconnect()
    child = null
    runs = 0
  }
  return {
    async run(task, hear = () => undefined) {
      if (runs >= mostRuns) stop()
      child ??= await started()
      runs += 1
      writeFileSync(linesFile(folder), '')
      const ended = await finished(child, task, folder, hear)
      if (!ended) {
        child.kill('SIGKILL')
        stop()
      }
      return { lines: linesIn(folder), ended }
    },
    close: stop,
  }
}

function finished(
  child: ChildProcess,
  task: Task,
  folder: string,
  hear: (line: Line) => void,
): Promise<boolean> {
  child.removeAllListeners()
  let heard = 0
  const hearNew = () => {
    const lines = linesIn(folder)
    for (const line of lines.slice(heard)) hear(line)
    heard = lines.length
  }
  return new Promise((settle) => {
    let seen = { length: -1, busy: 0, at: 0 }
    const watch = setInterval(() => {
      const { length } = readFileSync(linesFile(folder))
      const busy = busySeconds(child)
      hearNew()
      if (length !== seen.length) seen = { length, busy, at: performance.now() }
      const silent = (performance.now() - seen.at) / 1000
      if (busy - seen.busy > mostBusy[task.kind] || silent > mostSilent) end(false)
    }, 1000)
    const end = (hasEnded: boolean) => {
      clearInterval(watch)
      hearNew()
      settle(hasEnded)
    }
    child.once('message', () => end(true))
    child.once('exit', () => end(false))
    child.send(task)
  })
}

/** Those that are whole. */
const linesIn = (folder: string): readonly Line[] =>
  readFileSync(linesFile(folder), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
