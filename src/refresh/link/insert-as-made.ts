import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'

type Table = Parameters<typeof insertRows>[1]
type Rows = Parameters<typeof insertRows>[2]

/** Rows held at a time: those of a million cases at once would take gigabytes. */
const atOnce = 5_000

/**
 * Inserts the rows of these tables, one table after the other, as they are made: so many are made while the store writes as many
 * before them, and no more are held.
 */
export async function insertAsMade(
  db: UnitOfWork['db'],
  ...tables: readonly (readonly [table: Table, rows: Iterable<Rows[number]>])[]
): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve()
  try {
    for (const [table, rows] of tables) {
      for (const some of together(rows)) {
        await sent
        sent = insertRows(db, table, some)
        // Waited for before the next, and at the end.
        sent.catch(() => {})
      }
    }
  } finally {
    await Promise.allSettled([sent])
  }
  await sent
}

function* together(rows: Iterable<Rows[number]>): Generator<Rows> {
  let some: Rows[number][] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < atOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
