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
