/** A thread of `acts.ts`: one sequence of random acts on a copy of the made-up review, watched after each of them. */
import { parentPort } from 'node:worker_threads'
import pg from 'pg'
import { verifyOwners } from '../../src/items/index.ts'
import { verifyLedger } from '../../src/ledger/index.ts'
import { LookbackError } from '../../src/model/index.ts'
import { openStore } from '../../src/store/index.ts'
import { attempt, orphansIn } from '../../src/testing/item-acts.ts'
import { randomFrom } from '../random.ts'
import { aimedAct, type Seen } from './aimed-act.ts'
import { itemWorld, plannedOnce } from './item-world.ts'

export interface SequenceRun {
  readonly seed: number
  readonly done: number
  readonly refused: number
  readonly why: readonly unknown[]
}
interface Asked {
  readonly url: string
  /** The same database as somebody from whom row security hides nothing. */
  readonly watch: string
  readonly seed: number
  readonly acts: number
}

/** One look: what there is to act on, and whatever must not be. */
const looking = `select
  coalesce((select jsonb_agg(i) from (select id, owner, state from item order by id desc limit 31) i), '[]') as items,
  coalesce((select jsonb_agg(o) from (select h.id, i.owner, h.to_account as to, h.to_team as team, h.offered_by as by
    from hand_off h join item i on i.id = h.item_id where h.state = 'offered' order by h.id) o), '[]') as offers,
  array(select i.id::integer from item i left join account a on a.id = i.owner
    where i.state not in ('closed', 'withdrawn') and (a.id is null or a.disabled_at is not null)) as orphans,
  array(select item_id::integer from hand_off where state = 'offered' group by item_id having count(*) > 1) as doubles`
interface Look extends Seen {
  readonly orphans: readonly number[]
  readonly doubles: readonly number[]
}

parentPort!.on('message', async (asked: Asked) => parentPort!.postMessage(await run(asked)))

async function run({ url, watch, seed, acts }: Asked): Promise<SequenceRun> {
  const store = await openStore({ url })
  const world = plannedOnce(await itemWorld(store))
  const watcher = new pg.Client({ connectionString: watch })
  await watcher.connect()
  const look = async () => (await watcher.query<Look>({ name: 'look', text: looking })).rows[0]!
  const random = randomFrom(seed)
  let done = 0
  const why: unknown[] = []
  let seen = await look()
  for (let act = 0; act < acts; act++) {
    const tried = aimedAct(random, world, seen)
    try {
      await attempt(world, tried, {
        items: seen.items.map(({ id }) => id),
        offers: seen.offers.map(({ id }) => id),
      })
      done += 1
    } catch (error) {
      if (!(error instanceof LookbackError)) throw error
    }
    seen = await look()
    const { orphans, doubles } = seen
    if (orphans.length + doubles.length > 0) why.push({ act, tried, orphans, doubles })
  }
  why.push(
    ...(await verifyOwners(store)).faults,
    ...(await verifyLedger(store.db)).faults,
    ...(await orphansIn(store)),
  )
  await watcher.end()
  await store.close()
  return { seed, done, refused: acts - done, why }
}
