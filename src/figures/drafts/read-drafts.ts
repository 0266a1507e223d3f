import { sql } from 'kysely'
import { type Standing, stepsOpenTo, type UnitOfWork, type Who } from '../../access/index.ts'
import type { DraftRow, DraftState, DraftView } from './contract.ts'
import { draftSteps } from './draft-steps.ts'

interface StoredDraft {
  readonly draftId: number
  readonly yaml: string
  readonly drafter: string
  readonly savedBy: string
  readonly savedAt: Date
  readonly replacedBy: number | null
  readonly steps: readonly (DraftView['steps'][number] & { readonly taker: string })[]
}

/** One draft, or the newest text of each; what one's role may not see is not there. */
export const readDrafts = async (
  unit: UnitOfWork,
  draftId: number | null = null,
): Promise<readonly DraftView[]> =>
  (await storedDrafts(unit, draftId)).map((row) => draftView(row, unit.who))

/** A draft with where it stands and who brought it there; null where there is none. */
export async function readStandingDraft(
  unit: UnitOfWork,
  draftId: number,
): Promise<{ readonly draft: DraftView; readonly standing: Standing<DraftState> } | null> {
  const [row] = await storedDrafts(unit, draftId)
  return row ? { draft: draftView(row, unit.who), standing: standingOf(row) } : null
}

async function storedDrafts(
  { db }: UnitOfWork,
  draftId: number | null,
): Promise<readonly StoredDraft[]> {
  const { rows } = await sql<StoredDraft>`
    select d.id as "draftId", d.yaml, d.saved_by as drafter, coalesce(n.name, d.saved_by) as "savedBy",
      d.saved_at as "savedAt", r.id as "replacedBy",
      coalesce((select jsonb_agg(jsonb_build_object('state', s.step, 'reason', s.reason,
          'by', coalesce(t.name, s.taken_by), 'taker', s.taken_by, 'at', s.taken_at) order by s.number)
        from definition_draft_step s left join account_name t on t.id = s.taken_by
        where s.draft_id = d.id), '[]') as steps
    from definition_draft d
      left join definition_draft r on r.replaces = d.id
      left join account_name n on n.id = d.saved_by
    where case when ${draftId}::bigint is null then r.id is null else d.id = ${draftId} end
    order by d.id desc`.execute(db)
  return rows
}

function standingOf({ drafter, steps }: StoredDraft): Standing<DraftState> {
  const proposers = steps.filter(({ state }) => state === 'proposed').map(({ taker }) => taker)
  return {
    state: steps.at(-1)?.state ?? 'draft',
    proposers: [drafter, ...proposers.slice(-1)],
  }
}

const isOpen = ({ state }: DraftRow) => state !== 'published' && state !== 'discarded'

/** Those still open first, the newest first among them. */
export const openFirst = (drafts: readonly DraftRow[]): readonly DraftRow[] =>
  drafts.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))

function draftView(stored: StoredDraft, who: Who): DraftView {
  const { drafter: _, savedAt, steps, ...row } = stored
  const standing = standingOf(stored)
  return {
    ...row,
    name: nameIn(row.yaml),
    savedAt: savedAt.toISOString(),
    state: standing.state,
    steps: steps.map(({ taker: _taker, ...step }) => ({
      ...step,
      at: new Date(step.at).toISOString(),
    })),
    mayTake: row.replacedBy === null ? stepsOpenTo(draftSteps, standing, who) : [],
  }
}

/** The title as typed, however broken the rest is. */
function nameIn(yaml: string): string {
  const [, title] = /^title:[ \t]*(.+)$/m.exec(yaml) ?? []
  return (
    title
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .slice(0, 200) || 'Without a title'
  )
}
