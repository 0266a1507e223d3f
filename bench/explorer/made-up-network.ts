import { type Kysely, sql } from 'kysely'
import type { Store } from '../../src/store/index.ts'
import { asOwnerOfTables } from '../../src/store/testing/as-owner-of-tables.ts'

export interface Size {
  readonly people: number
  readonly mentions: number
}

/** A whole number below `n` that looks like chance and is the same each time. */
const pick = (what: string, n: string | number) =>
  sql.raw(`(abs(hashtext(${what})::bigint) % ${n})`)

/**
 * People who stand in cases mostly with people near them in number, as neighbours do; one mention in twenty is of anybody.
 * Each has a telephone and one in three a vehicle, now and then a neighbour’s; cases have places, of which a few stand in
 * thousands. It is written into the tables as an import and a refresh would leave them, without their triggers.
 */
export async function makeNetwork(store: Store, { people, mentions }: Size): Promise<void> {
  const cases = Math.round(mentions / 4)
  await asOwnerOfTables(store, async (connection) => {
    await connection.transaction().execute(async (db) => {
      const tables = [
        'case_file',
        'mention',
        'person',
        'person_mention',
        'thing',
        'thing_link',
        'link',
      ]
      await sql`select lookback_enter('bench', 'dataManager', '{}'::text[])`.execute(db)
      await sql`reset role`.execute(db)
      await all(db, tables, 'disable trigger user')
      await sql`insert into source (id, name, agency, kind) values
      ('police', 'Made-up crime system', 'Made-up police', 'policeCrime'),
      ('council', 'Made-up case system', 'Made-up council', 'childrensServices') on conflict do nothing`.execute(
        db,
      )
      await sql`insert into case_file (id, source_id, ref, kind, opened, occurred, area, unit, facts)
      select i, case when i % 4 = 0 then 'council' else 'police' end, 'M/' || i, 'crime',
        date '2005-01-01' + ${pick("'day' || i", 6500)}::integer, date '2005-01-01' + ${pick("'day' || i", 6500)}::integer,
        'Area ' || i % 40, 'Unit ' || i % 7, '{}' from generate_series(1, ${sql.lit(cases)}) i`.execute(
        db,
      )
      // Whoever stands first in a case names whose neighbourhood it is of.
      await sql`create temporary table stood as
      select n as mention, (n - 1) / 4 + 1 as case_id, case n % 4 when 1 then 'victim' else 'suspect' end as role,
        1 + case when ${pick("'far' || n", 20)} = 0 then ${pick("'any' || n", people)}
          else (${pick("'case' || ((n - 1) / 4)", people)} + ${pick("'near' || n", 30)}) % ${sql.lit(people)} end as person
      from generate_series(1, ${sql.lit(mentions)}) n`.execute(db)
      await sql`insert into mention (id, source_id, key, ref, case_id, role, person)
      select mention, case when case_id % 4 = 0 then 'council' else 'police' end, 'm' || mention, 'p' || person, case_id, role,
        jsonb_build_object('givenNames', jsonb_build_object('known', true, 'value', 'Given ' || person),
          'familyName', jsonb_build_object('known', true, 'value', 'Family ' || person))
      from stood`.execute(db)
      await sql`insert into person select 'P' || min(mention), 'Given ' || person || ' Family ' || person, null, count(*)
      from stood group by person`.execute(db)
      await sql`insert into person_mention (mention_id, person_id, probability)
      select mention, 'P' || min(mention) over (partition by person), case when mention % 5 = 0 then 0.97 else 1 end
      from stood`.execute(db)
      await sql`insert into thing (id, kind, value)
      select p, 'phone', 'T' || p from generate_series(1, ${sql.lit(people)}) p
      union all select ${sql.lit(people)} + p, 'vehicle', 'V' || p from generate_series(1, ${sql.lit(people)}, 3) p
      union all select ${sql.lit(2 * people)} + p, 'place', 'Place ' || p from generate_series(1, 20000) p`.execute(
        db,
      )
      await sql`insert into thing_link (source_id, key, thing_id, case_id, mention_id)
      select 'police', 'tp' || mention, case when mention % 40 = 0 then 1 + person % ${sql.lit(people)} else person end, case_id, mention
        from stood where mention % 5 < 2
      union all select 'police', 'tv' || mention, ${sql.lit(people)} + person, case_id, mention
        from stood where person % 3 = 1 and mention % 4 = 0
      union all select 'police', 'pl' || i, ${sql.lit(2 * people)} + 1 +
          case when i % 51 = 0 then i % 5 else ${pick("'place' || i", 20000)} end, i, null
        from generate_series(1, ${sql.lit(cases)}, 2) i`.execute(db)
      await sql`insert into link (a, b, weight, probability, evidence)
      select a.mention, a.mention + 4, 2, 0.8, '[]' from stood a join stood b on b.mention = a.mention + 4
      where a.mention % 9 = 0 and a.person <> b.person`.execute(db)
      await sql`drop table stood`.execute(db)
      await sql`set constraints all immediate`.execute(db)
      await all(db, tables, 'enable trigger user')
    })
    await sql`vacuum analyze`.execute(connection)
  })
}

async function all(db: Kysely<unknown>, tables: readonly string[], what: string): Promise<void> {
  for (const table of tables)
    await sql`alter table ${sql.table(table)} ${sql.raw(what)}`.execute(db)
}
