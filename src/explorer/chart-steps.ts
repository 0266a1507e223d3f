import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import type { ChartStepName, KeptChart, PlacedNode } from '../store/index.ts'
import { explorerErrors } from './errors.ts'
import { casesOfNodes } from './read-nodes.ts'
import { type Replayed, replay } from './replay.ts'

/** More cannot be read, nor drawn as one page. */
const mostNodes = 300

export interface StoredStep {
  readonly number: number
  readonly step: ChartStepName
  readonly words: string
  readonly placed: readonly PlacedNode[]
  readonly removed: readonly string[]
  readonly kept: KeptChart | null
  readonly undoes: number | null
  readonly by: string
  readonly at: Date
}

export interface StoredChart extends Replayed {
  readonly chartId: number
  readonly owner: string
  readonly steps: readonly StoredStep[]
}

/** A chart as the steps say that the asker may see. @throws LB_CHART_NOT_FOUND */
export async function readChart({ db }: UnitOfWork, chartId: number): Promise<StoredChart> {
  const { rows: charts } = await sql<{ owner: string }>`
    select coalesce(a.name, c.owner) as owner from chart c left join account_name a on a.id = c.owner
    where c.id = ${chartId}`.execute(db)
  const { rows: steps } = await sql<StoredStep>`
    select s.number, s.step, s.words, s.placed, s.removed, s.kept, s.undoes,
      coalesce(a.name, s.taken_by) as by, s.taken_at as at
    from chart_step s left join account_name a on a.id = s.taken_by
    where s.chart_id = ${chartId} order by s.number`.execute(db)
  const [chart] = charts
  if (!chart || steps.length === 0) throw refusal(explorerErrors, 'LB_CHART_NOT_FOUND')
  return { chartId, owner: chart.owner, steps, ...replay(steps) }
}

export interface NewStep {
  readonly step: ChartStepName
  readonly words: string
  readonly placed?: readonly PlacedNode[]
  readonly removed?: readonly string[]
  readonly kept?: KeptChart
  readonly undoes?: number
}

/**
 * Adds a step to a chart. It belongs to every case that what it is about stands in: whoever may not see one of them is not
 * shown it. A note or a name belongs to those of the whole chart.
 *
 * @throws LB_CHART_FULL, LB_CHART_MEANWHILE
 */
export async function addStep(
  unit: UnitOfWork,
  chartId: number,
  before: Pick<StoredChart, 'nodes'>,
  step: NewStep,
): Promise<void> {
  const placed = step.placed ?? []
  const standing = new Set([...before.nodes, ...placed].map(({ key }) => key))
  if (standing.size > mostNodes) throw refusal(explorerErrors, 'LB_CHART_FULL')
  const about = step.kept
    ? [...standing]
    : [...placed.map(({ key }) => key), ...(step.removed ?? [])]
  const cases = await casesOfNodes(unit, about)
  const { rows } = await sql<{ number: number }>`
    insert into chart_step (chart_id, step, words, placed, removed, kept, undoes, cases, taken_by)
    select ${chartId}, ${step.step}, ${step.words}, ${JSON.stringify(placed)}::jsonb,
      ${[...(step.removed ?? [])]}::text[], ${step.kept ? JSON.stringify(step.kept) : null}::jsonb,
      ${step.undoes ?? null}::bigint, ${[...cases]}::bigint[], ${unit.who.accountId}
    on conflict do nothing returning number`.execute(unit.db)
  if (rows.length === 0) throw refusal(explorerErrors, 'LB_CHART_MEANWHILE')
  unit.note({
    action: 'alteration',
    subject: `chart:${chartId}`,
    details: { step: step.step, number: rows[0]!.number, nodes: about },
  })
}
