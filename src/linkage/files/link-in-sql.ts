import { runLinkage } from '../engine/run-linkage.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Database } from '../sql/database.ts'
import { type BlockingTold, sqlEngine } from '../sql/sql-engine.ts'
import { type SqlPlan, sqlPlan } from '../sql/sql-plan.ts'
import { vetoedInSql } from '../sql/veto-sql.ts'
import { clusterFiles } from './cluster-files.ts'
import type { FilesOutcome, FilesRequest } from './files-outcome.ts'
import { dropRows, loadFiles } from './open-files.ts'
import { writeClusterTable } from './write-tables.ts'

/** Another engine that scores in the place of this one, and what an earlier run of it left. */
export interface ScoringElsewhere {
  /** The tables that blocking leaves, from an earlier run; null where there was none. */
  restore(): Promise<(BlockingTold & { readonly model: TrainedModel | null }) | null>
  /** Records are prepared. */
  blocked(told: BlockingTold): Promise<void>
  /** Fills the table accepted. */
  score(compiled: SqlPlan, model: TrainedModel): Promise<void>
}

/** Tables keys, accepted and clustered; the database does all but the clustering. */
export async function linkInSql(
  database: Database,
  plan: LinkPlan,
  { inputs, lap, progress, scored }: FilesRequest,
  elsewhere?: ScoringElsewhere,
): Promise<FilesOutcome> {
  progress?.({ stage: 'prepare', done: 0, total: 1 })
  const standing = await elsewhere?.restore()
  if (!standing) await loadFiles(database, plan, inputs)
  lap('load')
  const compiled = sqlPlan(plan)
  const engine = sqlEngine(database, compiled, {
    ...{ values: 'rows', prepared: () => dropRows(database) },
    ...(standing && { standing }),
    ...(elsewhere && {
      blocked: elsewhere.blocked,
      scoreElsewhere: (model: TrainedModel) => elsewhere.score(compiled, model),
    }),
  })
  const trained = standing?.model ?? plan.settings.model
  const { pairs, ...run } = await runLinkage(
    { ...plan, settings: { ...plan.settings, ...(trained && { model: trained }) } },
    engine,
    { lap, progress },
  )
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  scored?.()
  const kept = await pairs.columns()
  const sourcesOf = async () => {
    const [sources] = await database.columns('SELECT source FROM keys ORDER BY idx')
    return (place: number) => sources![place] as string
  }
  const { records } = run
  // What a veto keeps apart is looked for within clusters only, until none of them holds such a pair.
  const apart = new Set<string>()
  for (;;) {
    const vetoed = apart.size > 0 ? (a: number, b: number) => apart.has(keyOf(a, b)) : undefined
    const names = await clusterFiles(plan, { records, pairs: kept, vetoed, sourcesOf })
    const found = await vetoedInSql(database, compiled, names)
    if (found.length === 0) {
      await writeClusterTable(database, names)
      lap('cluster')
      const { candidates } = pairs
      return { ...run, candidates, pairs: kept.left.length, clusters: new Set(names).size }
    }
    for (const [a, b] of found) apart.add(keyOf(a, b))
  }
}

const keyOf = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`)
