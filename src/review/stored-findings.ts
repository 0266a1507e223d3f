import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import type { Answer } from '../definitions/index.ts'

/** An answer as the last refresh left it. */
export interface StoredAnswer {
  readonly caseId: number
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
}

export async function readStoredFindings({ db }: UnitOfWork): Promise<readonly StoredAnswer[]> {
  const { rows } = await sql<StoredAnswer>`
    select case_id as "caseId", definition_id as "definitionId", version, answer
    from finding order by case_id, definition_id, version`.execute(db)
  return rows
}
