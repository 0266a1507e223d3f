import type { SuppressionReason } from '../disclosure/index.ts'

export type { SuppressionReason } from '../disclosure/index.ts'

export const tableDimensions = {
  year: 'Year the case was opened',
  area: 'Area',
  source: 'Source',
  category: 'Category',
} as const
export type TableDimension = keyof typeof tableDimensions
export const tableDimensionNames = Object.keys(tableDimensions) as [
  TableDimension,
  ...TableDimension[],
]

export const tableConventions = {
  lookback: 'Counts below 10 hidden, others to the nearest 5',
  exact: 'Counts below 10 hidden, others as they are',
  zeros: 'Counts below 10 and, where needed, noughts hidden, others to the nearest 5',
} as const
export type TableConvention = keyof typeof tableConventions
export const tableConventionNames = Object.keys(tableConventions) as [
  TableConvention,
  ...TableConvention[],
]

export const tableFormats = {
  csv: 'CSV',
  ods: 'OpenDocument spreadsheet (ODS)',
  csvw: 'CSV with its description (CSVW, zipped)',
} as const
export type TableFormat = keyof typeof tableFormats
export const tableFormatNames = Object.keys(tableFormats) as [TableFormat, ...TableFormat[]]

export interface TableRequest {
  /** `ID` or `ID@VERSION`. */
  readonly definition: string
  readonly by: readonly TableDimension[]
  readonly convention: TableConvention
}
export interface TableProposal extends TableRequest {
  readonly reason: string
}
export type TableState = 'preview' | 'proposed' | 'published' | 'declined'

export interface TableSummary {
  readonly tableId: number
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly by: readonly TableDimension[]
  readonly state: TableState
  readonly proposedBy: string
  readonly proposedAt: string
}

/** Why a number is not shown; null for those who may not know, as the public may not. */
export interface TableCell {
  /** Null: hidden. */
  readonly value: number | null
  readonly because: SuppressionReason | null
}

export interface TableView {
  /** Null: a preview. */
  readonly tableId: number | null
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly by: readonly TableDimension[]
  readonly state: TableState
  readonly heads: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly heads: readonly string[]
    readonly cells: readonly TableCell[]
  }[]
  readonly notes: readonly string[]
  readonly rules: string
  readonly hidden: number
  /** Null for those who may not know. */
  readonly hiddenBecause: Readonly<Record<SuppressionReason, number>> | null
  readonly proof: TableProof
  readonly ledgerRoot: string
  readonly ledgerSize: number
  readonly digest: string
  readonly reason: string
  readonly proposedBy: string | null
  readonly proposedAt: string | null
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly settledReason: string | null
  readonly mayTake: readonly ('publish' | 'decline')[]
}

/** What the attack came to. */
export interface TableProof {
  /** Small counts, and small sums, that were attacked. */
  readonly attacked: number
  /** The fewest values any of them can have for all that is published; null: none was hidden. */
  readonly fewestValues: number | null
  readonly leastValues: number
  /** Tables published before, this one's numbers included in the attack. */
  readonly against: readonly number[]
  /** Published figures that were. */
  readonly figures: readonly number[]
  /** `NARROW → BROAD`: whatever meets the one meets the other, which the attacker was told. */
  readonly implied: readonly string[]
}

export interface TableFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
