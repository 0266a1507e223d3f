import { type Kysely, sql } from 'kysely'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import type { Store } from '../store.ts'
import { asOwner, contentOf, sequencesOf, type TableShape, tablesOf } from './tables.ts'

export interface Copied {
  readonly tables: number
  readonly rows: number
}

export type CopyProgress = (table: string, rows: number) => void

/**
 * Copies everything one store holds into another that holds nothing yet, row by row as the database
 * writes them out, in one transaction; then counts both and compares what each row says. The first is
 * only read: what is altered to read it is undone. Nobody else may use either meanwhile.
 *
 * @throws LB_STORE_NOT_EMPTY, LB_STORE_COPY_DIFFERS
 */
export async function copyStore(
  from: Store,
  to: Store,
  progress: CopyProgress = () => {},
): Promise<Copied> {
  const undo = new Error('what was altered to read the tables is undone')
  let copied: Copied | null = null
  const first = from.db as unknown as Kysely<unknown>
  const second = to.db as unknown as Kysely<unknown>
  const reading = first.transaction().execute(async (source) => {
    const tables = await tablesOf(source)
    await asOwner(source, tables)
    copied = await second.transaction().execute((target) => fill(source, target, tables, progress))
    throw undo
  })
  await reading.catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return copied ?? { tables: 0, rows: 0 }
}

async function fill(
  source: Kysely<unknown>,
  target: Kysely<unknown>,
  tables: readonly TableShape[],
  progress: CopyProgress,
): Promise<Copied> {
  await requireAlike(tables, await tablesOf(target))
  await asOwner(target, tables)
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
    rows += await copyTable(source, target, table, (done) => progress(table.name, done))
  }
  await sql`set constraints all immediate`.execute(target)
  for (const { name } of tables) {
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(target)
    await sql`alter table ${sql.table(name)} force row level security`.execute(target)
  }
  for (const { name, last } of await sequencesOf(source)) {
    if (last !== null) await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(target)
  }
  return { tables: tables.length, rows }
}

/** Bytes that are under way at once. */
const batchBytes = 4_000_000
const mostRows = 5_000

async function copyTable(
  source: Kysely<unknown>,
  target: Kysely<unknown>,
  table: TableShape,
  progress: (rows: number) => void,
): Promise<number> {
  const name = sql.table(table.name)
  const type = sql.id(table.schema, table.name)
  const order = table.order === null ? sql`` : sql`order by ${sql.ref(table.order)}`
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  await sql`declare copied no scroll cursor for
    select t::text as row from ${name} as t ${order}`.execute(source)
  let done = 0
  for (let next = 50; ; ) {
    const { rows } = await sql<{ row: string }>`
      fetch forward ${sql.lit(next)} from copied`.execute(source)
    if (rows.length === 0) break
    const texts = rows.map(({ row }) => row)
    await sql`insert into ${name} (${columns}) overriding system value
      select ${columns} from unnest(${texts}::text[]::${type}[])`.execute(target)
    done += rows.length
    progress(done)
    const bytes = texts.reduce((sum, text) => sum + text.length, 0) / rows.length
    next = Math.min(mostRows, Math.max(1, Math.floor(batchBytes / bytes)))
  }
  await sql`close copied`.execute(source)
  const [before, after] = [await contentOf(source, table), await contentOf(target, table)]
  if (before.rows !== after.rows || before.sum !== after.sum) {
    const cause = `Of the table ${table.name}, ${before.rows} rows were read and ${after.rows} written, and they do not say the same.`
    throw refusal(storeErrors, 'LB_STORE_COPY_DIFFERS', cause)
  }
  return done
}

/** Both stores have been through the same migrations; a table made otherwise would be read otherwise. */
async function requireAlike(
  here: readonly TableShape[],
  there: readonly TableShape[],
): Promise<void> {
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
