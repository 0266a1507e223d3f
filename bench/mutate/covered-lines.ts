import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** What one test file runs, and how long it takes. */
export interface TestFile {
  readonly file: string
  /** Processor time in seconds, the start of Vitest included. */
  readonly seconds: number
  /** Numbers of the lines run, by source. */
  readonly lines: Readonly<Record<string, readonly number[]>>
}

interface Place {
  readonly start: { readonly line: number }
  readonly end: { readonly line: number }
}

interface Covered {
  readonly path: string
  readonly statementMap: Readonly<Record<string, Place>>
  readonly s: Readonly<Record<string, number>>
}

/**
 * Runs a test file once with coverage; what was found is kept until the test file or a source changes.
 *
 * @param folder for what is kept
 */
export function coveredLines(file: string, sources: readonly string[], folder: string): TestFile {
  const hash = createHash('sha256')
  for (const path of [file, ...sources]) hash.update(path).update(readFileSync(path))
  const key = hash.digest('hex')
  const kept = join(folder, `${key}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'))
  mkdirSync(folder, { recursive: true })
  const reports = join(folder, `coverage-${process.pid}`)
  rmSync(reports, { recursive: true, force: true })
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'measure-test.ts'), file, reports, ...sources],
    { encoding: 'utf8', env: { ...process.env, LOOKBACK_SEED: '1' } },
  )
  const line = stdout.split('\n').find((one) => one.startsWith('{"failed"'))
  if (line === undefined) throw new Error(`${file} could not be run.\n${stderr}`)
  const { failed, seconds } = JSON.parse(line)
  if (failed) throw new Error(`${file} fails without any fault in the sources.`)
  const result = { file, seconds, lines: linesIn(join(reports, 'coverage-final.json')) }
  writeFileSync(kept, JSON.stringify(result))
  return result
}

function linesIn(report: string): TestFile['lines'] {
  const found: Record<string, Covered> = JSON.parse(readFileSync(report, 'utf8'))
  return Object.fromEntries(
    Object.values(found).flatMap(({ path, statementMap, s }) => {
      const run = Object.entries(statementMap).filter(([id]) => (s[id] ?? 0) > 0)
      const numbers = run.flatMap(([, { start, end }]) =>
        Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at),
      )
      const lines = [...new Set(numbers)].sort((a, b) => a - b)
      return lines.length === 0 ? [] : [[relative(resolve('.'), path), lines] as const]
    }),
  )
}
