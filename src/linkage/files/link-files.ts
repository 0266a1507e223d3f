import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stopwatch } from '../engine/stopwatch.ts'
import { type LinkPlan, planLinkage } from '../plan/link-plan.ts'
import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import { packBase } from '../score/packed-outcomes.ts'
import { parseSettings } from '../settings/link-settings.ts'
import { type Database, openDatabase } from '../sql/database.ts'
import { duckdb } from '../sql/dialect.ts'
import { vetoCase } from '../sql/veto-sql.ts'
import { linkInMemory } from './link-in-memory.ts'
import { linkInSql } from './link-in-sql.ts'
import { linkOnSpark } from './link-on-spark.ts'

export interface LinkFilesRequest {
  /** JSON text or data, as docs/linkage.md describes. */
  readonly settings: unknown
  /** CSV or Parquet files; each is a source unless the settings name a source column. */
  readonly inputs: readonly string[]
  /** Folder for links.parquet, clusters.csv and model.json. */
  readonly out: string
  /** Have the database compare and score, as a cluster would, instead of this process: the same links. */
  readonly inSql?: boolean
  /** `sc://host:port`: have that Spark Connect server compare and score; it reads and writes below `out`. The same links. */
  readonly on?: string
  /** With `on`: of a blocking key of more records the pairs are shared out among tasks; 2,000 where not said. */
  readonly sharedOutAbove?: number
  /** With `on`: records the server holds in memory at a time, those of each blocking rule counted anew; eight million where not said. */
  readonly recordsAtOnce?: number
  readonly progress?: (progress: LinkProgress) => void
  /** Told what is worth knowing of the settings, such as a word that has a new name. */
  readonly note?: (text: string) => void
}

export interface FilesLinked {
  readonly records: number
  readonly pairs: number
  readonly clusters: number
  /** Blocks left out because they were larger than their rule's `largestBlock`. */
  readonly passedOver: LinkCounts['passedOver']
  readonly overShared: LinkCounts['overShared']
  readonly seconds: number
  /** Seconds of each step, and on Spark of each stage, in the order they ended. */
  readonly steps: Readonly<Record<string, number>>
}

/**
 * Links the records of files. @throws LB_LINKAGE_SETTINGS, LB_LINKAGE_INPUT, LB_LINKAGE_COLUMN,
 * LB_LINKAGE_DUPLICATE_ID, LB_LINKAGE_TOO_MANY_PAIRS; nothing is written then.
 */
export async function linkFiles(request: LinkFilesRequest): Promise<FilesLinked> {
  const began = performance.now()
  const plan = planLinkage(parseSettings(request.settings, request.note))
  const database = await openDatabase()
  const second = await database.secondConnection()
  const answer = answerIn(request.out)
  let links: Promise<void> | null = null
  try {
    const { laps, lap } = stopwatch()
    const { inputs, progress, note, sharedOutAbove, recordsAtOnce } = request
    const link = request.on
      ? linkOnSpark(request.on, request.out)
      : request.inSql
        ? linkInSql
        : linkInMemory
    const scored = () => {
      links = answer.draft('links.parquet', (path) => writeLinks(second, plan, path))
      // Waited for below.
      links.catch(() => {})
    }
    const { ended, ...linked } = await link(database, plan, {
      ...{ inputs, lap, progress, note, sharedOutAbove, recordsAtOnce, scored },
    })
    let written = false
    try {
      if (!links) scored()
      await answer.draft('clusters.csv', (path) => writeClusters(database, path))
      await answer.draft('model.json', (path) =>
        writeFile(path, `${JSON.stringify(linked.model, null, 2)}\n`),
      )
      await links
      await answer.give()
      written = true
    } finally {
      await ended?.(written)
    }
    lap('write')
    progress?.({ stage: 'cluster', done: 1, total: 1 })
    const { model: _, candidates: __, ...counts } = linked
    const seconds = (performance.now() - began) / 1000
    return { ...counts, seconds, steps: laps }
  } catch (error) {
    await Promise.resolve(links).catch(() => {})
    await answer.discard()
    throw error
  } finally {
    second.close()
    database.close()
  }
}

/** Files of an answer, under their names only once all are whole. */
function answerIn(folder: string) {
  const drafts = new Map<string, string>()
  return {
    draft: async (name: string, write: (path: string) => Promise<void>) => {
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${name}.draft`)
      drafts.set(path, join(folder, name))
      await write(path)
    },
    give: async () => {
      for (const [draft, path] of drafts) await rename(draft, path)
    },
    discard: async () => {
      for (const draft of drafts.keys()) await rm(draft, { force: true })
    },
  }
}

async function writeLinks(database: Database, { comparisons, vetoes }: LinkPlan, path: string) {
  const outcomeOf = (at: number) => `(g // ${packBase ** at}) % ${packBase}`
  const levels = comparisons.map((comparison, at) => {
    const whens = comparison.levels.map(
      (level, index) => `WHEN ${index + 1} THEN ${duckdb.text(level.name)}`,
    )
    return `CASE ${outcomeOf(at)} ${whens.join(' ')} END AS ${duckdb.identifier(comparison.name)}`
  })
  const veto = vetoes.length > 0 ? [`${vetoCase(vetoes, outcomeOf, duckdb.text)} AS veto`] : []
  const columns = [
    'l.source AS source_l',
    'l.id AS id_l',
    'r.source AS source_r',
    'r.id AS id_r',
    'w AS weight',
    '1 / (1 + pow(2, -w)) AS probability',
    ...levels,
    ...veto,
  ]
  await database.run(
    `COPY (SELECT ${columns.join(', ')} FROM accepted JOIN keys l ON l.idx = l_idx JOIN keys r ON r.idx = r_idx ORDER BY l_idx, r_idx) TO ${duckdb.text(path)} (FORMAT parquet)`,
  )
}

async function writeClusters(database: Database, path: string) {
  await database.run(
    `COPY (SELECT source, id, cluster FROM keys JOIN clustered USING (idx) ORDER BY idx) TO ${duckdb.text(path)} (FORMAT csv, HEADER)`,
  )
}
