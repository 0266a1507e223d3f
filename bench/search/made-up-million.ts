import { type Kysely, sql } from 'kysely'
import type { Store } from '../../src/store/index.ts'
import { asOwnerOfTables } from '../../src/store/testing/as-owner-of-tables.ts'

/** Documents of which each of these holds the word, of 1,000,000; of another number the same share. */
const planted = {
  school: 200_000,
  report: 200_000,
  boathouse: 12_000,
  towpath: 3_000,
  quarrystone: 40,
} as const

const documentsInCase = 10

const filled = [
  ...[
    'source',
    'case_file',
    'worklist',
    'mention',
    'person',
    'person_mention',
    'thing',
    'thing_link',
  ],
  'document',
]
const triggers = (how: 'enable' | 'disable') =>
  filled.map((table) => `alter table ${table} ${how} trigger user`).join('; ')

/**
 * Makes up an archive by statements on whole sets: cases of ten documents each, three names a case, telephones and places. The words are
 * drawn by rank from twenty thousand that mean nothing, as unevenly as words of a language are; those of `planted` are put in by number.
 */
export async function makeUpMillion(store: Store, documents: number): Promise<void> {
  const cases = Math.ceil(documents / documentsInCase)
  await asOwnerOfTables(store, async (db) => {
    const step = async (what: string, statement: string) => {
      const before = performance.now()
      await sql.raw(statement).execute(db as Kysely<unknown>)
      process.stderr.write(`${what}: ${((performance.now() - before) / 1000).toFixed(1)} s\n`)
    }
    const { rows } = await sql<{ definition: string }>`
      select indexdef as definition from pg_indexes where tablename = 'document' and indexdef like '%gin%'`.execute(
      db,
    )
    await step(
      'settings',
      `set synchronous_commit = off; set maintenance_work_mem = '1GB'; select setseed(0.42), set_config('lookback.role', 'dataManager', false), set_config('lookback.account', 'system', false), set_config('lookback.conflicts', '{}', false); ${triggers('disable')}`,
    )
    await step(
      'words',
      `create temp table word as
        select n, (select string_agg(substr('bcdfghklmnprstvw', 1 + (n * 7 + i * 13 + n / (i * 11 + 1)) % 16, 1) ||
          substr('aeiou', 1 + (n + i * n / 3) % 5, 1), '') from generate_series(0, 2 + n % 2) i) as word
        from generate_series(0, 19999) n;
      create temp table sentence as
        select s, string_agg(word, ' ') || '. ' as said from (
          select s, floor(20000 * power(random(), 3))::int as n from generate_series(0, 49999) s, generate_series(1, 14) i) drawn
        join word using (n) group by s;
      create index on sentence (s); analyze sentence`,
    )
    await step(
      'cases',
      `insert into source values ('made-up', 'Made-up source', 'Made-up agency', 'policeCrime');
      insert into case_file (id, source_id, ref, kind, opened, facts)
        select n, 'made-up', 'MU/' || n || '/' || 10 + n % 14, 'crime', date '2008-01-01' + n % 4000, '{}'
        from generate_series(1, ${cases}) n;
      insert into worklist (case_id, place, score, reasons, explanation)
        select id, row_number() over (order by md5(id::text)), 0, '[]', null from case_file`,
    )
    await step(
      'names',
      `insert into mention (id, source_id, key, ref, case_id, role, person)
        select m, 'made-up', 'm' || m, 'p' || m, 1 + (m - 1) / 3, (array['victim', 'suspect', 'witness'])[1 + m % 3],
          jsonb_build_object('givenNames', jsonb_build_object('value', initcap(g.word)),
            'familyName', jsonb_build_object('value', initcap(f.word)), 'aliases', '[]'::jsonb)
        from generate_series(1, ${cases} * 3) m
          join word g on g.n = (m * 7919::bigint) % 1500 join word f on f.n = 3000 + (m * 104729::bigint) % 9000;
      insert into person (id, display_name, birth, mentions)
        select 'P' || id, person #>> '{familyName,value}', null, 1 from mention;
      insert into person_mention (mention_id, person_id, probability)
        select id, 'P' || case when id % 5 = 0 then id - 1 else id end, 1 from mention;
      insert into thing (id, kind, value)
        select n, 'phone', '07700 9' || lpad(n::text, 5, '0') from generate_series(1, ${Math.min(99_999, cases)}) n
        union all
        select 100000 + a, 'address', a % 200 + 1 || ' ' || initcap(w.word) || ' Road, ' || initcap(v.word) || ' ' || a
        from generate_series(1, ${cases}) a join word w on w.n = a % 15000 join word v on v.n = a % 300;
      insert into thing_link (source_id, key, thing_id, case_id, mention_id)
        select 'made-up', 'l' || t.id || '-' || i, t.id, case when i = 0 then 1 + (t.id * 31) % ${cases} end,
          case when i = 1 then 1 + (t.id * 17) % (${cases} * 3) end
        from thing t, generate_series(0, 1) i`,
    )
    for (const { definition } of rows) {
      await step('without its index', `drop index ${/INDEX (\S+)/i.exec(definition)![1]}`)
    }
    // A word stands in so many of a million: by a number of the document that is mixed first.
    const share = (count: number) => Math.round((count / 1_000_000) * 1_000_000)
    const mixed = (by: number) => `(hashint8(n * ${by}::bigint)::bigint + 2147483648) % 1000000`
    const put = Object.entries(planted)
      .map(
        ([word, count], at) =>
          `case when ${mixed(at + 3)} < ${share(count)} then ' ${word}' else '' end`,
      )
      .join(' || ')
    const at = (i: number) =>
      `(select said from sentence where s = (hashint8(n * ${i * 2 + 1}::bigint)::bigint + 2147483648) % 50000)`
    for (let from = 0; from < documents; from += 100_000) {
      await step(
        `documents from ${from}`,
        `insert into document (source_id, key, case_id, name, media_type, text)
          select 'made-up', 'd' || n, 1 + (n * 7919::bigint) % ${cases}, 'statement ' || n, 'text/plain',
            ${[1, 2, 3, 4].map(at).join(' || ')} || ${put} || '. ' || ${[5, 6, 7, 8].map(at).join(' || ')}
          from generate_series(${from + 1}, ${Math.min(documents, from + 100_000)}) n`,
      )
    }
    for (const { definition } of rows) await step('the index of words', definition)
    await step('the rest', `${triggers('enable')}; drop table sentence; drop table word`)
    await step('analysed', 'analyze')
  })
}
