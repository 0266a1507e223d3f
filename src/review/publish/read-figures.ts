import { sql } from 'kysely'
import { may, type UnitOfWork, type Who } from '../../access/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import type { DoorAct } from '../at-door.ts'
import type { FigureState, FigureStep, PublishedFigure } from './contract.ts'
import { figureSteps } from './figure-steps.ts'

interface StoredFigure {
  readonly figureId: number
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly definitionHash: string
  readonly trueOn: string | null
  readonly onRecord: string | null
  readonly receivedBy: Date
  readonly links: boolean
  readonly surely: Bounds
  readonly atMost: Bounds
  readonly digest: string
  readonly ledgerRoot: string
  readonly ledgerSize: number
  readonly suppression: string
  readonly reason: string
  readonly proposer: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly steps: PublishedFigure['steps']
}

export async function readFigures(
  { db, who }: UnitOfWork,
  figureId: number | null = null,
): Promise<readonly PublishedFigure[]> {
  const { rows } = await sql<StoredFigure>`
    select f.id as "figureId", f.definition_id as definition, f.version, d.title, d.authority,
      f.definition_hash as "definitionHash", f.true_on as "trueOn", f.on_record as "onRecord",
      f.received_by as "receivedBy", f.links, f.surely, f.at_most as "atMost", f.digest,
      f.ledger_root as "ledgerRoot", f.ledger_size as "ledgerSize", f.suppression, f.reason,
      f.proposed_by as proposer, coalesce(p.name, f.proposed_by) as "proposedBy",
      f.proposed_at as "proposedAt",
      coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'reason', s.reason,
          'by', coalesce(n.name, s.taken_by), 'at', s.taken_at) order by s.taken_at, s.step)
        from figure_step s left join account_name n on n.id = s.taken_by
        where s.figure_id = f.id), '[]') as steps
    from published_figure f
      join definition d on d.id = f.definition_id and d.version = f.version
      left join account_name p on p.id = f.proposed_by
    where ${figureId}::bigint is null or f.id = ${figureId}
    order by f.id desc`.execute(db)
  return rows.map((row) => publishedFigure(row, who)).filter((figure) => shows(figure, who))
}

/** What nobody has published yet is a draft, for those who make figures. */
const shows = ({ state }: PublishedFigure, who: Who): boolean =>
  state === 'published' || state === 'withdrawn' || may(who.role, 'proposeFigures')

function publishedFigure(stored: StoredFigure, who: Who): PublishedFigure {
  const { trueOn, onRecord, receivedBy, proposer, proposedAt, ...row } = stored
  const state: FigureState = row.steps.at(-1)?.step ?? 'proposed'
  return {
    ...row,
    asOf: { trueOn, onRecord, receivedBy: receivedBy.toISOString() },
    proposedAt: proposedAt.toISOString(),
    steps: row.steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
    state,
    mayTake: stepsFor(state, proposer, who),
    recompute: `npx lookback figures recompute ${row.figureId}`,
  }
}

const stepsFor = (state: FigureState, proposer: string, who: Who): readonly FigureStep[] =>
  may(who.role, 'publishFigures')
    ? (Object.keys(figureSteps) as FigureStep[]).filter((step) => {
        const { from, byProposer } = figureSteps[step]
        return from === state && (byProposer || proposer !== who.accountId)
      })
    : []

export const publishedFigures =
  (enter: DoorAct) =>
  (who: Who): Promise<readonly PublishedFigure[]> =>
    enter(who, { permission: 'readFigures', subject: 'figures' }, async (unit) => {
      const figures = await readFigures(unit)
      const ids = figures.map(({ figureId }) => figureId)
      unit.note({ action: 'consultation', subject: 'figures', details: { published: ids } })
      return figures
    })

export const publishedFigureView =
  (enter: DoorAct) =>
  (who: Who, figureId: number): Promise<PublishedFigure | null> => {
    const subject = `figure:${figureId}`
    return enter(who, { permission: 'readFigures', subject }, async (unit) => {
      unit.note({ action: 'consultation', subject })
      return (await readFigures(unit, figureId))[0] ?? null
    })
  }
