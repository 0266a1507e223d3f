import { z } from 'zod'
import { outputs } from '../access/index.ts'
import { suppressionReasons } from '../disclosure/index.ts'

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
const tableStateSchema = z.enum(['preview', 'proposed', 'published', 'declined'])
export type TableState = z.output<typeof tableStateSchema>
export const tableSummarySchema = outputs.object({
  tableId: outputs.id,
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  by: outputs.list(z.enum(tableDimensionNames)),
  state: tableStateSchema,
  proposedBy: outputs.text,
  proposedAt: outputs.text,
})
export type TableSummary = z.output<typeof tableSummarySchema>

/** Why a number is not shown; null for those who may not know, as the public may not. */
const tableCellSchema = outputs.object({
  /** Null: hidden. */
  value: outputs.count.nullable(),
  because: z.enum(suppressionReasons).nullable(),
})
export type TableCell = z.output<typeof tableCellSchema>

/** What the attack came to. */
const tableProofSchema = outputs.object({
  /** Small counts, and small sums, that were attacked. */
  attacked: outputs.count,
  /** The fewest values any of them can have for all that is published; null: none was hidden. */
  fewestValues: outputs.count.nullable(),
  leastValues: outputs.count,
  /** Tables published before, this one's numbers included in the attack. */
  against: outputs.list(outputs.count),
  /** Published figures that were. */
  figures: outputs.list(outputs.count),
  /** `NARROW → BROAD`: whatever meets the one meets the other, which the attacker was told. */
  implied: outputs.list(outputs.text),
})
export type TableProof = z.output<typeof tableProofSchema>

export const tableViewSchema = outputs.object({
  /** Null: a preview. */
  tableId: outputs.id.nullable(),
  definition: outputs.text,
  version: outputs.id,
  title: outputs.text,
  authority: outputs.text,
  by: outputs.list(z.enum(tableDimensionNames)),
  state: tableStateSchema,
  heads: outputs.list(outputs.text),
  columns: outputs.list(outputs.text),
  rows: outputs.list(
    outputs.object({
      heads: outputs.list(outputs.text),
      cells: outputs.list(tableCellSchema),
    }),
  ),
  notes: outputs.list(outputs.text),
  rules: outputs.text,
  hidden: outputs.count,
  /** Null for those who may not know. */
  hiddenBecause: z.record(z.enum(suppressionReasons), outputs.count).readonly().nullable(),
  proof: tableProofSchema,
  ledgerRoot: outputs.text,
  ledgerSize: outputs.count,
  digest: outputs.text,
  reason: outputs.text,
  proposedBy: outputs.text.nullable(),
  proposedAt: outputs.text.nullable(),
  settledBy: outputs.text.nullable(),
  settledAt: outputs.text.nullable(),
  settledReason: outputs.text.nullable(),
  mayTake: outputs.list(z.enum(['publish', 'decline'])),
})
export type TableView = z.output<typeof tableViewSchema>

export interface TableFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
