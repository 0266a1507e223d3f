import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Answer, ClauseFinding } from '../../definitions/index.ts'
import type { Explanation } from './explanations.ts'

/** An answer as the last refresh left it. */
export interface StoredAnswer {
  readonly caseId: number
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
}

/** By case, then definition. Read as they are kept, and put together here: millions make one row a case. */
export async function readStoredFindings({ db }: UnitOfWork): Promise<readonly StoredAnswer[]> {
  const { rows: said } = await sql<Omit<StoredAnswer, 'caseId'> & { id: number }>`
    select e.id, p.definition_id as "definitionId", p.version, e.answer
    from explanation e join evaluated_definition p using (place)`.execute(db)
  const byId = new Map(said.map(({ id, ...answer }) => [id, answer]))
  const { rows } = await sql<{ caseId: number; explanations: readonly number[] }>`
    select case_id as "caseId", explanations from case_findings order by case_id`.execute(db)
  return rows.flatMap(({ caseId, explanations }) =>
    explanations.map((id) => ({ caseId, ...byId.get(id)! })),
  )
}

/** What is said of cases, as the last refresh left it. */
export async function readExplanations({ db }: UnitOfWork): Promise<readonly Explanation[]> {
  const { rows } = await sql<{
    id: number
    definitionId: string
    version: number
    answer: Answer
    clauses: readonly ClauseFinding[]
    missing: readonly string[]
  }>`
    select e.id, p.definition_id as "definitionId", p.version, e.answer, e.clauses, e.missing
    from explanation e join evaluated_definition p using (place) order by e.id`.execute(db)
  return rows
}
