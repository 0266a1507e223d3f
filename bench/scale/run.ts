/**
 * A rehearsal at full size on the store's own server: import, refresh, two corrected rows and a refresh, pages, disk and memory,
 * each command a process of its own:
 *
 *   node bench/scale/run.ts [--cases 2000 | --demo DIR] [--home DIR] [--store DIR]
 *
 * 100,000 and 1,000,000 are the same command. A store that is named stays, and where it is there already it is taken as imported: half
 * an hour of import need not go before each try of a refresh. Otherwise the home holds the archive, where none is given, and the
 * store while it runs (some 20 kB a case), and both are removed afterwards. Memory (Linux) is that of all processes of the command
 * and of the server at once, shared memory once.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/index.ts'
import { lookback } from '../job/command.ts'
import { startApplication } from '../pages/application.ts'
import { type Answer, closeAll } from '../pages/browser.ts'
import { serverOf } from '../pages/processor-time.ts'
import { makeReaders, type Reader } from '../pages/readers.ts'
import { spreadOf, spreadWords } from '../pages/spread.ts'
import { visitsAt } from '../pages/visits.ts'
import { layTwoRows } from '../refresh/two-rows.ts'
import { watchMemory } from './watch-memory.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    /** An archive that `lookback demo` has written; it stays. */
    demo: { type: 'string' },
    home: { type: 'string' },
    store: { type: 'string' },
  },
})
const home = await mkdtemp(join(values.home ?? tmpdir(), 'lookback-scale-'))
const [demo, directory] = [values.demo ?? join(home, 'demo'), values.store ?? join(home, 'data')]
const imported = existsSync(directory)
const extracts = join(demo, 'extracts')
const pagesAsked = 40

try {
  if (values.demo === undefined)
    await lookback(['demo', '--cases', values.cases, '--seed', '1', '--out', demo])
  say(`the archive: ${megabytes(sizeOf(demo))}`)
  if (!imported) {
    await measured('import', ['import', extracts])
    await measured('the same again', ['import', extracts])
  }
  await measured('refresh', ['refresh'])
  layTwoRows(extracts, join(home, 'two'))
  await measured('two new rows', ['import', join(home, 'two')])
  await measured('refresh of what changed', ['refresh'])
  await measured('verify', ['verify'])
  say(`the store on the disk: ${megabytes(sizeOf(directory))}`)
  await measurePages()
} finally {
  closeAll()
  await rm(home, { recursive: true, force: true })
}

async function measured(what: string, command: readonly string[]): Promise<void> {
  const memory = watchMemory(() => [process.pid, ...server()])
  const { seconds, json } = await lookback([...command, '--data', directory])
  const stages = (json as { readonly seconds?: unknown }).seconds
  say(
    `${what}: ${seconds.toFixed(1)} s, most memory ${megabytes(memory.stop())}${stages ? `, ${JSON.stringify(stages)}` : ''}`,
  )
}

/** While a command uses the store it has a server. */
function server(): readonly number[] {
  const file = join(directory, 'postgres', 'cluster', 'postmaster.pid')
  return existsSync(file) ? [serverOf(directory)] : []
}

/** One reader: the worklist, a case, a search, the figures. */
async function measurePages(): Promise<void> {
  const store = await openStore({ directory })
  try {
    const [reader] = await makeReaders(store, 1, 4)
    const application = await startApplication(directory)
    try {
      const { worklist, casePage, page } = visitsAt(application.address)
      const pages = {
        worklist,
        case: casePage,
        search: page('/cases?q=smith&purpose=review'),
        figures: page('/figures'),
      }
      for (const [name, visit] of Object.entries(pages)) {
        // The first pages compile templates and plan queries.
        await asked(visit, reader!, 4)
        say(`${name}: ${spreadWords(spreadOf(await asked(visit, reader!, pagesAsked)))}`)
      }
    } finally {
      await application.stop()
    }
  } finally {
    await store.close()
  }
}

async function asked(
  visit: (reader: Reader, at: number) => Promise<Answer>,
  reader: Reader,
  times: number,
): Promise<readonly number[]> {
  const all: number[] = []
  for (let at = 0; at < times; at++) all.push((await visit(reader, at)).ms)
  return all
}

/** Bytes of the files below a folder; what goes meanwhile is not counted. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      try {
        return sum + statSync(join(entry.parentPath, entry.name)).size
      } catch {
        return sum
      }
    }, 0)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString('en-GB')} MiB`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
