/**
 * A refresh of two new rows beside a refresh of everything, on one made-up archive, each command a process of its own:
 *
 *   node bench/refresh/run.ts [--cases 9000]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lookback } from '../job/command.ts'
import { layTwoRows } from './two-rows.ts'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '9000' } } })

interface Refreshed {
  readonly scope: string
  readonly changed: unknown
  readonly seconds: Readonly<Record<string, number>>
}

const home = mkdtempSync(join(tmpdir(), 'lookback-refresh-'))
const extracts = join(home, 'demo', 'extracts')
const data = ['--data', join(home, 'data')]
const refresh = async (what: string, ...options: readonly string[]) => {
  const { seconds, json } = await lookback(['refresh', ...options, ...data])
  const { scope, changed, seconds: stages } = json as Refreshed
  process.stdout.write(
    `${what}: ${seconds.toFixed(1)} s, ${JSON.stringify(stages)}; ${scope}: ${JSON.stringify(changed)}\n`,
  )
}
try {
  await lookback(['demo', '--cases', values.cases, '--seed', '1', '--out', join(home, 'demo')])
  await lookback(['import', extracts, ...data])
  await refresh('first')
  layTwoRows(extracts, join(home, 'two'))
  await lookback(['import', join(home, 'two'), ...data])
  await refresh('two new rows')
  await refresh('nothing new')
  await refresh('everything', '--full')
} finally {
  rmSync(home, { recursive: true, force: true })
}
