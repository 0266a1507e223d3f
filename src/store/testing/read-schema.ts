import { type Kysely, sql } from 'kysely'

export interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  /** The database fills it in where nobody gives it. */
  readonly filled: boolean
  /** Nobody may give it. */
  readonly computed: boolean
  readonly byDefault: string | null
  readonly view: boolean
}

/** Columns of all tables and views, in the order they stand in. */
export async function readColumns(db: Kysely<unknown>): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable,
      a.attidentity <> '' or a.atthasdef as filled,
      a.attgenerated <> '' as computed,
      pg_get_expr(d.adbin, d.adrelid) as "byDefault",
      c.relkind = 'v' as view
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
    order by c.relname, a.attnum`.execute(db)
  return rows
}

export interface Key {
  readonly table: string
  readonly kind: 'p' | 'u' | 'f' | 'c'
  readonly words: string
}

/** Primary, unique and foreign keys and checks, as PostgreSQL words them. */
export async function readKeys(db: Kysely<unknown>): Promise<readonly Key[]> {
  const { rows } = await sql<Key>`
    select c.relname as table, k.contype::text as kind, pg_get_constraintdef(k.oid) as words
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c')
    order by c.relname, array_position('{p,u,f,c}'::"char"[], contype), words`.execute(db)
  return rows
}

export interface Index {
  readonly table: string
  readonly words: string
}

/** Indexes that no key brings with it. */
export async function readIndexes(db: Kysely<unknown>): Promise<readonly Index[]> {
  const { rows } = await sql<Index>`
    select t.relname as table,
      regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX \\w+ ON \\S+ USING ', '\\1')
        as words
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 1, 2`.execute(db)
  return rows
}

/** What each verb on each table needs, and who may use it at all. */
export async function readSecurity(db: Kysely<unknown>) {
  const policies = await sql<{
    readonly table: string
    readonly verb: string
    readonly using: string | null
    readonly check: string | null
  }>`
    select tablename as table, lower(cmd) as verb, qual as using, with_check as check
    from pg_policies where schemaname = 'public' order by 1, 2, 3, 4`.execute(db)
  // Read once each: both views are slow, and the second names every column of the first.
  const grants = await sql<{ readonly table: string; readonly granted: string }>`
    with ours as materialized (
      select tablename::text as name from pg_tables where schemaname = 'public'),
    whole as materialized (
      select table_name::text as name, privilege_type::text as verb
      from information_schema.role_table_grants
      where grantee = 'lookback_app' and table_schema = 'public'),
    by_column as materialized (
      select table_name::text as name, privilege_type::text as verb, column_name::text as column
      from information_schema.role_column_grants
      where grantee = 'lookback_app' and table_schema = 'public')
    select name as table, lower(verb) as granted from whole
    where verb <> 'MAINTAIN' and name in (select name from ours)
    union
    select name, lower(verb) || ' ' || "column" from by_column g
    where name in (select name from ours)
      and not exists (select from whole w where w.name = g.name and w.verb = g.verb)
    order by 1, 2`.execute(db)
  const held = await sql<{ readonly table: string; readonly forced: boolean }>`
    select relname as table, relforcerowsecurity as forced from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
    order by 1`.execute(db)
  const appendOnly = await sql<{ readonly table: string }>`
    select relname as table from pg_trigger join pg_class c on c.oid = tgrelid
    where tgname in ('append_only', 'append_only_all') and tgenabled <> 'D'
    group by 1 having count(*) = 2 order by 1`.execute(db)
  return {
    policies: policies.rows,
    grants: grants.rows,
    held: held.rows.map(({ table }) => table),
    notFromOwner: held.rows.flatMap(({ table, forced }) => (forced ? [] : [table])),
    appendOnly: appendOnly.rows.map(({ table }) => table),
  }
}
