import { type Kysely, sql } from 'kysely'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import type { Store } from '../store.ts'
import type { RowSource } from './row-source.ts'
import { asOwner, contentOf, type TableShape, tablesOf } from './tables.ts'

export interface Copied {
  readonly tables: number
  readonly rows: number
}

export type CopyProgress = (table: string, rows: number) => void

/**
 * Fills a store that holds nothing yet, in one transaction, and compares what each row says with what
 * was read.
 *
 * @throws LB_STORE_NOT_EMPTY, LB_STORE_COPY_DIFFERS
 */
export async function fillStore(
  source: RowSource,
  to: Store,
  progress: CopyProgress = () => {},
): Promise<Copied> {
  const db = to.db as unknown as Kysely<unknown>
  return db.transaction().execute((target) => fill(source, target, progress))
}

async function fill(
  source: RowSource,
  target: Kysely<unknown>,
  progress: CopyProgress,
): Promise<Copied> {
  const { tables } = source
  requireAlike(tables, await tablesOf(target))
  const held = await asOwner(target)
  await requireEmpty(target)
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(target)
  }
  // What migrations put there is in the other store as well.
  for (const { name } of [...tables].reverse()) {
    await sql`delete from ${sql.table(name)}`.execute(target)
  }
  let rows = 0
  for (const table of tables) {
    rows += await fillTable(source, target, table, (done) => progress(table.name, done))
  }
  await sql`set constraints all immediate`.execute(target)
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(target)
  }
  for (const name of held) {
    await sql`alter table ${sql.table(name)} force row level security`.execute(target)
  }
  for (const { name, last } of source.sequences) {
    if (last !== null) await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(target)
  }
  return { tables: tables.length, rows }
}

async function fillTable(
  source: RowSource,
  target: Kysely<unknown>,
  table: TableShape,
  progress: (rows: number) => void,
): Promise<number> {
  const name = sql.table(table.name)
  // A table may be called as a type of the database's own is.
  const { rows } = await sql<{ schema: string }>`select current_schema()::text as schema`.execute(
    target,
  )
  const type = sql.id(rows[0]!.schema, table.name)
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  let done = 0
  for await (const texts of source.rowsOf(table)) {
    await sql`insert into ${name} (${columns}) overriding system value
      select ${columns} from unnest(${texts}::text[]::${type}[])`.execute(target)
    done += texts.length
    progress(done)
  }
  const [before, after] = [await source.contentOf(table), await contentOf(target, table)]
  if (before.rows !== after.rows || before.sum !== after.sum) {
    const cause = `Of the table ${table.name}, ${before.rows} rows were read and ${after.rows} written, and they do not say the same.`
    throw refusal(storeErrors, 'LB_STORE_COPY_DIFFERS', cause)
  }
  return done
}

/** Both stores have been through the same migrations; a table made otherwise would be read otherwise. */
function requireAlike(here: readonly TableShape[], there: readonly TableShape[]): void {
  const words = (tables: readonly TableShape[]) =>
    tables.map(({ name, columns }) => `${name}(${columns.join(', ')})`).sort()
  const others = words(there)
  const other = words(here).find((table, at) => table !== others[at])
  if (other === undefined && here.length === there.length) return
  const cause = `The tables of the two stores differ, first at ${other}.`
  throw refusal(storeErrors, 'LB_STORE_COPY_DIFFERS', cause)
}

async function requireEmpty(target: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select from ledger_entry) or exists (select from case_file)
      or exists (select from account) as holds`.execute(target)
  if (rows[0]?.holds) throw refusal(storeErrors, 'LB_STORE_NOT_EMPTY')
}
