import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { KnownChild } from '../../facts/index.ts'

export interface RecordOfChild {
  readonly source: string
  readonly key: string
}

/** How sources key these mentions, by the mention's id. */
export async function recordsOf(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<ReadonlyMap<number, RecordOfChild>> {
  const { rows } = await sql<RecordOfChild & { id: number }>`
    select id, source_id as source, key from mention
    where id = any (${[...mentions]}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, source, key }) => [Number(id), { source, key }]))
}

/** The cases among a child's records. */
export const casesOf = ({ records }: Pick<KnownChild, 'records'>): readonly number[] =>
  records.flatMap((record) => (record.startsWith('case:') ? [Number(record.slice(5))] : []))

/** The mention that stands for a child in a draw or a list kept: whoever has the seed and the records draws the same. */
export const firstRecordOf = ({ mentions }: Pick<KnownChild, 'mentions'>): number =>
  Math.min(...mentions)
