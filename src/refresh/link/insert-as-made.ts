import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'

type Table = Parameters<typeof insertRows>[1]
type Rows = Parameters<typeof insertRows>[2]

/** Rows held at a time: those of a million cases at once would take gigabytes. */
const atOnce = 5_000

/**
 * Inserts the rows of these tables, one table after the other, as they are made: while the store writes so many, as many are on
 * their way and as many are made, and no more are held.
 */
export async function insertAsMade(
  db: UnitOfWork['db'],
  ...tables: readonly (readonly [table: Table, rows: Iterable<Rows[number]>])[]
): Promise<void> {
  let written: Promise<unknown> = Promise.resolve()
  let sent = written
  try {
    for (const [table, rows] of tables) {
      for (const some of together(rows)) {
        await written
        written = sent
        sent = insertRows(db, table, some)
        // Waited for before those after the next, and at the end.
        sent.catch(() => {})
      }
    }
  } finally {
    await Promise.allSettled([written, sent])
  }
  await Promise.all([written, sent])
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
