import { type Kysely, sql } from 'kysely'

/** A table as a copy of it needs to know it. */
export interface TableShape {
  readonly name: string
  /** Those that are stored as given: what the database computes from others is computed again. */
  readonly columns: readonly string[]
  /** Other tables its rows name. */
  readonly references: readonly string[]
  /** By which its rows are read where some name earlier ones; null where the order does not matter. */
  readonly order: string | null
}

/** What says which migrations have been run belongs to each store itself. */
const ownOfEach = 'lookback_migration'

/** Every table of a store, those that others name first. */
export async function tablesOf(db: Kysely<unknown>): Promise<readonly TableShape[]> {
  const { rows } = await sql<TableShape & { named: readonly string[] }>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f') as named,
      (select a.attname from pg_index i join pg_attribute a
        on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as "order"
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and c.relname <> ${ownOfEach}
    order by c.relname`.execute(db)
  return inOrder(
    rows.map(({ name, columns, named, order }) => ({
      name,
      columns,
      references: named.filter((other) => other !== name),
      order: named.includes(name) ? order : null,
    })),
  )
}

function inOrder(tables: readonly TableShape[]): readonly TableShape[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const placed = new Set<TableShape>()
  const place = (table: TableShape, above: readonly string[]) => {
    if (placed.has(table)) return
    if (above.includes(table.name)) throw new Error(`tables name each other: ${above.join(', ')}`)
    for (const name of table.references) {
      const other = byName.get(name)
      if (other) place(other, [...above, table.name])
    }
    placed.add(table)
  }
  for (const table of tables) place(table, [])
  return [...placed]
}

/**
 * Acts as the tables' owner, whom row security would hold as well, until the transaction ends.
 *
 * @returns the tables whose owner it held, by name
 */
export async function asOwner(db: Kysely<unknown>): Promise<readonly string[]> {
  await sql`set local role none`.execute(db)
  await sql`set local time zone 'UTC'`.execute(db)
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relforcerowsecurity`.execute(
    db,
  )
  for (const { name } of rows) {
    await sql`alter table ${sql.table(name)} no force row level security`.execute(db)
  }
  return rows.map(({ name }) => name)
}

/** Numbers that come next. */
export async function sequencesOf(
  db: Kysely<unknown>,
): Promise<readonly { readonly name: string; readonly last: string | null }[]> {
  const { rows } = await sql<{ name: string; last: string | null }>`
    select sequencename as name, last_value::text as last from pg_sequences
    where schemaname = current_schema()`.execute(db)
  return rows
}

export interface TableContent {
  readonly rows: number
  readonly sum: string
}

/** How many rows a table has, and a sum over what each says, in whatever order they lie. */
export async function contentOf(
  db: Kysely<unknown>,
  { name, columns }: TableShape,
): Promise<TableContent> {
  const row = sql`row(${sql.join(columns.map((column) => sql.ref(column)))})::text`
  const { rows } = await sql<TableContent>`
    select count(*) as rows, coalesce(sum(hashtextextended(${row}, 0)::numeric), 0)::text as sum
    from ${sql.table(name)}`.execute(db)
  return rows[0]!
}
