import { availableParallelism } from 'node:os'
import { clusterPlaces } from '../cluster/cluster-pairs.ts'
import { runHeld } from '../memory/memory-engine.ts'
import { RecordHolder } from '../memory/records/memory-records.ts'
import { Hands } from '../memory/workers/worker-pool.ts'
import type { Engine } from '../sql/database.ts'
import type { Plan } from '../sql/sql-plan.ts'
import type { FilesOutcome, FilesRun } from './files-run.ts'
import { columnsApart, openFiles, readingFiles } from './open-files.ts'
import { orderRecords } from './order-rows.ts'
import { holdFiles } from './read-fields.ts'
import { whileUnchanged } from './unchanged-files.ts'
import { writeAcceptedTable, writeClusterTable, writeKeys } from './write-tables.ts'

/** Each takes some 25 MB for itself, and they share one way to memory. */
const mostThreads = 8
/** Of fewer, another thread takes longer to start than it saves. */
const worthThreads = 20_000

/**
 * Tables keys, accepted and clustered; the engine reads and writes, this process does the rest.
 * `candidates` are the pairs that blocking proposed, each once.
 */
export async function linkInProcess(
  engine: Engine,
  plan: Plan,
  run: FilesRun,
): Promise<FilesOutcome & { readonly candidates: number }> {
  const { inputs, lap, progress } = run
  progress?.({ stage: 'prepare', done: 0, total: 1 })
  // Rows are read several times and must come in one order.
  await engine.run('SET preserve_insertion_order = true')
  await sparing(engine)
  await openFiles(engine, plan, inputs)
  const { holder, order } = await readingFiles(inputs, () =>
    whileUnchanged(inputs, () => read(engine, plan, inputs)),
  )
  const { rows } = order
  const records = rows.length
  const threads = run.threads ?? Math.min(mostThreads, availableParallelism())
  // They start while the records are put in order.
  const hands = threads > 1 && records >= worthThreads ? new Hands(threads - 1) : null
  const score = async () => {
    const held = holder.close(order.sources, rows)
    progress?.({ stage: 'prepare', done: 1, total: 1 })
    lap('load')
    return { ...(await runHeld(plan, held, { lap, progress, hands })), sources: held.sources }
  }
  const scored = await score().finally(() => hands?.letGo())
  const { model, accepted, candidates, passedOver, sources } = scored
  const pairs = accepted.ordered(records)
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  const { duplicateFree, cluster } = plan.settings
  const named = duplicateFree.length > 0 ? await sourceNames(engine) : undefined
  const edges = { a: pairs.left, b: pairs.right, weight: pairs.weight }
  const sourceOf = named && ((place: number) => named[sources[place]!]!)
  const names = clusterPlaces(records, edges, { ...cluster, duplicateFree, sourceOf })
  lap('cluster')
  await writeKeys(engine, rows)
  await writeAcceptedTable(engine, pairs)
  await writeClusterTable(engine, names)
  const clusters = new Set(names).size
  return { model, records, candidates, pairs: pairs.left.length, clusters, passedOver }
}

/** Has the engine give back at once what naming, sorting and reading took, because arrays come after it. */
async function sparing(engine: Engine): Promise<void> {
  await engine.run("SET allocator_flush_threshold = '1MB'")
  await engine.run("SET allocator_bulk_deallocation_flush_threshold = '1MB'")
  await engine.run('SET allocator_background_threads = true')
}

/** Sorts the records while their fields are read, where it takes no reading of the whole to know how many there are. */
async function read(engine: Engine, plan: Plan, inputs: readonly string[]) {
  const apart = inputs.every(columnsApart)
  const hold = async (records: number) => {
    const holder = new RecordHolder(plan, records)
    await holdFiles(engine, plan, holder, { records, apart })
    return holder
  }
  if (!apart) {
    const order = await orderRecords(engine)
    return { order, holder: await hold(order.rows.length) }
  }
  const [counted] = await engine.columns('SELECT count(*) FROM given')
  const beside = await engine.beside()
  try {
    const both = [orderRecords(beside), hold(Number(counted![0]))] as const
    // Whichever fails, the other is waited for before the way in is closed.
    await Promise.allSettled(both)
    const [order, holder] = await Promise.all(both)
    return { order, holder }
  } finally {
    beside.close()
  }
}

async function sourceNames(engine: Engine): Promise<readonly string[]> {
  const [names] = await engine.columns('SELECT source FROM sources ORDER BY src')
  return (names ?? []) as string[]
}
