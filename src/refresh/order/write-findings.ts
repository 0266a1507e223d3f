import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Definition } from '../../definitions/index.ts'
import type { CaseFinding, Explanation } from '../../facts/index.ts'
import { insertRows } from '../../store/index.ts'

/** Definitions that are not those of the last refresh: nothing of its findings stands. */
export async function startFindings(
  { db }: UnitOfWork,
  definitions: readonly Definition[],
): Promise<void> {
  await sql`delete from case_findings`.execute(db)
  await sql`delete from findings_by_basis`.execute(db)
  await sql`delete from explanation`.execute(db)
  await sql`delete from evaluated_definition`.execute(db)
  await insertRows(
    db,
    'evaluated_definition',
    definitions.map(({ id, version }, at) => ({ place: at + 1, definition_id: id, version })),
  )
}

/** Whether the last refresh evaluated these definitions, in this order. */
export async function isEvaluated(
  { db }: UnitOfWork,
  definitions: readonly Definition[],
): Promise<boolean> {
  const before = await db
    .selectFrom('evaluated_definition')
    .select(['definition_id', 'version'])
    .orderBy('place')
    .execute()
  const names = (all: readonly { readonly id: string; readonly version: number }[]) =>
    all.map(({ id, version }) => `${id}@${version}`).join()
  return (
    names(before.map(({ definition_id, version }) => ({ id: definition_id, version }))) ===
    names(definitions)
  )
}

export async function writeExplanations(
  { db }: UnitOfWork,
  definitions: readonly Definition[],
  explanations: readonly Explanation[],
): Promise<void> {
  const places = new Map(definitions.map(({ id }, at) => [id, at + 1]))
  await insertRows(
    db,
    'explanation',
    explanations.map(({ id, definitionId, answer, clauses, missing }) => ({
      id,
      place: places.get(definitionId),
      answer,
      clauses: JSON.stringify(clauses),
      missing: JSON.stringify(missing),
    })),
  )
}

/** Puts these findings, one a definition for each case, in the place of those there were of the cases. */
export async function writeFindings(
  { db }: UnitOfWork,
  findings: readonly CaseFinding[],
): Promise<void> {
  const byCase = Map.groupBy(findings, ({ caseId }) => caseId)
  await sql`delete from case_findings where case_id = any(${[...byCase.keys()]}::bigint[])`.execute(
    db,
  )
  await insertRows(db, 'case_findings', [...byCase].map(rowOf))
}

/** Makes one row of each explanation's changes so far, so that there are few to add up on a page. */
export async function addUpAnswers({ db }: UnitOfWork): Promise<void> {
  await sql`
    with gone as (delete from answer_change returning explanation_id, change)
    insert into answer_change (explanation_id, change)
    select explanation_id, sum(change) from gone group by 1 having sum(change) <> 0`.execute(db)
}

/** The same of the cases among these that were read, from each kind of facts. */
export async function writeFindingsByBasis(
  { db }: UnitOfWork,
  caseIds: readonly number[],
  byBasis: Readonly<Record<'recorded' | 'read', readonly CaseFinding[]>>,
): Promise<void> {
  await sql`delete from findings_by_basis where case_id = any(${[...caseIds]}::bigint[])`.execute(
    db,
  )
  await insertRows(
    db,
    'findings_by_basis',
    Object.entries(byBasis).flatMap(([basis, findings]) =>
      [...Map.groupBy(findings, ({ caseId }) => caseId)].map((own) => ({ basis, ...rowOf(own) })),
    ),
  )
}

const rowOf = ([caseId, own]: readonly [number, readonly CaseFinding[]]) => ({
  case_id: caseId,
  explanations: own.map(({ explanation }) => explanation.id),
  bases: JSON.stringify(basesOf(own)),
})

const basesOf = (own: readonly CaseFinding[]): Readonly<Record<string, CaseFinding['basis']>> =>
  Object.fromEntries(
    own.flatMap(({ definitionId, version, basis }) =>
      basis === null ? [] : [[`${definitionId}@${version}`, basis]],
    ),
  )
