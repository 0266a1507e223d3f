import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { lookback } from './command.ts'
import { writePoliceRows } from './police-rows.ts'

/**
 * The same police extract read by DuckDB's CSV reader into a table of text, and imported by Lookback (parsed,
 * checked, kept as records, turned into POLE, recorded on the ledger) into an empty embedded store.
 * The two do not do the same work; the ratio says what the checking and keeping costs.
 */
export async function compareImport(
  directory: string,
  rows: number,
): Promise<readonly (readonly [string, string])[]> {
  const file = join(directory, 'crimes.csv')
  await writePoliceRows(file, rows)
  const instance = await DuckDBInstance.create(':memory:')
  const duck = await instance.connect()
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const started = performance.now()
    await duck.run(
      `create or replace table crimes as select * from read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true)`,
    )
    times.push((performance.now() - started) / 1000)
  }
  const duckSeconds = times.sort((a, b) => a - b)[1] ?? 0
  duck.closeSync()
  const imported = await lookback([
    'import',
    file,
    '--source',
    'bench-police:policeCrime',
    '--data',
    join(directory, 'import-data'),
  ])
  const rate = (seconds: number) => Math.round(rows / seconds).toLocaleString('en-GB')
  return [
    [
      `import ${rows.toLocaleString('en-GB')} police rows, whole process, rows/s (DuckDB's CSV reader alone; ratio)`,
      `${rate(imported.seconds)} (${rate(duckSeconds)}; 1 : ${(imported.seconds / duckSeconds).toFixed(0)})`,
    ],
  ]
}
