import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookback } from '../job/command.ts'
import { policeRowsAgain } from '../job/police-rows.ts'
import type { Run } from './at-once.ts'

const rowsOfExtract = 2_000

/** Imports an extract that corrects the one before it and refreshes, over and over, by processes of their own. */
export async function importMeanwhile(
  { directory }: Run,
  home: string,
  forMs: number,
): Promise<void> {
  const folder = join(home, 'meanwhile')
  mkdirSync(folder, { recursive: true })
  const source = 'id: meanwhile\nname: Police of the bench\nagency: Police\nkind: policeCrime\n'
  writeFileSync(join(folder, 'source.yml'), source)
  const until = performance.now() + forMs
  let faults = 0
  let round = 0
  for (; performance.now() < until; round++) {
    writeFileSync(join(folder, 'crimes.csv'), policeRowsAgain(rowsOfExtract, Date.now() % 1e9))
    for (const command of [['import', folder], ['refresh']]) {
      try {
        const { seconds } = await lookback([...command, '--data', directory])
        process.stdout.write(`meanwhile ${command[0]}: ${seconds.toFixed(1)} s\n`)
      } catch (error) {
        faults += 1
        process.stdout.write(`meanwhile ${command[0]}: ${String(error).slice(0, 200)}\n`)
      }
    }
  }
  process.stdout.write(`meanwhile: ${round} imports of ${rowsOfExtract} rows, ${faults} failed\n`)
}
