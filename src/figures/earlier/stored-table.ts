import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PublicCell, SuppressionRules } from '../../disclosure/index.ts'
import type { SuppressionReason, TableDimension, TableProof } from '../table-contract.ts'
import { reasonFrom } from './stored-reasons.ts'

/** What is stored of a table for everybody who may read figures. */
export interface TableBody {
  /** Leaves in the order they are shown, with their words. */
  readonly leaves: Readonly<Record<string, readonly (readonly [string, string])[]>>
  readonly cells: Readonly<Record<string, PublicCell>>
  readonly proof: TableProof
}

/** What is stored for those who make tables. */
export interface TableCounts {
  readonly [key: string]: { readonly count: number; readonly because: SuppressionReason | null }
}

export interface StoredTable {
  readonly tableId: number
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly by: readonly TableDimension[]
  readonly rules: SuppressionRules
  readonly body: TableBody
  readonly digest: string
  readonly ledgerRoot: string
  readonly ledgerSize: number
  readonly reason: string
  readonly proposer: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly step: 'published' | 'declined' | null
  readonly settledBy: string | null
  readonly settledAt: Date | null
  readonly settledReason: string | null
  /** Null for those who may not know, by row security. */
  readonly counted: string | null
  readonly counts: TableCounts | null
}

/** The same for the same table, in whatever order the database gives its parts back. */
export const bodyDigest = (body: TableBody): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(body)))
    .digest('hex')

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, part]) => [key, inOrder(part)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The newest first. */
export async function readTables(
  { db }: UnitOfWork,
  tableId: number | null = null,
): Promise<readonly StoredTable[]> {
  const { rows } = await sql<
    Omit<StoredTable, 'counts'> & { readonly counts: StoredCounts | null }
  >`
    select t.id as "tableId", t.definition_id as definition, t.version, d.title, d.authority,
      t.dimensions as by, t.rules, t.body, t.digest, t.ledger_root as "ledgerRoot",
      t.ledger_size as "ledgerSize", t.reason, t.proposed_by as proposer,
      coalesce(p.name, t.proposed_by) as "proposedBy", t.proposed_at as "proposedAt", s.step,
      coalesce(n.name, s.taken_by) as "settledBy", s.taken_at as "settledAt",
      s.reason as "settledReason", c.counted, c.cells as counts
    from published_table t
      join definition d on d.id = t.definition_id and d.version = t.version
      left join table_step s on s.table_id = t.id
      left join published_table_counts c on c.table_id = t.id
      left join account_name p on p.id = t.proposed_by
      left join account_name n on n.id = s.taken_by
    where ${tableId}::bigint is null or t.id = ${tableId}
    order by t.id desc`.execute(db)
  return rows.map((row) => ({ ...row, counts: row.counts && countsFrom(row.counts) }))
}

/** The column `published_table_counts.cells`. */
type StoredCounts = Readonly<
  Record<string, { readonly count: number; readonly because: string | null }>
>

const countsFrom = (stored: StoredCounts): TableCounts =>
  Object.fromEntries(
    Object.entries(stored).map(([key, { count, because }]) => [
      key,
      { count, because: because === null ? null : reasonFrom(because) },
    ]),
  )
