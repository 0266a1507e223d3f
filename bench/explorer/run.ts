/**
 * How long the explorer takes in a large review: charts expanded by each kind, paths of at most four ties found between
 * people who are near each other and between any two, with and without the order of time, as a reviewer to whom nothing is
 * closed and as one who worked on some of the cases. The network is made up and written into the tables.
 *
 *   node bench/explorer/run.ts [--people 100000] [--mentions 1000000] [--asks 40] [--data DIR]
 *
 * With --data the made-up store is kept there and used again. Prints for each kind of asking the median, the 95th in a hundred
 * and the longest in seconds, the processor’s seconds of program and database together, and how many times as long it
 * takes as the barest query: the cases one person stands in.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type Caller, openDoor, operator } from '../../src/access/index.ts'
import { LookbackError } from '../../src/model/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'
import { processorMs, serverOf } from '../pages/processor-time.ts'
import { spreadOf } from '../pages/spread.ts'
import { makeNetwork } from './made-up-network.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    mentions: { type: 'string', default: '1000000' },
    asks: { type: 'string', default: '40' },
    data: { type: 'string' },
  },
})

const size = { people: Number(values.people), mentions: Number(values.mentions) }
const asks = Number(values.asks)
const directory = values.data ?? mkdtempSync(join(tmpdir(), 'lookback-explorer-'))
const isMade = existsSync(join(directory, 'postgres'))
const store = await openStore({ directory, engine: 'postgres' })

interface Row {
  readonly median: string
  readonly p95: string
  readonly most: string
  readonly processor: string
  readonly times: string
}

try {
  if (!isMade) {
    const started = performance.now()
    await makeNetwork(store, size)
    console.log(`made in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  const review = createReview(store, openDoor(store), [])
  const by = await operator(store)
  const server = serverOf(directory)
  const processor = () =>
    processorMs(server) + process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000
  // Whoever worked on a case: the policies have something to keep from them.
  const closed = Array.from({ length: 20 }, (_, at) => 1 + at * Math.floor(size.mentions / 80))
  await staff(closed)
  for (const [called, staffIds] of [
    ['nothing closed', []],
    ['twenty cases closed', ['W1']],
  ] as const) {
    const caller: Caller = {
      who: { ...by, role: 'reviewer', staffIds: [...staffIds] },
      session: null,
    }
    const chartOf = async (from: string) =>
      (await review.perform(caller, acts.explorer.open, { from })).chartId
    const rows: Record<string, Row> = {}
    let bare = 0
    const measure = async (what: string, each: (at: number) => Promise<void>) => {
      const seconds: number[] = []
      const before = processor()
      for (let at = 0; at < asks; at++) {
        const started = performance.now()
        await each(at)
        seconds.push(performance.now() - started)
      }
      const spent = (processor() - before) / asks
      const { median, p95, most } = spreadOf(seconds)
      if (bare === 0) bare = median
      const s = (ms: number) => `${(ms / 1000).toFixed(3)} s`
      const row = { median: s(median), p95: s(p95), most: s(most), processor: s(spent) }
      rows[what] = { ...row, times: (median / bare).toFixed(1) }
    }
    const some = (salt: number, at: number) => 1 + ((at * 7919 + salt * 104_729) % size.mentions)
    const people = await peopleOf(Array.from({ length: 8 * asks }, (_, at) => some(1, at)))
    await measure('the barest query', async (at) => {
      await openDoor(store).enter(caller.who, async ({ db, note }) => {
        note({ action: 'consultation', subject: 'bench' })
        await sql`select case_id from mention m join person_mention p on p.mention_id = m.id
          where p.person_id = ${people[at]!}`.execute(db)
      })
    })
    const charts: number[] = []
    await measure('open', async (at) => void charts.push(await chartOf(`person:${people[at]}`)))
    const expand = (kind: 'case' | 'phone') => async (at: number) => {
      const node = `person:${people[at]}`
      const asked = { chartId: charts[at]!, node, kind }
      await review.perform(caller, acts.explorer.expand, asked).catch(nothingThere)
    }
    await measure('expand: cases', expand('case'))
    await measure('expand: telephones', expand('phone'))
    await measure('expand: people of a case', async (at) => {
      const chartId = charts[at]!
      const { nodes } = await review.perform(caller, acts.explorer.chart, { chartId })
      const node = nodes.find(({ kind }) => kind === 'case')
      if (!node) return
      const asked = { chartId, node: node.key, kind: 'person' } as const
      await review.perform(caller, acts.explorer.expand, asked).catch(nothingThere)
    })
    const hub = await chartOf(`thing:${2 * size.people + 1}`)
    await measure('expand: cases of a place of thousands', async () => {
      const asked = { chartId: hub, node: `thing:${2 * size.people + 1}`, kind: 'case' } as const
      await review.perform(caller, acts.explorer.expand, asked)
      await review.perform(caller, acts.explorer.undo, { chartId: hub })
    })
    await measure('look at a chart, a node chosen', async (at) => {
      await review.perform(caller, acts.explorer.chart, {
        ...{ chartId: charts[at]!, on: `person:${people[at]}` },
      })
    })
    const found = { near: 0, any: 0 }
    const pathTo = (reach: 'near' | 'any', inTime?: 'yes') => async (at: number) => {
      const [a, b] = pairs[reach][at]!
      const asked = { chartId: a.chartId, a: a.key, b, ...(inTime && { inTime }) }
      const done = await review.perform(caller, acts.explorer.path, asked).catch(nothingThere)
      if (done && !inTime) found[reach]++
      if (done) await review.perform(caller, acts.explorer.undo, { chartId: a.chartId })
    }
    const ends = async (reach: 'near' | 'any') => {
      const all: (readonly [{ readonly chartId: number; readonly key: string }, string])[] = []
      for (let at = 0; at < asks; at++) {
        const a = people[at]!
        const b = reach === 'near' ? await neighbourOf(a) : people[asks + at]!
        const chartId = await chartOf(`person:${a}`)
        await review.perform(caller, acts.explorer.add, { chartId, what: b })
        all.push([{ chartId, key: `person:${a}` }, `person:${b}`])
      }
      return all
    }
    const pairs = { near: await ends('near'), any: await ends('any') }
    await measure('path between neighbours', pathTo('near'))
    await measure('the same in the order of time', pathTo('near', 'yes'))
    await measure('path between any two', pathTo('any'))
    await measure('the same in the order of time ', pathTo('any', 'yes'))
    console.log(
      `${called}: ${size.people} people, ${size.mentions} mentions, ${asks} of each asked`,
    )
    console.table(rows)
    console.log(
      `paths found: ${found.near} of ${asks} between neighbours, ${found.any} of ${asks} between any two`,
    )
  }
} finally {
  await store.close()
  if (values.data === undefined) rmSync(directory, { recursive: true, force: true })
}

/** That nothing is there, or no path leads there, is an answer; anything else is a fault. */
function nothingThere(error: unknown): null {
  if (error instanceof LookbackError && ['LB_CHART_NODE', 'LB_CHART_NO_PATH'].includes(error.code))
    return null
  throw error
}

async function staff(cases: readonly number[]): Promise<void> {
  await openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'collection', subject: 'extract:bench' })
    await sql`insert into case_staff (source_id, key, case_id, staff_id, part)
      select 'police', 'w' || c, c, 'W1', 'officer' from unnest(${[...cases]}::bigint[]) c on conflict do nothing`.execute(
      db,
    )
  })
}

async function peopleOf(mentions: readonly number[]): Promise<readonly string[]> {
  return openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'computation', subject: 'bench' })
    const { rows } = await sql<{ id: string }>`
      select distinct person_id as id from person_mention where mention_id = any(${[...mentions]}::bigint[]) order by 1`.execute(
      db,
    )
    return rows.map(({ id }) => id)
  })
}

/** Somebody who stands in a case with somebody they stand in a case with. */
async function neighbourOf(person: string): Promise<string> {
  return openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'computation', subject: 'bench' })
    const { rows } = await sql<{ id: string }>`
      with one as (select distinct n.id, q.person_id from person_mention p join mention m on m.id = p.mention_id
          join mention n on n.case_id = m.case_id join person_mention q on q.mention_id = n.id where p.person_id = ${person}),
        two as (select distinct r.person_id from one join person_mention p using (person_id) join mention m on m.id = p.mention_id
          join mention n on n.case_id = m.case_id join person_mention r on r.mention_id = n.id)
      select person_id as id from two where person_id not in (select person_id from one)
      order by md5(person_id) limit 1`.execute(db)
    return rows[0]?.id ?? person
  })
}
