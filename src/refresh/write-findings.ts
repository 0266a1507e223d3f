import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import type { Definition } from '../definitions/index.ts'
import type { CaseFinding, Classified } from '../facts/index.ts'
import { insertRows } from '../store/index.ts'

/** Puts these findings, one a definition for each case, in the place of the last refresh's. */
export async function writeFindings(
  { db }: UnitOfWork,
  definitions: readonly Definition[],
  { findings, explanations }: Classified,
): Promise<void> {
  await sql`delete from case_findings`.execute(db)
  await sql`delete from explanation`.execute(db)
  await sql`delete from evaluated_definition`.execute(db)
  const places = new Map(definitions.map(({ id }, at) => [id, at + 1]))
  await insertRows(
    db,
    'evaluated_definition',
    definitions.map(({ id, version }) => ({ place: places.get(id), definition_id: id, version })),
  )
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
  const byCase = Map.groupBy(findings, ({ caseId }) => caseId)
  await insertRows(
    db,
    'case_findings',
    [...byCase].map(([caseId, own]) => ({
      case_id: caseId,
      explanations: own.map(({ explanation }) => explanation.id),
      bases: JSON.stringify(basesOf(own)),
    })),
  )
}

const basesOf = (own: readonly CaseFinding[]): Readonly<Record<string, CaseFinding['basis']>> =>
  Object.fromEntries(
    own.flatMap(({ definitionId, version, basis }) =>
      basis === null ? [] : [[`${definitionId}@${version}`, basis]],
    ),
  )
