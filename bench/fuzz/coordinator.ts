import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seed } from './corpus.ts'
import { inputOf } from './inputs.ts'
import type { Answer, Block, Tally } from './messages.ts'
import { busySeconds, isWaiting } from './process-times.ts'
import { note, type RunState, saveState } from './state.ts'
import { addTo } from './tally.ts'

export interface Work {
  readonly folder: string
  readonly seeds: readonly Seed[]
  readonly state: RunState
  /** Inputs below this number are wanted. */
  readonly until: number
  readonly workers: number
  /** Of the database server whole imports go to; null: each worker uses the engine in memory. */
  readonly serverPort: number | null
}

const blockSize = 500
/** Seconds of the processor one input may use, and seconds it may wait without using any. */
const mostBusySeconds = 10
const mostWaitingSeconds = 120

interface Reader {
  readonly child: ChildProcess
  /** Holds the number of the input it reads. */
  readonly currentFile: string
}

/** Hands out blocks of inputs until all are done; a worker that dies or hangs is replaced. */
export async function coordinate(work: Work): Promise<void> {
  const { state, until } = work
  const open = new Set<number>()
  let at = state.next
  const nextBlock = (): readonly number[] | null => {
    if (at >= until) return null
    const from = at
    at = Math.min(until, from + blockSize)
    open.add(from)
    return Array.from({ length: at - from }, (_, index) => from + index)
  }
  const finished = (from: number) => {
    open.delete(from)
    state.next = Math.min(at, ...open)
    saveState(work.folder, state)
    process.stderr.write(`${state.inputs} inputs, ${Object.keys(state.findings).length} findings\n`)
  }
  const hand = async (_: unknown, slot: number) => {
    let reader: Reader | null = null
    for (let block = nextBlock(); block; block = nextBlock()) {
      let left = block
      while (left.length > 0) {
        reader ??= await started(work, slot)
        left = await readBlock(work, reader, left)
        if (left.length > 0 || reader.child.exitCode !== null || reader.child.killed) reader = null
      }
      finished(block[0]!)
    }
    if (!reader) return
    await readBlock(work, reader, [])
    reader.child.disconnect()
  }
  await Promise.all(Array.from({ length: work.workers }, hand))
}

const alive = new Set<ChildProcess>()

/** Ends all workers where they are; their inputs are read again when the run is carried on. */
export function endWorkers(): void {
  for (const child of alive) {
    child.removeAllListeners()
    child.kill('SIGKILL')
  }
}

function started({ folder, serverPort }: Work, slot: number): Promise<Reader> {
  const currentFile = join(folder, `current-${slot}`)
  writeFileSync(currentFile, '')
  const child = fork(
    join(import.meta.dirname, 'worker.ts'),
    [join(folder, 'seeds'), join(tmpdir(), 'lookback-fuzz'), currentFile, String(serverPort ?? '')],
    {
      // Few, large sweeps of what is young: small files leave much rubbish and little that stays.
      execArgv: ['--max-old-space-size=1024', '--max-semi-space-size=32', '--single-threaded-gc'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  )
  alive.add(child)
  child.once('exit', () => alive.delete(child))
  return new Promise((settle) => child.once('message', () => settle({ child, currentFile })))
}

/** Reads a block in a worker. Returns what is left of it where the worker did not live to the end. */
async function readBlock(
  work: Work,
  { child, currentFile }: Reader,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const { state, folder, seeds } = work
  let done = 0
  let ending = ''
  let stderr = ''
  const found = (what: string, number: number) =>
    note(folder, state, what, number, inputOf(seeds, state.run, number))
  const hear = (text: Buffer) => {
    stderr = (stderr + text).slice(-4000)
  }
  const add = ({ outcomes, readBySeed, slowest, busy, found: all }: Tally) => {
    for (const [key, count] of Object.entries(outcomes)) addTo(state.outcomes, key, count)
    for (const [key, count] of Object.entries(readBySeed)) addTo(state.readBySeed, key, count)
    state.slowest = Math.max(state.slowest, slowest)
    state.busy += busy
    for (const { what, number } of all) found(what, number)
  }
  child.stderr?.on('data', hear)
  const watch = watchOver(child, currentFile, (why) => {
    ending = why
    child.kill('SIGKILL')
  })
  const lived = await new Promise<boolean>((settle) => {
    const onExit = (code: number | null, signal: string | null) => {
      ending ||= `the process ends (${signal ?? code}): ${causeIn(stderr)}`
      settle(false)
    }
    const onMessage = (answer: Answer) => {
      if (answer.kind === 'done') {
        done += answer.count
        state.inputs += answer.count
        add(answer.tally)
      } else if (answer.kind === 'finished') {
        child.off('exit', onExit).off('message', onMessage)
        settle(true)
      }
    }
    child.on('exit', onExit).on('message', onMessage)
    child.send({ run: state.run, numbers } satisfies Block)
  })
  clearInterval(watch)
  child.stderr?.off('data', hear)
  if (lived) return []
  const current = currentIn(currentFile)
  found(ending, current)
  state.inputs++
  // What it had read and not told is read once more.
  return numbers.slice(done).filter((number) => number !== current)
}

/** Ends a process that has read one input for too long. */
function watchOver(child: ChildProcess, currentFile: string, end: (why: string) => void) {
  let seen = { number: -1, busy: 0, waited: 0 }
  return setInterval(() => {
    const number = currentIn(currentFile)
    const busy = busySeconds(child)
    if (number !== seen.number) seen = { number, busy, waited: 0 }
    else if (isWaiting(child)) seen.waited += 1
    if (busy - seen.busy > mostBusySeconds) end('hangs: more than ten seconds of work')
    else if (seen.waited > mostWaitingSeconds) end('hangs: waits for ever')
  }, 1000)
}

const currentIn = (file: string): number => Number(readFileSync(file, 'utf8'))

const causeIn = (stderr: string) =>
  stderr
    .split('\n')
    .find((line) => /error|heap|fatal/i.test(line))
    ?.slice(0, 200) ?? 'nothing said'
