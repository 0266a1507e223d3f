import type { Store } from '../../src/store/index.ts'
import type { Application } from './application.ts'
import { askBare, connectBare, statementsOf } from './bare-queries.ts'
import type { Answer } from './browser.ts'
import { processorMs, serverOf } from './processor-time.ts'
import type { Reader } from './readers.ts'
import { type Spread, spreadOf, spreadWords } from './spread.ts'
import { type Visit, visitsAt } from './visits.ts'

export interface Run {
  readonly directory: string
  readonly store: Store
  readonly people: readonly Reader[]
  readonly application: Application
  /** Pages each reader asks for. */
  readonly rounds: number
}

/** Asks for each page alone, then by all at once; then runs its bare queries by as many connections. */
export async function measureAtOnce(run: Run): Promise<void> {
  const { people, application, directory, rounds } = run
  const visits = visitsAt(application.address)
  const statements = await statementsOf(run.store, people[0]!)
  const clients = await connectBare(directory, people.length)
  const [alone] = people
  for (const [name, visit, bare] of [
    ['worklist', visits.worklist, statements.worklist],
    ['case', visits.casePage, statements.casePage],
    ['reading submitted', visits.submit, null],
  ] as const) {
    // The first pages compile templates and plan queries.
    await asked([alone!], 8, visit)
    const one = await asked([alone!], 40, visit)
    say(`${name}, one reader: ${spreadWords(one.spread)}, ${kilobytes(one.answers)}`)
    const before = costs(run)
    const all = await asked(people, rounds, visit)
    const after = costs(run)
    const each = (who: keyof typeof before) =>
      ((after[who] - before[who]) / all.spread.asked).toFixed(1)
    say(`${name}, ${people.length} at once: ${spreadWords(all.spread)}`)
    say(
      `${name}, processor ms a page: application ${each('application')}, server ${each('server')}`,
    )
    if (bare === null) continue
    const serverBefore = processorMs(serverOf(directory))
    const times: number[] = []
    await Promise.all(
      clients.map(async (client) => {
        for (let i = 0; i < rounds; i++) times.push(await askBare(client, bare))
      }),
    )
    const spread = spreadOf(times)
    const server = (processorMs(serverOf(directory)) - serverBefore) / spread.asked
    say(
      `${name}, its ${bare.length} bare queries, ${clients.length} at once: ${spreadWords(spread)}; server ${server.toFixed(1)} ms of a processor; the page is ${(all.spread.p95 / spread.p95).toFixed(1)} times that at the 95th percentile`,
    )
  }
  await Promise.all(clients.map((client) => client.end()))
}

async function asked(
  people: readonly Reader[],
  rounds: number,
  visit: Visit,
): Promise<{ readonly spread: Spread; readonly answers: readonly Answer[] }> {
  const answers: Answer[] = []
  await Promise.all(
    people.map(async (reader) => {
      for (let at = 0; at < rounds; at++) answers.push(await visit(reader, at))
    }),
  )
  return { spread: spreadOf(answers.map(({ ms }) => ms)), answers }
}

const costs = ({ application, directory }: Run) => ({
  application: processorMs(application.pid),
  server: processorMs(serverOf(directory)),
})

function kilobytes(answers: readonly Answer[]): string {
  const sum = answers.reduce((total, { bytes }) => total + bytes.length, 0)
  return `${(sum / answers.length / 1000).toFixed(1)} kB on the wire`
}

const say = (line: string) => process.stdout.write(`${line}\n`)
