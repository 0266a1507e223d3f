import { sql } from 'kysely'
import { z } from 'zod'
import {
  defineAct,
  fields,
  may,
  outputs,
  type Standing,
  stepsOpenTo,
  type UnitOfWork,
  type Who,
} from '../../access/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import {
  countOf,
  type FigurePair,
  pairsFrom,
  type Row,
  type Rows,
  totalsOf,
} from '../earlier/figure-rows.ts'
import { exactPublicCounts } from '../earlier/prior-figures.ts'
import { figuresErrors } from '../errors.ts'
import { type TableFile, tableFormatNames } from '../table-contract.ts'
import { writeRelease } from '../tables/table-file.ts'
import type { CountedFigure } from './attack-context.ts'
import { type FigureState, type PublishedFigure, publishedFigureSchema } from './contract.ts'
import {
  bodyFrom,
  causesFrom,
  type FigureBody,
  type StoredCauses,
  type StoredFigureBody,
} from './figure-body.ts'
import { figureRelease } from './figure-release.ts'
import { figureSteps } from './figure-steps.ts'
import { becauseWords, figureNotes, rowsToShow } from './figure-words.ts'

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
  /** Of figures kept before they had a body. */
  readonly surely: Bounds | null
  readonly atMost: Bounds | null
  readonly body: StoredFigureBody | null
  /** Null to those who may not know, by row security. */
  readonly pairs: readonly FigurePair[] | null
  readonly because: StoredCauses | null
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

/** One figure, or all; what one's role may not see is not there. */
export const readFigures = async (
  unit: UnitOfWork,
  figureId: number | null = null,
): Promise<readonly PublishedFigure[]> =>
  (await storedFigures(unit, figureId)).map((row) => publishedFigure(row, unit.who))

/** A figure with where it stands and who proposed it; null where there is none. */
export async function readStandingFigure(
  unit: UnitOfWork,
  figureId: number,
): Promise<{ readonly figure: PublishedFigure; readonly standing: Standing<FigureState> } | null> {
  const [row] = await storedFigures(unit, figureId)
  return row ? { figure: publishedFigure(row, unit.who), standing: standingOf(row) } : null
}

async function storedFigures(
  { db, who }: UnitOfWork,
  figureId: number | null,
): Promise<readonly StoredFigure[]> {
  const { rows } = await sql<StoredFigure>`
    select f.id as "figureId", f.definition_id as definition, f.version, d.title, d.authority,
      f.definition_hash as "definitionHash", f.true_on as "trueOn", f.on_record as "onRecord",
      f.received_by as "receivedBy", f.links, f.surely, f.at_most as "atMost", f.body,
      c.counts as pairs, c.because, f.digest,
      f.ledger_root as "ledgerRoot", f.ledger_size as "ledgerSize", f.suppression, f.reason,
      f.proposed_by as proposer, coalesce(p.name, f.proposed_by) as "proposedBy",
      f.proposed_at as "proposedAt",
      coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'reason', s.reason,
          'by', coalesce(n.name, s.taken_by), 'at', s.taken_at) order by s.taken_at, s.step)
        from figure_step s left join account_name n on n.id = s.taken_by
        where s.figure_id = f.id), '[]') as steps
    from published_figure f
      join definition d on d.id = f.definition_id and d.version = f.version
      left join published_figure_counts c on c.figure_id = f.id
      left join account_name p on p.id = f.proposed_by
    where ${figureId}::bigint is null or f.id = ${figureId}
    order by f.id desc`.execute(db)
  return rows.filter((row) => shows(standingOf(row), who))
}

const standingOf = ({ steps, proposer }: StoredFigure): Standing<FigureState> => ({
  state: steps.at(-1)?.step ?? 'proposed',
  proposers: [proposer],
})

/** What nobody has published yet is a draft, for those who make figures. */
const shows = ({ state }: Standing<FigureState>, who: Who): boolean =>
  state === 'published' || state === 'withdrawn' || may(who.role, 'proposeFigures')

function publishedFigure(stored: StoredFigure, who: Who): PublishedFigure {
  const { trueOn, onRecord, receivedBy, proposer: _, proposedAt, ...row } = stored
  const standing = standingOf(stored)
  const { surely, atMost, body: kept, pairs, because, ...rest } = row
  const body = kept && bodyFrom(kept)
  const asOf = { trueOn, onRecord, receivedBy: receivedBy.toISOString() }
  const before = surely && atMost ? { surely, atMost } : null
  const publicCounts = body?.says ?? (before && exactPublicCounts(before))
  if (publicCounts === null) throw new Error('A figure has neither a body nor counts.')
  const counts = pairs ? boundsOfPairs(pairs) : before
  return {
    ...rest,
    asOf,
    publicCounts,
    counts,
    hidden: because ? becauseWords(publicCounts, causesFrom(because), rowsToShow({ asOf })) : null,
    proof: body && proofOf(body),
    notes: figureNotes({ ...rest, asOf, body }),
    proposedAt: proposedAt.toISOString(),
    steps: row.steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
    state: standing.state,
    mayTake: stepsOpenTo(figureSteps, standing, who),
    recompute: `npx lookback figures recompute ${row.figureId}`,
  }
}

const proofOf = ({ proof, rules }: FigureBody): PublishedFigure['proof'] => ({
  attacked: proof.attacked,
  fewest: proof.fewest,
  leastValues: rules.leastValues,
  against: proof.against,
})

export const boundsOfPairs = (pairs: readonly FigurePair[]): Rows<Bounds> => {
  const row = (which: Row): Bounds => {
    const { met, undetermined, notMet, upper, population } = countOf(totalsOf(pairs, which))
    return { population, met, notMet, undetermined, lower: met, upper }
  }
  return { surely: row('surely'), atMost: row('atMost') }
}

/** What a figure was counted as, for those who make figures. @throws LB_FIGURE_NOT_FOUND */
export async function countedFigure(
  { db }: UnitOfWork,
  figureId: number,
): Promise<CountedFigure & { readonly body: FigureBody | null }> {
  const { rows } = await sql<StoredCounted>`
    select f.id, f.definition_id || '@' || f.version as definition, f.body,
      c.counts as pairs, f.surely, f.at_most as "atMost"
    from published_figure f left join published_figure_counts c on c.figure_id = f.id
    where f.id = ${figureId}`.execute(db)
  const [row] = rows
  if (!row) throw refusal(figuresErrors, 'LB_FIGURE_NOT_FOUND')
  const { surely, atMost, body, ...rest } = row
  const pairs = row.pairs ?? (surely && atMost ? pairsFrom({ surely, atMost }) : [])
  return { ...rest, body: body && bodyFrom(body), pairs }
}

interface StoredCounted {
  readonly id: number
  readonly definition: string
  readonly body: StoredFigureBody | null
  readonly pairs: readonly FigurePair[] | null
  readonly surely: Bounds | null
  readonly atMost: Bounds | null
}

export const publishedFigures = defineAct({
  name: 'figures.published',
  kind: 'read',
  about: 'Figures proposed and published, the newest first',
  permission: 'readFigures',
  input: fields.nothing,
  output: outputs.list(publishedFigureSchema),
  subject: () => 'figures',
  notes: ['consultation'],
  async run(unit): Promise<readonly PublishedFigure[]> {
    const figures = await readFigures(unit)
    const ids = figures.map(({ figureId }) => figureId)
    unit.note({ action: 'consultation', subject: 'figures', details: { published: ids } })
    return figures
  },
})

export const figureFile = defineAct({
  name: 'figures.file',
  kind: 'read',
  about: 'A published figure as a file for the public; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ figureId: fields.id, format: z.enum(tableFormatNames) }),
  subject: ({ figureId }) => `figure:${figureId}`,
  notes: ['consultation'],
  async run(unit, { figureId, format }): Promise<TableFile | null> {
    unit.note({ action: 'consultation', subject: `figure:${figureId}`, details: { format } })
    const [figure] = await readFigures(unit, figureId)
    return figure ? writeRelease(figureRelease(figure), format) : null
  },
})

export const publishedFigureView = defineAct({
  name: 'figures.publishedOne',
  kind: 'read',
  about: 'A published figure as it may be told; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ figureId: fields.id }),
  output: publishedFigureSchema.nullable(),
  subject: ({ figureId }) => `figure:${figureId}`,
  notes: ['consultation'],
  async run(unit, { figureId }): Promise<PublishedFigure | null> {
    unit.note({ action: 'consultation', subject: `figure:${figureId}` })
    return (await readFigures(unit, figureId))[0] ?? null
  },
})
