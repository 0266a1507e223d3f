import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import { parseSettings } from '../settings/link-settings.ts'
import { type Engine, openEngine } from '../sql/database.ts'
import { packBase } from '../sql/score-pairs.ts'
import { stopwatch } from '../sql/sql-engine.ts'
import { makePlan, type Plan } from '../sql/sql-plan.ts'
import { linkInProcess } from './link-in-memory.ts'
import { linkInSql } from './link-in-sql.ts'

export interface LinkFilesRequest {
  /** JSON text or data, as docs/linkage.md describes. */
  readonly settings: unknown
  /** CSV or Parquet files; each is a source unless the settings name a source column. */
  readonly inputs: readonly string[]
  /** Folder for links.parquet, clusters.csv and model.json. */
  readonly out: string
  /** Have the analytical engine compare and score, as a cluster would, instead of this process: the same links. */
  readonly inSql?: boolean
  readonly progress?: (progress: LinkProgress) => void
}

export interface FilesLinked {
  readonly records: number
  readonly pairs: number
  readonly clusters: number
  /** Blocks left out because they were larger than their rule's `largestBlock`. */
  readonly passedOver: LinkCounts['passedOver']
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
    const { lap } = stopwatch()
    const { inputs, progress } = request
    const linked = request.inSql
      ? await linkInSql(engine, plan, { inputs, lap, progress })
      : await linkInProcess(engine, plan, { inputs, lap, progress })
    await mkdir(request.out, { recursive: true })
    await writeLinks(engine, plan, join(request.out, 'links.parquet'))
    await writeClusters(engine, plan, join(request.out, 'clusters.csv'))
    await writeFile(join(request.out, 'model.json'), `${JSON.stringify(linked.model, null, 2)}\n`)
    progress?.({ stage: 'cluster', done: 1, total: 1 })
    const { records, pairs, clusters, passedOver } = linked
    const seconds = (performance.now() - began) / 1000
    return { records, pairs, clusters, passedOver, seconds }
  } finally {
    engine.close()
  }
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
    `COPY (SELECT source, id, cluster FROM keys JOIN clustered USING (idx) ORDER BY idx) TO ${dialect.text(path)} (FORMAT csv, HEADER)`,
  )
}
