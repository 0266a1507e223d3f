import type { Session } from './open-session.ts'
import type { Line, Task } from './plan.ts'

export type Outcome = 'killed' | 'timedOut' | 'survived' | 'notCovered'

/** What the tests of a part reach. */
export interface Reached {
  readonly tests: readonly {
    readonly file: string
    readonly test: string
    readonly milliseconds: number
    readonly mutants: readonly number[]
  }[]
  /** By test file: what its modules and suites reach before a test begins. */
  readonly loaded: Readonly<Record<string, readonly number[]>>
}

/** Runs every test once and notes which mutants it reaches. @throws where a test fails by itself, or a file runs none */
export async function record(session: Session, files: readonly string[]): Promise<Reached> {
  const tests: Reached['tests'][number][] = []
  const loaded: Record<string, readonly number[]> = {}
  for (const file of files) {
    const { lines, ended } = await session.run({ kind: 'record', file })
    if (!ended || !lines.some(({ kind }) => kind === 'reached' || kind === 'failed'))
      throw new Error(`no test of ${file} was run: try it by itself`)
    for (const line of lines) {
      if (line.kind === 'failed') throw new Error(`${line.file} fails without a fault: ${line.why}`)
      if (line.kind === 'reached') tests.push(line)
      if (line.kind === 'loaded') loaded[file] = [...(loaded[file] ?? []), ...line.mutants]
    }
  }
  return { tests, loaded }
}

/** A test that a mutant is still to be run under. */
interface Pair {
  readonly mutant: number
  readonly file: string
  readonly test: string
}

/**
 * Runs mutants under the tests that reach them, the quickest test first, until one notices. What is left, and was
 * reached while modules load or by a test that cannot be run twice, is run by whole test files.
 *
 * @param settled is called for each mutant once
 */
export async function runMutants(
  session: Session,
  { tests, loaded }: Reached,
  mutants: readonly number[],
  settled: (mutant: number, outcome: Outcome) => void,
): Promise<void> {
  const open = new Set(mutants)
  const close = (mutant: number, outcome: Outcome) => {
    if (open.delete(mutant)) settled(mutant, outcome)
  }
  const quickest = [...tests].sort((a, b) => a.milliseconds - b.milliseconds)
  const testsOf = new Map<number, Pair[]>()
  for (const { file, test, mutants: reached } of quickest) {
    for (const mutant of reached) {
      if (!open.has(mutant)) continue
      const pairs = testsOf.get(mutant) ?? []
      pairs.push({ mutant, file, test })
      testsOf.set(mutant, pairs)
    }
  }
  const once = new Set<string>()
  for (const [from, to] of rounds) {
    const pairs = [...open].flatMap((mutant) => testsOf.get(mutant)?.slice(from, to) ?? [])
    await runPairs(session, pairs, once, { isOpen: (mutant) => open.has(mutant), close })
  }
  const seconds = secondsOf(tests)
  for (const mutant of [...open]) {
    const pairs = testsOf.get(mutant) ?? []
    // What its tests said one by one in a file that loads without it, the whole file would say again.
    const files = new Set([
      ...pairs.filter(({ test }) => once.has(test)).map(({ file }) => file),
      ...Object.keys(loaded).filter((file) => loaded[file]?.includes(mutant)),
    ])
    if (pairs.length === 0 && files.size === 0) {
      close(mutant, 'notCovered')
      continue
    }
    for (const file of [...files].sort((a, b) => (seconds[a] ?? 0) - (seconds[b] ?? 0))) {
      if (!open.has(mutant)) break
      const { lines, ended } = await session.run({ kind: 'load', file, mutant })
      if (!ended) close(mutant, 'timedOut')
      else if (lines.some(({ kind }) => kind === 'killed')) close(mutant, 'killed')
    }
    close(mutant, 'survived')
  }
}

/** Most faults are noticed by the first test that comes by. */
const rounds = [
  [0, 1],
  [1, 4],
  [4, 12],
  [12, Number.POSITIVE_INFINITY],
] as const

interface Open {
  isOpen(mutant: number): boolean
  close(mutant: number, outcome: Outcome): void
}

async function runPairs(
  session: Session,
  all: readonly Pair[],
  once: Set<string>,
  { isOpen, close }: Open,
): Promise<void> {
  let pairs = all
  const left = () => pairs.filter(({ mutant, test }) => isOpen(mutant) && !once.has(test))
  for (pairs = left(); pairs.length > 0; pairs = left()) {
    const { file } = pairs[0]!
    const tests: Record<string, number[]> = {}
    for (const pair of pairs) {
      if (pair.file !== file) continue
      tests[pair.test] = [...(tests[pair.test] ?? []), pair.mutant]
    }
    const task: Task = { kind: 'switch', file, tests }
    const { lines, ended } = await session.run(task, (line) => {
      if (line.kind === 'killed' || line.kind === 'timedOut') close(line.mutant, line.kind)
    })
    const done = new Set<string>()
    for (const line of lines) {
      if (line.kind === 'once') {
        once.add(line.test)
        console.error(`does not pass twice in one load: ${line.test}`)
      }
      if (line.kind === 'passed') done.add(`${line.mutant} ${line.test}`)
    }
    const last = lines.findLast((line): line is Line & { kind: 'begun' } => line.kind === 'begun')
    if (!ended && last) close(last.mutant, 'timedOut')
    const before = pairs.length
    pairs = pairs.filter(({ mutant, test }) => !done.has(`${mutant} ${test}`))
    // A file that gets nowhere is left to be run whole.
    if (left().length === before)
      for (const pair of pairs) if (pair.file === file) once.add(pair.test)
  }
}

function secondsOf(tests: Reached['tests']): Readonly<Record<string, number>> {
  const seconds: Record<string, number> = {}
  for (const { file, milliseconds } of tests)
    seconds[file] = (seconds[file] ?? 0) + milliseconds / 1000
  return seconds
}
