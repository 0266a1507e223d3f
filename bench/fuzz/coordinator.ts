import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seed } from './corpus.ts'
import { inputOf } from './inputs.ts'
import type { Answer, Block } from './messages.ts'
import { note, type RunState, saveState } from './state.ts'

export interface Work {
  readonly folder: string
  readonly seeds: readonly Seed[]
  readonly state: RunState
  /** Inputs below this number are wanted. */
  readonly until: number
  readonly workers: number
}

const blockSize = 250
/** Seconds of the processor one input may use, and seconds it may take where others use it too. */
const mostBusySeconds = 10
const mostSeconds = 120

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
  const hand = async () => {
    for (let block = nextBlock(); block; block = nextBlock()) {
      let left = block
      while (left.length > 0) left = await readBlock(work, left)
      finished(block[0]!)
    }
  }
  await Promise.all(Array.from({ length: work.workers }, hand))
  for (const child of idle.splice(0)) child.disconnect()
}

const idle: ChildProcess[] = []

function started({ folder }: Work): Promise<ChildProcess> {
  const ready = idle.pop()
  if (ready) return Promise.resolve(ready)
  const child = fork(
    join(import.meta.dirname, 'worker.ts'),
    [`${folder}/seeds`, join(tmpdir(), 'lookback-fuzz')],
    { execArgv: ['--max-old-space-size=1024'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  )
  return new Promise((settle) => child.once('message', () => settle(child)))
}

/** Reads a block in a worker. Returns what is left of it where the worker did not live to the end. */
async function readBlock(work: Work, numbers: readonly number[]): Promise<readonly number[]> {
  const { state, folder, seeds } = work
  const child = await started(work)
  let current = numbers[0]!
  /** When the input that is being read began, or null between two. */
  let begun: number | null = null
  let busy = 0
  let ending = ''
  let stderr = ''
  const found = (what: string, number: number) =>
    note(folder, state, what, number, inputOf(seeds, state.run, number))
  const hear = (text: Buffer) => {
    stderr = (stderr + text).slice(-4000)
  }
  child.stderr?.on('data', hear)
  const watch = setInterval(() => {
    if (begun === null) return
    const used = busySeconds(child) - busy
    const long = used > mostBusySeconds || Date.now() - begun > mostSeconds * 1000
    if (long && ending === '') {
      ending =
        used > mostBusySeconds ? 'hangs: more than ten seconds of work' : 'hangs: waits for ever'
      child.kill('SIGKILL')
    }
  }, 1000)
  const lived = await new Promise<boolean>((settle) => {
    const onExit = (code: number | null, signal: string | null) => {
      ending ||= `the process ends (${signal ?? code}): ${causeIn(stderr)}`
      settle(false)
    }
    const onMessage = (answer: Answer) => {
      if (answer.kind === 'begin') {
        current = answer.number
        begun = Date.now()
        busy = busySeconds(child)
      } else if (answer.kind === 'end' || answer.kind === 'threw') {
        begun = null
        state.inputs++
        count(state.readBySeed, answer.of)
        if (answer.kind === 'threw') found(`throws: ${signature(answer.stack)}`, answer.number)
        else {
          count(state.outcomes, answer.outcome)
          state.slowest = Math.max(state.slowest, answer.milliseconds)
          state.busy += answer.milliseconds
          for (const what of answer.broken) found(what, answer.number)
        }
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
  if (lived) {
    idle.push(child)
    return []
  }
  state.inputs++
  found(ending, current)
  return numbers.slice(numbers.indexOf(current) + 1)
}

const count = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Seconds of the processor that a process and its threads have used, where the system tells it. */
function busySeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/** The message, without what changes from input to input, and the first place in this house. */
function signature(stack: string): string {
  const [message = '', ...frames] = stack.split('\n')
  const own = frames.find((frame) => frame.includes('/src/')) ?? frames[0] ?? ''
  const place = /(?:src|node_modules)\/[^):]+:\d+/.exec(own)?.[0] ?? own.trim()
  return `${message.replaceAll(/"[^"]*"|\d+/g, '…').slice(0, 160)} at ${place}`
}

const causeIn = (stderr: string) =>
  stderr
    .split('\n')
    .find((line) => /error|heap|fatal/i.test(line))
    ?.slice(0, 200) ?? 'nothing said'
