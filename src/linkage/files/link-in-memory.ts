import { availableParallelism } from 'node:os'
import { runLinkage } from '../engine/run-linkage.ts'
import { memoryEngine } from '../memory/memory-engine.ts'
import { RecordsBuilder } from '../memory/records/records-builder.ts'
import { WorkerPool } from '../memory/workers/worker-pool.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { Database } from '../sql/database.ts'
import { clusterFiles } from './cluster-files.ts'
import type { FilesOutcome, FilesRequest } from './files-outcome.ts'
import { columnsApart, openFiles, readingFiles } from './open-files.ts'
import { orderRows } from './order-rows.ts'
import { readFields } from './read-fields.ts'
import { whileUnchanged } from './unchanged-files.ts'
import { writeAcceptedTable, writeClusterTable, writeKeys } from './write-tables.ts'

/** Each takes some 25 MB for itself, and they share one way to memory. */
const mostThreads = 8
/** Of fewer, another thread takes longer to start than it saves. */
const worthThreads = 20_000

/** Tables keys, accepted and clustered; the database reads and writes, this process does the rest. */
export async function linkInMemory(
  database: Database,
  plan: LinkPlan,
  { inputs, lap, progress, threads }: FilesRequest,
): Promise<FilesOutcome> {
  progress?.({ stage: 'prepare', done: 0, total: 1 })
  // Rows are read several times and must come in one order.
  await database.run('SET preserve_insertion_order = true')
  await giveMemoryBack(database)
  await openFiles(database, plan, inputs)
  const { builder, columns, order } = await readingFiles(inputs, () =>
    whileUnchanged(inputs, () => readRecords(database, plan, inputs)),
  )
  const { rows } = order
  // Workers start while the records are put in order.
  const pool = poolFor(rows.length, threads ?? Math.min(mostThreads, availableParallelism()))
  const score = async () => {
    const records = builder.finish(columns, order.sources, rows)
    progress?.({ stage: 'prepare', done: 1, total: 1 })
    lap('load')
    const run = await runLinkage(plan, memoryEngine(plan, records, { pool }), { lap, progress })
    return { ...run, sources: records.sources }
  }
  const { pairs, sources, ...run } = await score().finally(() => pool?.close())
  const kept = await pairs.columns()
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  const sourcesOf = async () => {
    const [names] = await database.columns('SELECT source FROM sources ORDER BY src')
    return (place: number) => names![sources[place]!] as string
  }
  const { records } = run
  const { vetoed, candidates } = pairs
  const names = await clusterFiles(plan, { records, pairs: kept, vetoed, sourcesOf })
  lap('cluster')
  await writeKeys(database, rows)
  await writeAcceptedTable(database, kept)
  await writeClusterTable(database, names)
  return { ...run, candidates, pairs: kept.left.length, clusters: new Set(names).size }
}

const poolFor = (records: number, threads: number): WorkerPool | null =>
  threads > 1 && records >= worthThreads ? new WorkerPool(threads - 1) : null

/** Has the database give back at once what naming, sorting and reading took, because arrays come after it. */
async function giveMemoryBack(database: Database): Promise<void> {
  await database.run("SET allocator_flush_threshold = '1MB'")
  await database.run("SET allocator_bulk_deallocation_flush_threshold = '1MB'")
  await database.run('SET allocator_background_threads = true')
}

/** Sorts the records while their fields are read, where their number can be had without reading them all. */
async function readRecords(database: Database, plan: LinkPlan, inputs: readonly string[]) {
  const apart = inputs.every(columnsApart)
  const read = async (records: number) => {
    const builder = new RecordsBuilder(plan, records)
    return { builder, columns: await readFields(database, plan, builder, { records, apart }) }
  }
  if (!apart) {
    const order = await orderRows(database)
    return { order, ...(await read(order.rows.length)) }
  }
  const [counted] = await database.columns('SELECT count(*) FROM given')
  const second = await database.secondConnection()
  try {
    const both = [orderRows(second), read(Number(counted![0]))] as const
    // Whichever fails, the other is waited for before its connection is closed.
    await Promise.allSettled(both)
    const [order, taken] = await Promise.all(both)
    return { order, ...taken }
  } finally {
    second.close()
  }
}
