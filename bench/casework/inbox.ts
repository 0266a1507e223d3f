/**
 * The list of items with many of them, asked for by many at once, against the query alone:
 *
 *   node bench/casework/inbox.ts [--items 100000] [--readers 50] [--rounds 6]
 *
 * Half of the items are open and dealt out to eight people. Each round every reader asks for one of the lists (mine, all
 * open, ended) at the same time as the others, in turn as the act a page performs (door, row security, ledger) and as the
 * bare query (the rows' ids in order, and their number, as the tables' owner sees them, under no policy of its own). What is
 * compared is the 95th percentile of the waits, in one run on one store, and the processor's time of the server and of
 * this process (Linux), which other work on the machine stretches less.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { systemReader } from '../../src/access/index.ts'
import { acts } from '../../src/review/index.ts'
import { inContext, openStore } from '../../src/store/index.ts'
import { itemWorkers } from '../../src/testing/item-acts.ts'
import { processorMs, serverOf } from '../pages/processor-time.ts'
import { spreadOf } from '../pages/spread.ts'
import { itemWorld } from './item-world.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '100000' },
    readers: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '6' },
  },
})
const lists = ['mine', 'open', 'ended'] as const
type List = (typeof lists)[number]
const home = mkdtempSync(join(tmpdir(), 'lookback-inbox-'))
try {
  const directory = join(home, 'data')
  const store = await openStore({ directory })
  const world = await itemWorld(store)
  const people = itemWorkers.map((name) => world.whoOf(name))
  await inContext(
    store.db,
    { accountId: people[4]!.accountId, role: 'authoriser', staffIds: [] },
    async (tx) => {
      await sql`
        insert into item (kind, title, priority, state, owner, raised_by, changed_by, due_at, raised_at, closed_by, closed_at)
        select (array['action', 'request', 'enquiry', 'contact'])[1 + n % 4], 'Made-up item ' || n,
          (array['urgent', 'high', 'usual'])[1 + n % 3], case when n % 2 = 0 then 'open' else 'withdrawn' end,
          (${people.map(({ accountId }) => accountId)}::text[])[1 + (n / 2) % ${people.length}],
          ${people[4]!.accountId}, ${people[4]!.accountId},
          now() + make_interval(hours => n % 5000 - 1000), now() - make_interval(mins => n % 90000),
          case when n % 2 = 1 then ${people[4]!.accountId} end,
          case when n % 2 = 1 then now() - make_interval(mins => n % 70000) end
        from generate_series(1, ${Number(values.items)}::integer) n`.execute(tx)
    },
  )
  await inContext(store.db, systemReader, async (tx) => {
    await sql`analyze item`.execute(tx)
  })

  const bare = (list: List, owner: string) =>
    inContext(store.db, { accountId: owner, role: 'dataManager', staffIds: [] }, async (tx) => {
      const open = sql`state not in ('closed', 'withdrawn')`
      const which = {
        mine: sql`${open} and owner = ${owner}`,
        open,
        ended: sql`not (${open})`,
      }[list]
      const order =
        list === 'ended'
          ? sql`closed_at desc`
          : sql`(kind = 'risk') desc, due_at nulls last, array_position(array['urgent', 'high', 'usual'], priority), id`
      await sql`select id, title, owner, due_at from item where ${which} order by ${order} limit 25`.execute(
        tx,
      )
      await sql`select count(*) from item where ${which}`.execute(tx)
    })
  const act = (list: List, at: number) =>
    world.review.perform({ who: people[at % people.length]!, session: null }, acts.casework.items, {
      whose: list,
    })

  const waits = new Map<string, number[]>()
  const used = new Map<string, number>()
  const server = serverOf(directory)
  const processor = () => {
    const { user, system } = process.cpuUsage()
    return processorMs(server) + (user + system) / 1000
  }
  const readers = Array.from({ length: Number(values.readers) }, (_, at) => at)
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    waits.set(what, [...(waits.get(what) ?? []), performance.now() - began])
  }
  const together = async (what: string, one: (at: number) => Promise<unknown>) => {
    const before = processor()
    await Promise.all(readers.map((at) => timed(what, () => one(at))))
    used.set(what, (used.get(what) ?? 0) + processor() - before)
  }
  for (let round = 0; round < Number(values.rounds) + 1; round++) {
    // The first round warms both up.
    if (round === 1) {
      waits.clear()
      used.clear()
    }
    for (const list of lists) {
      await together(`${list}, query alone`, (at) =>
        bare(list, people[at % people.length]!.accountId),
      )
      await together(`${list}, as an act`, (at) => act(list, at))
    }
  }
  await store.close()
  for (const list of lists) {
    const alone = spreadOf(waits.get(`${list}, query alone`)!)
    const full = spreadOf(waits.get(`${list}, as an act`)!)
    const cost = (what: string) => used.get(`${list}, ${what}`)! / alone.asked
    const [bareCost, actCost] = [cost('query alone'), cost('as an act')]
    process.stdout.write(
      `${list}: query alone p50 ${alone.median.toFixed(0)} ms, p95 ${alone.p95.toFixed(0)} ms; as an act p50 ${full.median.toFixed(0)} ms, p95 ${full.p95.toFixed(0)} ms; ratio of p95 ${(full.p95 / alone.p95).toFixed(2)}; of the processor ${bareCost.toFixed(1)} and ${actCost.toFixed(1)} ms each, ratio ${(actCost / bareCost).toFixed(2)}\n`,
    )
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
