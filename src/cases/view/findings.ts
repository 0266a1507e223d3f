import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Answer, ClauseFinding, Finding } from '../../definitions/index.ts'
import type { FindingView } from '../contract.ts'
import { shownBy } from './shown-by.ts'

interface StoredFinding {
  readonly definitionId: string
  readonly version: number
  readonly title: string
  readonly answer: Answer
  readonly clauses: readonly ClauseFinding[]
  readonly missing: readonly string[]
  /** Findings made before ties were kept have none. */
  readonly basis: Omit<Finding['basis'], 'ties'> & Partial<Finding['basis']>
}

/** What each definition's current version says of the case. */
export async function findingsOf(
  unit: UnitOfWork,
  caseId: number,
): Promise<readonly FindingView[]> {
  const { rows } = await sql<StoredFinding>`
    select f.definition_id as "definitionId", f.version, d.title, f.answer, f.clauses, f.missing,
      f.basis
    from finding f join definition d on d.id = f.definition_id and d.version = f.version
    where f.case_id = ${caseId}
      and f.version = (select max(version) from definition o where o.id = f.definition_id)
    order by f.definition_id`.execute(unit.db)
  const words = await shownBy(
    unit,
    rows.flatMap(({ basis }) => basis.ties ?? []),
  )
  return rows.map(({ basis, ...finding }) => ({
    ...finding,
    restsOnLinks: basis.viaLinks.length > 0 || (basis.ties ?? []).length > 0,
    shownBy: [...new Set(basis.ties?.map(({ fact }) => fact))].flatMap(
      (fact) => words.get(fact) ?? [],
    ),
  }))
}
