import { sql } from 'kysely'
import { inContext, type Store } from '../../src/store/index.ts'
import { asOwnerOfTables } from '../../src/store/testing/as-owner-of-tables.ts'

/** What weighs on the pages of a desk, each more than a review should hold. */
export interface Weights {
  /** Cases, in the text of each of which one word stands. */
  readonly cases: number
  /** Documents of one case. */
  readonly documents: number
  /** Cases that one person stands in. */
  readonly casesOfOne: number
  /** People of one group, of whom each is tied to each. */
  readonly groupPeople: number
  /** Cases of that group; each quarter of its people stands in each of them. */
  readonly groupCases: number
}

/** The word that stands in the text of every case. */
export const commonWord = 'transport'
/** The person who stands in the most cases. */
export const busyPerson = 'P1'
export const group = 'G1'
/** Whose name would break a page that trusted names. */
const hostileName = `O’Hara</td><script>alert(1)</script> "&amp; \u202Egnirts`

/** Writes it into an empty store, as an import and a refresh would leave it. */
export async function makeDesk(store: Store, weights: Weights): Promise<void> {
  const { cases, documents, casesOfOne, groupPeople, groupCases } = weights
  const whole = (n: number) => sql.lit(n)
  await asOwnerOfTables(store, async (connection) => {
    await connection.transaction().execute(async (db) => {
      await sql`select lookback_enter('bench', 'dataManager', '{}'::text[])`.execute(db)
      await sql`reset role`.execute(db)
      await sql`insert into source (id, name, agency, kind) values
      ('police', 'Made-up crime system', 'Made-up police', 'policeCrime'),
      ('council', 'Made-up case system', 'Made-up council', 'childrensServices')`.execute(db)
      await sql`insert into case_file (id, source_id, ref, kind, opened, occurred, category, area, unit, facts)
      select i, 'police', 'MU/' || to_char(i, 'FM000000'), 'crime', date '2008-01-01' + i % 5000, date '2007-12-20' + i % 5000,
        '22B', 'Area ' || i % 40, 'Unit ' || i % 7,
        '{"sexual": {"known": true, "value": true}, "openRisk": {"known": false, "reason": "notRecorded"}}'
      from generate_series(1, ${whole(cases)}) i`.execute(db)
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
      select 'police', 'd' || i, i, 'closing report', 'text/plain',
        repeat('The enquiry was closed after the last line of enquiry was completed. ', 8) ||
          'The child had come by public ${sql.raw(commonWord)} to Station ' || i % 97 || '. ' ||
          repeat('A return interview was offered and the result was written to the file. ', 8)
      from generate_series(1, ${whole(cases)}) i`.execute(db)
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
      select 'police', 'more' || i, 1, 'statement ' || to_char(i, 'FM000'), 'text/plain',
        'Statement ' || i || '. ' || repeat('Robin Ashdown was seen at the hotel and reported missing that night. ', 25)
      from generate_series(2, ${whole(documents)}) i`.execute(db)
      // A person's number is that of their first mention, as it is read back. Person 1 stands in many cases, the people of the group in the next, everybody else in about three.
      const person = (given: string, family: string) => sql`jsonb_build_object(
      'givenNames', jsonb_build_object('known', true, 'value', ${sql.raw(given)}),
      'familyName', jsonb_build_object('known', true, 'value', ${sql.raw(family)}), 'aliases', '[]'::jsonb,
      'phones', '[]'::jsonb, 'vehicles', '[]'::jsonb, 'identifiers', '{}'::jsonb)`
      const others = cases
      await sql`create temporary table stood on commit drop as
      select id, case_id, role, person, 'P' || min(id) over (partition by person) as person_id from (
      select row_number() over (order by case when nth = 1 and person <= ${whole(1 + groupPeople)} then person end nulls last, case_id, role desc, person) as id, case_id, role, person from (
      select *, row_number() over (partition by person order by case_id, role) as nth from (
        select i as case_id, 'victim' as role, ${whole(1 + groupPeople)} + 1 + i * 7 % ${whole(others)} as person
          from generate_series(1, ${whole(cases)}) i
        union all
        select i, 'suspect', 1 from generate_series(1, ${whole(casesOfOne)}) i
        union all
        select i, 'suspect', ${whole(1 + groupPeople)} + 1 + (i * 13 + 5) % ${whole(others)}
          from generate_series(1, ${whole(cases)}) i
        union all
        select ${whole(casesOfOne)} + i, 'suspect', 1 + p from generate_series(1, ${whole(groupCases)}) i,
          generate_series(1, ${whole(groupPeople)}) p where p % 4 = i % 4) s) n) m`.execute(db)
      await sql`insert into mention (id, source_id, key, ref, case_id, role, person)
      select id, 'police', 'm' || id, 'p' || person, case_id, role,
        case person when 1 then ${person(`'Maximilian'`, `'${hostileName}'`)}
          else ${person(`'Given ' || person % 211`, `'Family' || person`)} end
      from stood`.execute(db)
      await sql`insert into person (id, display_name, birth, mentions)
      select person_id, case person when 1 then ${`Maximilian ${hostileName}`}
        else 'Given ' || person % 211 || ' Family' || person end, '1999', count(*) from stood group by person, person_id`.execute(
        db,
      )
      await sql`insert into person_mention (mention_id, person_id, probability)
      select id, person_id, case when id % 5 = 0 then 0.97 else 1 end from stood`.execute(db)
      await sql`insert into event (source_id, key, kind, case_id, mention_id, starts, details)
      select 'police', 'offence' || id, 'offence', id, null::bigint, occurred, '{}'::jsonb from case_file
      union all select 'police', 'outcome' || id, 'outcome', id, null, opened + 60, '{}' from case_file
      union all select 'council', 'seen' || id, 'contact', null, id, date '2009-01-01' + (id % 3000)::integer, '{}' from stood`.execute(
        db,
      )
      await sql`insert into thing (id, kind, value)
      select p, 'phone', '07' || to_char(100000000 + p, 'FM000000000') from generate_series(1, ${whole(others)}) p
      union all select ${whole(others)} + p, 'place', 'Osier Lodge ' || p || ', Lime Street'
        from generate_series(1, 200) p`.execute(db)
      await sql`insert into thing_link (source_id, key, thing_id, case_id, mention_id)
      select 'police', 'tp' || id, 1 + (person * 3 + id % 2) % ${whole(others)}, case_id, id from stood where role = 'suspect'
      union all select 'police', 'pl' || i, ${whole(others)} + 1 + i % 200, i, null
        from generate_series(1, ${whole(cases)}) i`.execute(db)
      await sql`insert into network_group (id, strength, sources, cross_source, basis)
      select ${group}, 12, '{police}', false, jsonb_build_object('ties', jsonb_agg(jsonb_build_object(
          'a', 'P' || 1 + a, 'b', 'P' || 1 + b, 'kind', 'coSuspect', 'words', 'Both are suspects of case ' || ${whole(casesOfOne)} + 1 + a % ${whole(groupCases)},
          'about', 'case', 'weight', 1, 'sources', '["police"]'::jsonb, 'alone', '["police"]'::jsonb,
          'records', jsonb_build_array('case:' || ${whole(casesOfOne)} + 1 + a % ${whole(groupCases)})) order by a, b))
      from generate_series(1, ${whole(groupPeople)}) a, generate_series(1, ${whole(groupPeople)}) b where a < b`.execute(
        db,
      )
      await sql`insert into network_group_member (group_id, person_id, part)
      select ${group}, 'P' || 1 + p, 'suspect' from generate_series(1, ${whole(groupPeople)}) p`.execute(
        db,
      )
      await sql`insert into network_group_case (group_id, case_id)
      select ${group}, ${whole(casesOfOne)} + i from generate_series(1, ${whole(groupCases)}) i`.execute(
        db,
      )
      const reasons = JSON.stringify([
        'The suspect stands in several cases',
        'A line of enquiry is recorded as not followed',
        'Belongs to a group',
      ])
      await sql`insert into case_feature (case_id, facts, prior, reasons, chips, child_age)
      select i, '{}', 1, ${reasons}, '["Suspect in several cases","Not followed","Group"]', 10 + i % 8
      from generate_series(1, ${whole(cases)}) i`.execute(db)
      await sql`insert into worklist (case_id, place, score, reasons)
      select i, i, ${whole(cases)} - i, ${reasons} from generate_series(1, ${whole(cases)}) i`.execute(
        db,
      )
      await sql`set constraints all immediate`.execute(db)
    })
    await sql`vacuum analyze`.execute(connection)
  })
}

/**
 * A chart as large as one may be: the people of the group and its cases, tied by every record.
 * Written as one step, since forty at a time are put on a chart otherwise.
 */
export async function largestChart(
  store: Store,
  { casesOfOne, groupPeople, groupCases }: Weights,
  owner: string,
): Promise<number> {
  const placed = [
    ...Array.from({ length: groupPeople }, (_, at) => `person:P${2 + at}`),
    ...Array.from({ length: groupCases }, (_, at) => `case:${casesOfOne + 1 + at}`),
  ].map((key, at) => ({ key, x: (at % 20) * 120, y: Math.floor(at / 20) * 120 }))
  return inContext(store.db, { accountId: owner, role: 'reviewer', staffIds: [] }, async (db) => {
    const { id } = await db
      .insertInto('chart')
      .values({ owner })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('chart_step')
      .values({
        chart_id: id,
        step: 'open',
        words: 'Opened with everything',
        placed: JSON.stringify(placed),
        cases: Array.from({ length: groupCases }, (_, at) => casesOfOne + 1 + at),
        taken_by: owner,
      })
      .execute()
    return id
  })
}
