/**
 * The same made-up archive imported, refreshed and verified on both engines of a folder, each command a
 * process of its own, one engine after the other in each round:
 *
 *   node bench/job/engines.ts [--cases 1000] [--rounds 1]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/index.ts'
import { lookback } from './command.ts'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '1' } },
})

const home = mkdtempSync(join(tmpdir(), 'lookback-engines-'))
const extracts = join(home, 'demo', 'extracts')
try {
  await lookback(['demo', '--cases', values.cases, '--seed', '1', '--out', join(home, 'demo')])
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const engine of ['pglite', 'postgres'] as const) {
      const directory = join(home, `${engine}-${round}`)
      const data = ['--data', directory]
      const started = performance.now()
      await (await openStore({ directory, engine })).close()
      const made = (performance.now() - started) / 1000
      const again = performance.now()
      await (await openStore({ directory })).close()
      const opened = (performance.now() - again) / 1000
      const imported = await lookback(['import', extracts, ...data])
      const refreshed = await lookback(['refresh', ...data])
      const verified = await lookback(['verify', ...data])
      const s = (value: number) => `${value.toFixed(1)} s`
      process.stdout.write(
        `${engine}: made ${s(made)}, opened and closed ${s(opened)}, import ${s(imported.seconds)}, refresh ${s(refreshed.seconds)}, verify ${s(verified.seconds)}\n`,
      )
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
