/**
 * What a page costs: one reader alone, many at once, and beside them in the same run the bare queries of
 * the same pages by as many connections to the same server. With `--pause` the readers wait between
 * their pages, as people do, and a quarter of them send answers.
 *
 *   node bench/pages/run.ts [--data DIR | --cases 2000] [--readers 50] [--rounds 6]
 *   node bench/pages/run.ts --readers 200 --pause 10 --minutes 2 [--with-import]
 *
 * With `--with-import` a corrected extract is imported and a refresh done meanwhile, again and again, by other processes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/index.ts'
import { lookback } from '../job/command.ts'
import { startApplication } from './application.ts'
import { measureAtOnce } from './at-once.ts'
import { closeAll } from './browser.ts'
import { importMeanwhile } from './import-meanwhile.ts'
import { measureInTurn } from './in-turn.ts'
import { makeReaders } from './readers.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    cases: { type: 'string', default: '2000' },
    readers: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '6' },
    pause: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '2' },
    'with-import': { type: 'boolean', default: false },
  },
})
const readers = Number(values.readers)
const rounds = Number(values.rounds)
const home = await mkdtemp(join(tmpdir(), 'lookback-pages-'))

try {
  const directory = values.data ?? (await madeUpStore())
  const store = await openStore({ directory })
  try {
    // One case is looked at, as many more are read as there are rounds, in the run alone and at once.
    const people = await makeReaders(store, readers, 4)
    const application = await startApplication(directory)
    const run = { directory, store, people, application, rounds }
    try {
      const pauseMs = Number(values.pause) * 1000
      if (pauseMs > 0) {
        const forMs = Number(values.minutes) * 60_000
        const meanwhile = values['with-import'] ? importMeanwhile(run, home, forMs) : null
        await measureInTurn(run, pauseMs, forMs)
        await meanwhile
      } else {
        await measureAtOnce(run)
      }
    } finally {
      closeAll()
      await application.stop()
    }
  } finally {
    await store.close()
  }
} finally {
  await rm(home, { recursive: true, force: true })
}

async function madeUpStore(): Promise<string> {
  const directory = join(home, 'data')
  const demo = join(home, 'demo')
  await lookback(['demo', '--cases', values.cases, '--seed', '1', '--out', demo])
  await lookback(['import', join(demo, 'extracts'), '--data', directory])
  await lookback(['refresh', '--data', directory])
  return directory
}
