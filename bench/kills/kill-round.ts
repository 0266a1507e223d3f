import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Application, startApplication } from '../pages/application.ts'
import type { Reader } from '../pages/readers.ts'
import { visitsAt } from '../pages/visits.ts'
import { serverOf, signalAll } from './cluster-processes.ts'

export const victims = [
  'application',
  'importer',
  'server',
  'application and importer',
  'application and server',
  'all',
] as const
export type Victim = (typeof victims)[number]

export interface RoundRun {
  readonly directory: string
  readonly readers: readonly Reader[]
  /** A corrected extract that nobody has imported yet. */
  readonly extract: string
  readonly victim: Victim
  /** When the victim is killed, after the importer was started. */
  readonly afterMs: number
}

/** What was acknowledged in a round, and how many requests had no answer. */
export interface RoundSeen {
  readonly pages: number
  readonly readings: readonly string[]
  readonly extracts: readonly string[]
  readonly refused: number
}

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** How long the first page may take. */
const firstPageMs = 30_000

/** How long whoever is left goes on. */
const afterwardsMs = 700

/** Readers read and answer, an import runs, somebody is killed; nobody is left running. */
export async function killRound(run: RoundRun): Promise<RoundSeen> {
  const application = await startApplication(run.directory)
  const seen = { pages: 0, readings: [] as string[], refused: 0 }
  let goesOn = true
  const reading = run.readers.map(async (reader) => {
    const { worklist, casePage, submit } = visitsAt(application.address)
    for (let at = 0; goesOn && at < reader.cases.length; at++) {
      try {
        await worklist(reader, at)
        await casePage(reader, at)
        seen.pages += 2
        await submit(reader, at)
        seen.readings.push(`${reader.cases[at]} ${reader.who.accountId}`)
      } catch {
        seen.refused += 1
        await setTimeout(50)
      }
    }
  })
  // Who is killed is at work: the first pages compile templates and plan queries.
  for (let waited = 0; seen.pages === 0 && waited < firstPageMs; waited += 20) await setTimeout(20)
  const importer = startImport(run)
  await setTimeout(run.afterMs)
  kill(run, application, importer.child)
  await setTimeout(afterwardsMs)
  goesOn = false
  signalAll([application.pid], 'SIGKILL')
  await Promise.all(reading)
  const extracts = await importer.acknowledged
  return { ...seen, extracts }
}

function kill({ victim, directory }: RoundRun, application: Application, importer: ChildProcess) {
  const isMeant = (who: string) => victim === 'all' || victim.includes(who)
  if (isMeant('server')) signalAll([serverOf(directory)], 'SIGKILL')
  if (isMeant('application')) signalAll([application.pid], 'SIGKILL')
  if (isMeant('importer')) importer.kill('SIGKILL')
}

/** The ids of the extracts that a command said it had taken; none where it was killed or failed. */
function startImport({ extract, directory }: RoundRun) {
  const args = [main, 'import', extract, '--data', directory, '--json', '--log-level', 'silent']
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  const acknowledged = once(child, 'close').then(([code]): readonly string[] => {
    if (code !== 0) return []
    const { extracts } = JSON.parse(text) as { extracts: readonly { extractId: string }[] }
    return extracts.map(({ extractId }) => extractId)
  })
  return { child, acknowledged }
}
