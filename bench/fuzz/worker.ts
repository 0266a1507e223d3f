/** A process that makes inputs and reads them, told by its parent which. A crash ends it alone. */
import { mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { corpusIn } from './corpus.ts'
import { inputOf } from './inputs.ts'
import { memoryWatch } from './memory.ts'
import type { Answer, Block } from './messages.ts'
import { type Outcome, readAlone } from './read-alone.ts'
import { signatureOf } from './signature.ts'
import { OpenTally } from './tally.ts'
import { openImporter } from './whole-import.ts'

const mostMemory = 512 * 2 ** 20
/** A message costs as much as reading a small file. */
const inputsAMessage = 50

const [seedsFolder, workFolder, currentFile, serverPort] = process.argv.slice(2) as string[]
const folder = join(workFolder!, `${process.pid}`)
mkdirSync(folder, { recursive: true })
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('disconnect', () => process.exit())

const seeds = await corpusIn(seedsFolder!)
const importer = openImporter(serverPort ? Number(serverPort) : null)
const memory = memoryWatch()
const tally = new OpenTally()
const current = openSync(currentFile!, 'w')
const say = (answer: Answer) => process.send?.(answer)
/** Where the parent finds which input it was, should this process not live to tell. */
const atInput = (number: number) => writeSync(current, String(number).padEnd(16), 0)
const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

process.on('message', async ({ run, numbers }: Block) => {
  if (numbers.length === 0) await endStore()
  let begun = used()
  for (const number of numbers) {
    begun = await one(run, number, begun)
    if (tally.count >= inputsAMessage) sayDone()
  }
  sayDone()
  say({ kind: 'finished' })
})
say({ kind: 'ready' })

function sayDone(): void {
  const { count } = tally
  say({ kind: 'done', count, tally: tally.take() })
}

async function endStore(): Promise<void> {
  for (const what of await importer.close()) tally.found(what, 0)
}

/** @returns the milliseconds of the processor used when it was done */
async function one(run: number, number: number, begun: number): Promise<number> {
  atInput(number)
  const input = inputOf(seeds, run, number)
  const path = join(folder, input.name)
  writeFileSync(path, input.bytes)
  let from = begun
  if (input.whole) {
    await importer.open()
    from = used()
  }
  memory.restart()
  let outcome: string | null = null
  try {
    const read = await readOne(input.whole, path, input.source)
    outcome = read.outcome
    for (const what of read.broken) tally.found(what, number)
    if (memory.grown() > mostMemory) tally.found('memory grew by more than 512 MB', number)
  } catch (error) {
    tally.found(`throws: ${signatureOf(error)}`, number)
  }
  rmSync(path)
  const ended = used()
  tally.add(input.of, outcome, ended - from)
  return ended
}

const readOne = (whole: boolean, path: string, source: string): Promise<Outcome> =>
  whole ? importer.take(path, source) : readAlone(path, source)
