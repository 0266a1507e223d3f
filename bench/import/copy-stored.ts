import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type TableShape, tablesOf } from '../../src/store/copy/tables.ts'
import { openStore } from '../../src/store/index.ts'

/** What an import stored, in files that the server wrote. */
export interface Stored {
  readonly folder: string
  readonly tables: readonly TableShape[]
  readonly rows: number
}

/** Those that others name first: some are held to it by triggers, which no catalogue of keys shows. */
const archive = [
  ...['source', 'import_map', 'extract', 'record', 'case_file', 'mention', 'event'],
  ...['thing', 'thing_link', 'case_staff', 'document', 'provenance'],
]

/** Writes the tables of the archive out, into a folder that the server's account may write to. */
export async function copyOut(directory: string, home: string): Promise<Stored> {
  const folder = join(home, 'stored')
  mkdirSync(folder)
  chmodSync(home, 0o755)
  chmodSync(folder, 0o777)
  let rows = 0
  const tables = await administering(directory, async (db) => {
    const all = new Map((await tablesOf(db)).map((shape) => [shape.name, shape]))
    const shapes = archive.flatMap((name) => all.get(name) ?? [])
    for (const shape of shapes) {
      await sql`copy ${tableOf(shape)} to ${sql.lit(join(folder, shape.name))}`.execute(db)
      const counted = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(shape.name)}`.execute(db)
      rows += counted.rows[0]?.n ?? 0
    }
    return shapes
  })
  return { folder, tables, rows }
}

/** COPY into an empty store, in one transaction, with every index, check and trigger in place. */
export function copyStored(
  { folder, tables }: Stored,
  directory: string,
): Promise<{ readonly seconds: number }> {
  return administering(directory, async (db) => {
    const started = performance.now()
    await db.transaction().execute(async (tx) => {
      await sql`select set_config('lookback.role', 'dataManager', true),
        set_config('lookback.conflicts', '{}', true), set_config('lookback.account', 'bench', true)`.execute(
        tx,
      )
      for (const shape of tables)
        await sql`copy ${tableOf(shape)} from ${sql.lit(join(folder, shape.name))}`.execute(tx)
    })
    return { seconds: (performance.now() - started) / 1000 }
  })
}

const tableOf = ({ name, columns }: TableShape) =>
  sql`${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})`

async function administering<T>(
  directory: string,
  act: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const store = await openStore({ directory })
  const administrator = store.administer?.()
  if (!administrator) throw new Error('COPY needs a store on a server of its own')
  try {
    return await act(administrator as unknown as Kysely<unknown>)
  } finally {
    await administrator.destroy()
    await store.close()
  }
}
