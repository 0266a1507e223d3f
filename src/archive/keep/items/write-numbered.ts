import type { UnitOfWork } from '../../../access/index.ts'
import { insertRows, type Row } from '../../../store/index.ts'

/**
 * Writes rows under ids they have already.
 *
 * @throws Error where one stands under another id: whoever looked for it did not find it
 */
export async function writeNumbered(
  db: UnitOfWork['db'],
  table: 'case_file' | 'mention',
  rows: readonly (Row & { readonly id: number })[],
  onConflict: string,
): Promise<void> {
  const kept = await insertRows(db, table, rows, { returning: ['id'], onConflict, together: true })
  const given = new Set(rows.map(({ id }) => id))
  const other = kept.find(({ id }) => !given.has(Number(id)))
  if (other) throw new Error(`a row of ${table} stands as ${other.id} and was not found`)
}
