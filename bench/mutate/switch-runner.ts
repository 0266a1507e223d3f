/** Runs tests once with every mutant off, and then again for each mutant they reach. */
import { appendFileSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import {
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
  TestRunner,
  type TestTryOptions,
} from 'vitest'
import { type Line, linesFile, type Task, taskFile } from './plan.ts'

const folder = process.env.LOOKBACK_MUTATE ?? ''
const task: Task = JSON.parse(readFileSync(taskFile(folder), 'utf8'))
const say = (line: Line) => appendFileSync(linesFile(folder), `${JSON.stringify(line)}\n`)

let on = task.kind === 'load' ? task.mutant : -1
/** By number, 1 where a mutant was reached. */
const seen = new Uint8Array(100_000)
let calls = 0
/** More than the test asks of itself by far: a loop has no end. */
let mostCalls = task.kind === 'load' ? 1_000_000_000 : Number.POSITIVE_INFINITY

/** Milliseconds. */
const tick = 50

class Endless extends Error {}

const isMutant = (number: number): boolean => {
  if (++calls > mostCalls) throw new Endless('a loop without end')
  seen[number] = 1
  return number === on
}
Object.assign(globalThis, { __isMutant: isMutant })

function takeReached(): readonly number[] {
  const mutants = [...seen.entries()].flatMap(([number, was]) => (was === 1 ? [number] : []))
  seen.fill(0)
  return mutants
}

type Outcome = 'passed' | 'killed' | 'timedOut'

const nameOf = (test: RunnerTestCase): string => {
  const names = [test.name]
  for (let suite = test.suite; suite && suite !== test.file; suite = suite.suite)
    names.unshift(suite.name)
  return `${relative(process.cwd(), test.file.filepath)} > ${names.join(' > ')}`
}
const fileOf = (test: RunnerTestCase) => relative(process.cwd(), test.file.filepath)

export default class SwitchRunner extends TestRunner {
  #spoilt = false

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    this.#sayLoaded(fileOf(test))
    super.onBeforeTryTask(test, options)
  }

  /** What was reached since the last test: modules, and what suites do first. */
  #sayLoaded(file: string): void {
    const mutants = takeReached()
    if (task.kind === 'record' && mutants.length > 0) say({ kind: 'loaded', file, mutants })
    if (task.kind !== 'load') calls = 0
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    for (const file of files) this.#sayLoaded(relative(process.cwd(), file.filepath))
    super.onAfterRunFiles(files)
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const name = nameOf(test)
    const planned = task.kind === 'switch' ? (task.tests[name] ?? []) : null
    if (planned && (planned.length === 0 || this.#spoilt)) return
    const begun = performance.now()
    // Not by what the test before it asked.
    if (task.kind === 'switch') mostCalls = Number.POSITIVE_INFINITY
    try {
      await TestRunner.getTestFn(test)()
    } catch (error) {
      if (!planned) throw error
      // It needs what tests before it do.
      say({ kind: 'once', file: fileOf(test), test: name })
      return
    }
    const milliseconds = performance.now() - begun
    if (task.kind === 'record') {
      say({
        kind: 'reached',
        file: fileOf(test),
        test: name,
        milliseconds,
        calls,
        mutants: takeReached(),
      })
    }
    if (!planned) return
    mostCalls = 200_000 + 20 * calls
    const limit = 5000 + 20 * milliseconds
    if ((await this.#attempt(test, -1, limit)) !== 'passed') {
      say({ kind: 'once', file: fileOf(test), test: name })
      this.#spoilt = true
      return
    }
    let isClean = true
    for (const mutant of planned) {
      say({ kind: 'begun', mutant, test: name })
      const outcome = await this.#attempt(test, mutant, limit)
      if (outcome === 'passed') {
        say({ kind: 'passed', mutant, test: name })
        isClean = false
        continue
      }
      const stillPasses =
        outcome === 'killed' && (await this.#attempt(test, -1, limit)) === 'passed'
      if (stillPasses || isClean) say({ kind: outcome, mutant, test: name })
      if (!stillPasses) {
        say({ kind: 'spoilt', test: name })
        this.#spoilt = true
        return
      }
      isClean = true
    }
  }

  async #attempt(test: RunnerTestCase, mutant: number, milliseconds: number): Promise<Outcome> {
    calls = 0
    on = mutant
    let ticks: NodeJS.Timeout | undefined
    // Counted in ticks that this process was awake for: on a busy machine it may wait long for its turn.
    const late = new Promise<Outcome>((settle) => {
      let left = milliseconds / tick
      ticks = setInterval(() => {
        left -= 1
        if (left < 0) settle('timedOut')
      }, tick)
    })
    const work = this.#withHooks(test).then(
      (): Outcome => 'passed',
      (error: unknown): Outcome => (error instanceof Endless ? 'timedOut' : 'killed'),
    )
    try {
      const outcome = await Promise.race([work, late])
      // What catches everything catches this too.
      return calls > mostCalls ? 'timedOut' : outcome
    } finally {
      clearInterval(ticks)
      on = -1
      calls = 0
    }
  }

  async #withHooks(test: RunnerTestCase): Promise<void> {
    const suites: RunnerTestSuite[] = []
    for (let suite: RunnerTestSuite | undefined = test.suite ?? test.file; suite; ) {
      suites.unshift(suite)
      suite = suite === test.file ? undefined : (suite.suite ?? test.file)
    }
    const after: (() => unknown)[] = []
    for (const suite of suites) {
      const hooks = TestRunner.getSuiteHooks(suite)
      for (const hook of hooks.beforeEach) {
        const cleanup: unknown = await hook(test.context, suite)
        if (typeof cleanup === 'function') after.unshift(cleanup as () => unknown)
      }
      for (const hook of hooks.afterEach) after.unshift(() => hook(test.context, suite))
    }
    try {
      await TestRunner.getTestFn(test)()
    } finally {
      for (const hook of after) await hook()
    }
  }
}
