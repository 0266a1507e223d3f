/** A process that makes inputs and reads them, told by its parent which. A crash ends it alone. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusIn } from './corpus.ts'
import { inputOf } from './inputs.ts'
import { peakMemory } from './memory.ts'
import type { Answer, Block } from './messages.ts'
import { type Outcome, readAlone } from './read-alone.ts'
import { openImporter } from './whole-import.ts'

const mostMemory = 512 * 2 ** 20

const [seedsFolder, workFolder] = process.argv.slice(2) as [string, string]
const folder = join(workFolder, `${process.pid}`)
mkdirSync(folder, { recursive: true })
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('disconnect', () => process.exit())

const seeds = await corpusIn(seedsFolder)
const importer = openImporter()
const memory = peakMemory()
const say = (answer: Answer) => process.send?.(answer)

process.on('message', async ({ run, numbers }: Block) => {
  for (const number of numbers) await one(run, number)
  say({ kind: 'finished' })
})
say({ kind: 'ready' })

async function one(run: number, number: number): Promise<void> {
  const input = inputOf(seeds, run, number)
  const path = join(folder, input.name)
  writeFileSync(path, input.bytes)
  if (input.whole) await importer.open()
  say({ kind: 'begin', number })
  memory.restart()
  const before = process.memoryUsage().rss
  const begun = process.cpuUsage()
  try {
    const { outcome, broken } = await readOne(input.whole, path, input.source)
    const grew = memory.peak() - before
    const over = grew > mostMemory ? [`memory grew by more than 512 MB`] : []
    const { user, system } = process.cpuUsage(begun)
    const milliseconds = Math.round((user + system) / 1000)
    say({ kind: 'end', number, of: input.of, outcome, broken: [...broken, ...over], milliseconds })
  } catch (error) {
    const { stack = '' } = error instanceof Error ? error : new Error(String(error))
    say({ kind: 'threw', number, of: input.of, stack })
  }
  rmSync(path)
}

const readOne = (whole: boolean, path: string, source: string): Promise<Outcome> =>
  whole ? importer.take(path, source) : readAlone(path, source)
