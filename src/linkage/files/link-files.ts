import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clusterPairs } from '../clustering/cluster-pairs.ts'
import { type Engine, openEngine } from '../engine.ts'
import { makePlan, type Plan } from '../plan.ts'
import type { LinkProgress, WeightedPair } from '../records.ts'
import { runLinkage, stopwatch } from '../run.ts'
import { packBase } from '../score-sql.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { dropGiven, loadFiles } from './load-files.ts'

export interface LinkFilesRequest {
  /** JSON text or data, as docs/linkage.md describes. */
  readonly settings: unknown
  /** CSV or Parquet files; each is a source unless the settings name a source column. */
  readonly inputs: readonly string[]
  /** Folder for links.parquet, clusters.csv and model.json. */
  readonly out: string
  readonly progress?: (progress: LinkProgress) => void
}

export interface FilesLinked {
  readonly records: number
  readonly pairs: number
  readonly clusters: number
  readonly seconds: number
}

/**
 * The linkage engine on files. Errors: LB_LINKAGE_SETTINGS, _INPUT, _COLUMN, _DUPLICATE_ID,
 * _TOO_MANY_PAIRS; nothing is written then.
 */
export async function linkFiles(request: LinkFilesRequest): Promise<FilesLinked> {
  const began = performance.now()
  const settings = parseSettings(request.settings)
  const plan = makePlan(settings)
  const engine = await openEngine()
  try {
    await loadFiles(engine, plan, request.inputs)
    const { lap } = stopwatch()
    const prepared = () => dropGiven(engine)
    const run = await runLinkage(engine, plan, {
      lap,
      prepared,
      values: 'given',
      progress: request.progress,
    })
    request.progress?.({ stage: 'cluster', done: 0, total: 1 })
    const { pairs, clusters } = await clusterAccepted(engine, settings, run.records)
    await mkdir(request.out, { recursive: true })
    await writeLinks(engine, plan, join(request.out, 'links.parquet'))
    await writeClusters(engine, plan, join(request.out, 'clusters.csv'))
    await writeFile(join(request.out, 'model.json'), `${JSON.stringify(run.model, null, 2)}\n`)
    request.progress?.({ stage: 'cluster', done: 1, total: 1 })
    const seconds = (performance.now() - began) / 1000
    return { records: run.records, pairs, clusters, seconds }
  } finally {
    engine.close()
  }
}

/** Table named(idx, cluster) from the table accepted. */
export async function clusterAccepted(engine: Engine, settings: LinkSettings, records: number) {
  const pairs: WeightedPair[] = []
  await engine.stream('SELECT l_idx, r_idx, w FROM accepted ORDER BY l_idx, r_idx', ([a, b, w]) => {
    for (let row = 0; row < a!.length; row++) {
      pairs.push({ a: a![row] as number, b: b![row] as number, weight: w![row] as number })
    }
  })
  const sources = await sourcesOf(engine, settings)
  const clusters = clusterPairs(
    Array.from({ length: records }, (_, at) => at),
    pairs,
    {
      ...settings.cluster,
      duplicateFree: settings.duplicateFree,
      sourceOf: sources && ((id) => sources[id]!),
    },
  )
  await engine.run('CREATE OR REPLACE TABLE named (idx INTEGER, cluster INTEGER)')
  const appender = await engine.connection.createAppender('named')
  for (const [idx, cluster] of clusters) {
    appender.appendInteger(idx)
    appender.appendInteger(cluster)
    appender.endRow()
  }
  appender.closeSync()
  return { pairs: pairs.length, clusters: new Set(clusters.values()).size }
}

async function sourcesOf(engine: Engine, settings: LinkSettings) {
  if (settings.duplicateFree.length === 0) return undefined
  const [sources] = await engine.columns('SELECT source FROM keys ORDER BY idx')
  return (sources ?? []) as string[]
}

async function writeLinks(engine: Engine, { comparisons, dialect }: Plan, path: string) {
  const levels = comparisons.map((comparison, at) => {
    const whens = comparison.levels.map(
      (level, index) => `WHEN ${index + 1} THEN ${dialect.text(level.name)}`,
    )
    return `CASE (g // ${packBase ** at}) % ${packBase} ${whens.join(' ')} END AS ${dialect.identifier(comparison.name)}`
  })
  const columns = [
    'l.source AS source_l',
    'l.id AS id_l',
    'r.source AS source_r',
    'r.id AS id_r',
    'w AS weight',
    '1 / (1 + pow(2, -w)) AS probability',
    ...levels,
  ]
  await engine.run(
    `COPY (SELECT ${columns.join(', ')} FROM accepted JOIN keys l ON l.idx = l_idx JOIN keys r ON r.idx = r_idx ORDER BY l_idx, r_idx) TO ${dialect.text(path)} (FORMAT parquet)`,
  )
}

async function writeClusters(engine: Engine, { dialect }: Plan, path: string) {
  await engine.run(
    `COPY (SELECT source, id, cluster FROM keys JOIN named USING (idx) ORDER BY idx) TO ${dialect.text(path)} (FORMAT csv, HEADER)`,
  )
}
