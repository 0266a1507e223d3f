import type { ColumnType } from 'kysely'

type Answer = 'met' | 'notMet' | 'undetermined'
type Json<T> = ColumnType<T, string, string>

/** Tables of findings (`migrations/v0.1/0016-findings-by-case.sql.ts`). */
export interface FindingTables {
  /** What the last refresh held every case against, in the order of a case's explanations. */
  readonly evaluated_definition: { place: number; definition_id: string; version: number }
  /** What a definition says of all the cases that it says the same of; of no case in particular. */
  readonly explanation: {
    id: number
    place: number
    answer: Answer
    clauses: Json<unknown>
    missing: Json<readonly string[]>
  }
  /** One explanation a definition; what links supply, by definition, where they supply anything. */
  readonly case_findings: {
    case_id: number
    explanations: number[]
    bases: Json<Readonly<Record<string, unknown>>>
  }
  /** By how much the number of cases with an explanation changed. */
  readonly answer_change: { explanation_id: number; change: number }
  /** What all cases give together, with what it was worked out from. */
  readonly worked_out: {
    what: string
    ground: string
    worked_out_at: ColumnType<Date, Date | undefined, Date>
    value: Json<unknown>
  }
  /** Of cases that were read: from what is recorded alone, and with what was read. */
  readonly findings_by_basis: {
    case_id: number
    basis: 'recorded' | 'read'
    explanations: number[]
    bases: Json<Readonly<Record<string, unknown>>>
  }
  /** View: by how much such counts differ from those that count. */
  readonly figure_basis_change: {
    definition_id: string
    version: number
    basis: 'recorded' | 'read'
    answer: Answer
    change: number
  }
  /** View: each definition's answer for each case. */
  readonly finding: {
    case_id: number
    definition_id: string
    version: number
    answer: Answer
    clauses: unknown
    missing: readonly string[]
    basis: unknown
  }
}
