import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from './inputs.ts'

/** A promise that was broken, and the first input that broke it. */
export interface Finding {
  readonly what: string
  readonly count: number
  readonly first: number
  readonly of: string
  /** The input itself, in the folder of the findings. */
  readonly file: string
}

/** Where a run stands; written after every block, so that a run can be stopped and carried on. */
export interface RunState {
  readonly run: number
  readonly seeds: string
  /** All inputs below this number are done. */
  next: number
  inputs: number
  /** Milliseconds of the processor: of the slowest input that ended, and of all. */
  slowest: number
  busy: number
  readonly outcomes: Record<string, number>
  readonly readBySeed: Record<string, number>
  readonly findings: Record<string, Finding>
}

const file = (folder: string) => join(folder, 'state.json')

/** The run in a folder, or a new one. @throws where the folder's run is of another number or other seeds. */
export function openState(folder: string, run: number, seeds: string): RunState {
  mkdirSync(join(folder, 'findings'), { recursive: true })
  if (!existsSync(file(folder))) {
    return {
      run,
      seeds,
      next: 0,
      inputs: 0,
      slowest: 0,
      busy: 0,
      outcomes: {},
      readBySeed: {},
      findings: {},
    }
  }
  const state = JSON.parse(readFileSync(file(folder), 'utf8')) as RunState
  if (state.run !== run || state.seeds !== seeds) {
    throw new Error(`${folder} holds run ${state.run}; give --run ${state.run} or another --state.`)
  }
  return state
}

export function saveState(folder: string, state: RunState): void {
  writeFileSync(`${file(folder)}.new`, JSON.stringify(state, null, 2))
  renameSync(`${file(folder)}.new`, file(folder))
}

/** Keeps the first input of each kind of finding as a file; later ones are counted. */
export function note(
  folder: string,
  state: RunState,
  what: string,
  number: number,
  input: Input,
): void {
  const before = state.findings[what]
  if (before) {
    state.findings[what] = { ...before, count: before.count + 1 }
    return
  }
  const name = `${number}-${input.name}`
  writeFileSync(join(folder, 'findings', name), input.bytes)
  state.findings[what] = { what, count: 1, first: number, of: input.of, file: name }
  process.stderr.write(`found (input ${number}, from ${input.of}): ${what}\n`)
}
