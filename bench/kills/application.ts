/**
 * Kills (-9) of application, importer and server at random moments, while two readers read and submit readings through the
 * browser's door and a corrected extract is imported:
 *
 *   node bench/kills/application.ts --state DIR [--kills 300] [--seed 1] [--cases 1500]
 *
 * After each round the store is opened: every reading, extract and state of the ledger that was ever acknowledged must be
 * there, and the ledger and the owners of items must verify. The store and the count stand in DIR: the same command goes on
 * where it was ended. Prints a table at the end.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDoor, operator } from '../../src/access/index.ts'
import { verifyOwners } from '../../src/items/index.ts'
import { rootsAt, verifyLedger } from '../../src/ledger/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { lookback } from '../job/command.ts'
import { policeRowsAgain } from '../job/police-rows.ts'
import { closeAll } from '../pages/browser.ts'
import { makeReaders, type Reader } from '../pages/readers.ts'
import { randomFrom } from '../random.ts'
import { killRound, victims } from './kill-round.ts'
import { type Acknowledged, readState, tableOf, writeState } from './kill-state.ts'

const { values } = parseArgs({
  options: {
    state: { type: 'string' },
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '1500' },
  },
})
if (values.state === undefined) throw new Error('say where the store and the count stand: --state')
const folder = values.state
const directory = join(folder, 'data')
const casesEach = 4
const latestKillMs = 2_500
const rowsOfExtract = 60

mkdirSync(folder, { recursive: true })
let state = readState(folder)
if (state.rounds.length === 0) await prepare()

for (let round = state.rounds.length + 1; round <= Number(values.kills); round++) {
  const random = randomFrom(Number(values.seed) * 100_000 + round)
  const victim = victims[Math.floor(random() * victims.length)] ?? 'all'
  const extract = layExtract(round)
  const readers = await readersNow()
  const afterMs = random() * latestKillMs
  const seen = await killRound({ directory, readers, extract, victim, afterMs })
  const before = state.acknowledged
  const acknowledged = {
    readings: [...before.readings, ...seen.readings],
    extracts: [...before.extracts, ...seen.extracts],
    states: before.states,
  }
  const { faults, now } = await check(acknowledged)
  const { pages, refused } = seen
  const outcome = {
    ...{ round, victim, pages, refused, faults },
    readings: seen.readings.length,
    imports: seen.extracts.length,
  }
  state = {
    acknowledged: { ...acknowledged, states: [...before.states, now] },
    rounds: [...state.rounds, outcome],
  }
  writeState(folder, state)
  process.stdout.write(
    `${round} (${victim} after ${Math.round(afterMs)} ms): ${pages} pages, ${outcome.readings} readings, ${outcome.imports} imports, ${faults.length === 0 ? 'good' : `BAD ${JSON.stringify(faults)}`}\n`,
  )
}
closeAll()
process.stdout.write(tableOf(state))
process.exitCode = state.rounds.some(({ faults }) => faults.length > 0) ? 1 : 0

/** A made-up archive, linked and ordered. What a set-up that was ended left is made anew. */
async function prepare(): Promise<void> {
  rmSync(directory, { recursive: true, force: true })
  const demo = join(folder, 'demo')
  await lookback(['demo', '--cases', values.cases, '--seed', values.seed, '--out', demo])
  await lookback(['import', join(demo, 'extracts'), '--data', directory])
  await lookback(['refresh', '--data', directory])
}

/** The same crimes in each round, some with another outcome: each import makes versions of them. */
function layExtract(round: number): string {
  const at = join(folder, 'extract')
  mkdirSync(at, { recursive: true })
  writeFileSync(
    join(at, 'source.yml'),
    'id: kills-police\nname: Police of the kills\nagency: Police\nkind: policeCrime\n',
  )
  writeFileSync(join(at, 'crimes.csv'), policeRowsAgain(rowsOfExtract, round))
  return at
}

async function readersNow(): Promise<readonly Reader[]> {
  const store = await openStore({ directory })
  try {
    return await makeReaders(store, 2, casesEach)
  } finally {
    await store.close()
  }
}

/** What of all that was acknowledged is not there; and the state of the ledger now. */
async function check(
  acknowledged: Acknowledged,
): Promise<{ readonly faults: readonly string[]; readonly now: string }> {
  const store = await openStore({ directory })
  try {
    const ledger = await verifyLedger(store.db)
    const owners = await verifyOwners(store)
    return {
      faults: [
        ...ledger.faults.map((fault) => JSON.stringify(fault)),
        ...owners.faults.map((fault) => JSON.stringify(fault)),
        ...(await missing(store, acknowledged)),
        ...(await lostStates(store, acknowledged.states)),
      ],
      now: `${ledger.entries} ${ledger.root}`,
    }
  } finally {
    await store.close()
  }
}

async function missing(
  store: Store,
  { readings, extracts }: Acknowledged,
): Promise<readonly string[]> {
  return openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'consultation', subject: 'readings' })
    const { rows } = await sql<{ lost: string }>`
      select 'no reading ' || r as lost from unnest(${[...readings]}::text[]) as r
        where not exists (select from reading_head h where h.case_id || ' ' || h.account_id = r)
      union all
      select 'no extract ' || e from unnest(${[...extracts]}::text[]) as e
        where not exists (select from extract x where x.id = e)
      union all
      select 'record ' || r.id || ' of no extract' from record r
        where not exists (select from extract x where x.id = r.extract_id)`.execute(db)
    return rows.map(({ lost }) => lost)
  })
}

async function lostStates({ db }: Store, states: readonly string[]): Promise<readonly string[]> {
  const wanted = states.map((line) => line.split(' ') as [string, string])
  const roots = await rootsAt(
    db,
    wanted.map(([size]) => Number(size)),
  )
  return wanted.flatMap(([size, root]) =>
    roots.get(Number(size)) === root ? [] : [`the ledger no longer has ${size} ${root}`],
  )
}
