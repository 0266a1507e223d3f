/**
 * Police rows imported into an empty store of its own server, and COPY of the same stored bytes into the same tables of
 * another, in one run:
 *
 *   node bench/import/run.ts [--rows 20000]
 *
 * The import is a whole process, start and stop of the server included; COPY is the server's superuser's, from files of the
 * machine, with every index, check and trigger in place. On a busy machine only their ratio says something.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/index.ts'
import { lookback } from '../job/command.ts'
import { writePoliceRows } from '../job/police-rows.ts'
import { copyOut, copyStored } from './copy-stored.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '20000' } } })
const rows = Number(values.rows)
const home = mkdtempSync(join(tmpdir(), 'lookback-import-'))
try {
  const file = join(home, 'crimes.csv')
  await writePoliceRows(file, rows)
  const from = join(home, 'imported')
  // Making a store is no part of an import.
  await (await openStore({ directory: from })).close()
  const source = ['--source', 'bench-police:policeCrime']
  const imported = await lookback(['import', file, ...source, '--data', from])
  const again = await lookback(['import', file, ...source, '--data', from])
  const stored = await copyOut(from, home)
  const copied = await copyStored(stored, join(home, 'copied'))
  const rate = (seconds: number) => Math.round(rows / seconds).toLocaleString('en-GB')
  const lines = [
    `${rows.toLocaleString('en-GB')} police rows, whole process: ${imported.seconds.toFixed(1)} s, ${rate(imported.seconds)} a second`,
    `COPY of their ${stored.rows.toLocaleString('en-GB')} stored rows: ${copied.seconds.toFixed(1)} s, ${rate(copied.seconds)} police rows a second`,
    `share of COPY's speed: ${(copied.seconds / imported.seconds).toFixed(2)}`,
    `the same import again: ${again.seconds.toFixed(1)} s`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
} finally {
  rmSync(home, { recursive: true, force: true })
}
