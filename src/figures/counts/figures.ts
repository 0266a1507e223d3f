import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { type CaseRow, caseColumns, casePage, caseRow, type StoredCase } from '../../cases/index.ts'
import {
  type Answer,
  type Bounds,
  type CasePopulation,
  parseDefinition,
} from '../../definitions/index.ts'
import { factsErrors } from '../../facts/index.ts'
import { head } from '../../ledger/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart, refusal } from '../../model/index.ts'
import { type Figure, figureSchema } from '../contract.ts'
import { figuresErrors } from '../errors.ts'

/** Counts with bounds over all cases, the same whoever asks (`figure_count`). */
export const currentFigures = defineAct({
  name: 'figures.current',
  kind: 'read',
  about: 'Counts with bounds under each definition, as of the last refresh',
  permission: 'readFigures',
  input: z.strictObject({ definition: fields.key.optional() }),
  output: outputs.list(figureSchema),
  subject: () => 'figures',
  notes: ['consultation'],
  async run(unit, { definition }): Promise<readonly Figure[]> {
    const counted = await countedFigures(unit, definition)
    unit.note({
      action: 'consultation',
      subject: 'figures',
      details: { figures: counted.map((figure) => `${figure.definition}@${figure.version}`) },
    })
    return counted
  },
})

export interface WantedFigure {
  readonly id: string
  /** Null: the version findings were last counted for. */
  readonly version: number | null
}

/** `ID` or `ID@VERSION`. */
export function wantedFigure(text: string): WantedFigure {
  const [, id = text, version] = /^([^@]+)@(\d{1,9})$/.exec(text) ?? []
  return { id, version: version === undefined ? null : Number(version) }
}

/** By how much counts from what is recorded, or with what was read, differ from those that count. */
interface Change {
  readonly met: number
  readonly notMet: number
  readonly undetermined: number
}

interface Counted {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly met: number
  readonly notMet: number
  readonly undetermined: number
  readonly counted: boolean
  readonly live: Change | null
  readonly yaml: string
  readonly recorded: Change
  readonly read: Change
}

/**
 * Of `definition d`: a refresh has found what it says of the cases. One that was published since has
 * no findings, which must not be taken for findings of "not met"; in a review without cases there is
 * nothing to find.
 */
const isCounted = sql<boolean>`(
  exists (select from figure_count n where n.definition_id = d.id and n.version = d.version)
  or not exists (select from review_count where cases > 0))`

/**
 * For whatever is made of the cases under review alone.
 *
 * @throws LB_DEFINITION_NOT_COUNTED where no refresh has found yet what it says of the cases; LB_DEFINITION_LIVE
 */
export async function needCounted(unit: UnitOfWork, which: WhichVersion): Promise<void> {
  const found = await versionOf(unit, which)
  if (found && populationOf(found.yaml) !== 'review')
    throw refusal(factsErrors, 'LB_DEFINITION_LIVE')
  needHeld(found)
}

interface WhichVersion {
  readonly id: string
  readonly version: number
}

async function versionOf({ db }: UnitOfWork, { id, version }: WhichVersion) {
  const { rows } = await sql<{ counted: boolean; yaml: string }>`
    select ${isCounted} as counted, d.yaml from definition d
    where d.id = ${id} and d.version = ${version}`.execute(db)
  return rows[0]
}

/** @throws LB_DEFINITION_NOT_COUNTED: what no case was held against is not met by none */
function needHeld(found: { readonly counted: boolean } | undefined): void {
  if (found?.counted === false) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_COUNTED')
}

/** @throws LB_DEFINITION_NOT_FOUND */
export async function countedFigures(
  { db }: UnitOfWork,
  definition?: string,
): Promise<readonly Figure[]> {
  const wanted = definition === undefined ? null : wantedFigure(definition)
  const { rows } = await sql<Counted>`
    select d.id as definition, d.version, d.title, d.authority,
      coalesce(sum(f.cases) filter (where f.answer = 'met'), 0)::integer as met,
      coalesce(sum(f.cases) filter (where f.answer = 'notMet'), 0)::integer as "notMet",
      coalesce(sum(f.cases) filter (where f.answer = 'undetermined'), 0)::integer as undetermined,
      ${isCounted} as counted, d.yaml, ${changeOf('recorded')} as recorded, ${changeOf('read')} as read,
      (select jsonb_build_object('met', l.met, 'notMet', l.not_met, 'undetermined', l.undetermined)
        from live_figure l where l.definition_id = d.id and l.version = d.version) as live
    from definition d
      left join figure_count f on f.definition_id = d.id and f.version = d.version
    where (${wanted?.id ?? null}::text is null or d.id = ${wanted?.id ?? null})
      and d.version = coalesce(${wanted?.version ?? null}::integer,
        (select max(version) from definition o where o.id = d.id))
    group by d.id, d.version, d.title, d.authority, d.yaml order by d.id`.execute(db)
  if (wanted !== null && rows.length === 0) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
  const { root, size } = await head(db)
  return rows.map(({ yaml, recorded, read, live, counted, ...row }) => ({
    ...row,
    ...ofPopulations(populationOf(yaml), row, live, counted),
    uses: usesOf(yaml),
    asRecorded: added(changed(row, recorded), boundsFrom(live ?? none)),
    asRead: added(changed(row, read), boundsFrom(live ?? none)),
    ledgerRoot: root,
    ledgerSize: size,
    recompute: `npx lookback figures --definition ${row.definition}@${row.version} --root ${root}`,
  }))
}

const changeOf = (basis: 'recorded' | 'read') => sql`(
  select jsonb_build_object(
    'met', coalesce(sum(change) filter (where answer = 'met'), 0),
    'notMet', coalesce(sum(change) filter (where answer = 'notMet'), 0),
    'undetermined', coalesce(sum(change) filter (where answer = 'undetermined'), 0))
  from figure_basis_change c
  where c.definition_id = d.id and c.version = d.version and c.basis = ${basis})`

const none: Change = { met: 0, notMet: 0, undetermined: 0 }

/** What a figure counts of each population, and together what its definition asks for. */
function ofPopulations(
  population: CasePopulation,
  review: Change,
  live: Change | null,
  isReviewCounted: boolean,
): Bounds & Pick<Figure, 'counts' | 'ofReview' | 'ofLive' | 'counted'> {
  const [ofReview, ofLive] = [boundsFrom(review), boundsFrom(live ?? none)]
  const needed = {
    review: isReviewCounted,
    live: live !== null,
    both: isReviewCounted && live !== null,
  }
  return {
    ...added(ofReview, ofLive),
    counts: population,
    ofReview,
    ofLive,
    counted: needed[population],
  }
}

/** Two populations that have no case in common. */
export const added = (a: Bounds, b: Bounds): Bounds => ({
  population: a.population + b.population,
  met: a.met + b.met,
  notMet: a.notMet + b.notMet,
  undetermined: a.undetermined + b.undetermined,
  lower: a.lower + b.lower,
  upper: a.upper + b.upper,
})

const boundsFrom = ({ met, notMet, undetermined }: Change): Bounds => ({
  population: met + notMet + undetermined,
  met,
  notMet,
  undetermined,
  lower: met,
  upper: met + undetermined,
})

const changed = (counted: Change, by: Change): Bounds =>
  boundsFrom({
    met: counted.met + by.met,
    notMet: counted.notMet + by.notMet,
    undetermined: counted.undetermined + by.undetermined,
  })

function usesOf(yaml: string): Figure['uses'] {
  const parsed = parseDefinition(yaml)
  return parsed.ok ? parsed.definition.uses : 'either'
}

function populationOf(yaml: string): CasePopulation {
  const parsed = parseDefinition(yaml)
  return parsed.ok ? parsed.definition.population : 'review'
}

export const answers = ['met', 'notMet', 'undetermined'] as const satisfies readonly Answer[]

export const casesBehindFigure = defineAct({
  name: 'figures.casesBehind',
  kind: 'read',
  about: 'The cases behind a count',
  permission: 'listBehindFigure',
  input: z.strictObject({
    definitionId: fields.key,
    version: fields.id,
    answer: z.enum(answers),
    page: fields.page,
  }),
  output: casePage,
  subject: () => 'figures',
  notes: ['consultation'],
  async run(unit, { definitionId, version, answer, page }): Promise<Page<CaseRow>> {
    const { db, note } = unit
    needHeld(await versionOf(unit, { id: definitionId, version }))
    const { rows } = await sql<StoredCase & { total: number }>`
        with behind as (
          select f.case_id as id, count(*) over () as total, w.place
          from finding f left join worklist w on w.case_id = f.case_id
          where f.definition_id = ${definitionId} and f.version = ${version}
            and f.answer = ${answer}
          order by w.place nulls last, f.case_id limit ${pageRows()} offset ${pageStart(page)})
        select ${caseColumns}, behind.total from behind join case_file c on c.id = behind.id
        order by behind.place nulls last, c.id`.execute(db)
    note({
      action: 'consultation',
      subject: 'figures',
      details: {
        definition: `${definitionId}@${version}`,
        answer,
        page,
        cases: rows.map(({ caseId }) => caseId),
      },
    })
    return pageOfCounted(rows, page, caseRow)
  },
})
