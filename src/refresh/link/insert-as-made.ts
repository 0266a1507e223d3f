import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'

type Rows = Parameters<typeof insertRows>[2]

/** Rows held at a time: those of a million cases at once would take gigabytes. */
const atOnce = 10_000

/** Inserts rows as they are made, so that only some of them are held. */
export async function insertAsMade(
  db: UnitOfWork['db'],
  table: Parameters<typeof insertRows>[1],
  rows: Iterable<Rows[number]>,
): Promise<void> {
  let some: Rows[number][] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < atOnce) continue
    await insertRows(db, table, some)
    some = []
  }
  await insertRows(db, table, some)
}
