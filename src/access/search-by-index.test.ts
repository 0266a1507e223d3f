import fc from 'fast-check'
import { sql, type Transaction } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Database, enterContext, type Store } from '../store/index.ts'
import { runs } from '../testing/runs.ts'
import { oneEngine } from '../testing/stores.ts'
import { roles } from './roles.ts'

const askers = [...roles, 'gate', 'none'] as const
type AskerName = (typeof askers)[number]

/** Words of which some are parts of others, some stop words, some no words. */
const words = ['ash', 'ashford', 'ford', 'the', 'of', 'ox', 'x', 'NB/1', '07700', "o'", '%_', 'Ärn']
const aWord = fc.constantFrom(...words)
const aText = fc.array(aWord, { maxLength: 6 }).map((some) => some.join(' '))
const numbers = [1, 2, 3, 4]
const aNumber = fc.constantFrom(...numbers)
const staff = fc.subarray(['S1', 'S2', 'S3'])

interface World {
  readonly refs: readonly string[]
  readonly documents: readonly { readonly caseId: number; readonly text: string }[]
  readonly mentions: readonly {
    readonly caseId: number | null
    readonly given: string
    readonly family: string
    readonly alias: string
  }[]
  readonly things: readonly string[]
  /** A thing, with a case or a mention by their place. */
  readonly links: readonly {
    readonly thing: number
    readonly caseId: number | null
    readonly mention: number | null
  }[]
}
const aWorld: fc.Arbitrary<World> = fc.record({
  refs: fc.tuple(aText, aText, aText, aText),
  documents: fc.array(fc.record({ caseId: aNumber, text: aText }), { maxLength: 8 }),
  mentions: fc.array(
    fc.record({
      ...{ caseId: fc.option(aNumber), given: aText, family: aText, alias: aText },
    }),
    { minLength: 1, maxLength: 8 },
  ),
  things: fc.array(aText, { minLength: 1, maxLength: 5 }),
  links: fc.array(
    fc.record({ thing: fc.nat(4), caseId: fc.option(aNumber), mention: fc.option(fc.nat(7)) }),
    { maxLength: 8 },
  ),
})

/** Something of each kind, in cases open and closed to who once worked on the second. */
const eachIsFound: World = {
  refs: ['ash', 'ash', 'ash', 'x'],
  documents: [1, 2, 4, 4].map((caseId) => ({ caseId, text: 'ash ford' })),
  mentions: [1, 2, null].map((caseId) => ({
    ...{ caseId, given: 'ash', family: 'ford', alias: '' },
  })),
  things: ['ash', 'ash'],
  links: [
    { thing: 0, caseId: 1, mention: null },
    { thing: 1, caseId: null, mention: 1 },
  ],
}

/** Cases closed to who worked on the second. */
const closedToS2: readonly (number | null)[] = [2, 3]

/** The same, with other words in all that stands in cases closed to S2 alone. */
function reworded(world: World, other: World): World {
  const isClosed = (caseId: number | null) => closedToS2.includes(caseId)
  const wordsOf = (at: number) => other.refs[at % other.refs.length]!
  const isOpen = ({ caseId, mention }: World['links'][number]) =>
    !isClosed(caseId) &&
    (mention === null || !isClosed(world.mentions[mention % world.mentions.length]!.caseId))
  const linksOf = (at: number) =>
    world.links.filter((link) => link.thing % world.things.length === at)
  return {
    refs: world.refs.map((ref, at) => (isClosed(at + 1) ? wordsOf(at) : ref)),
    documents: world.documents.map((document, at) =>
      isClosed(document.caseId) ? { ...document, text: wordsOf(at) } : document,
    ),
    mentions: world.mentions.map((mention, at) =>
      isClosed(mention.caseId)
        ? { ...mention, given: wordsOf(at), family: wordsOf(at + 1), alias: wordsOf(at + 2) }
        : mention,
    ),
    things: world.things.map((value, at) =>
      linksOf(at).length > 0 && !linksOf(at).some(isOpen) ? wordsOf(at) : value,
    ),
    links: world.links,
  }
}

async function fill(tx: Transaction<Database>, world: World): Promise<void> {
  await enterContext(tx, { accountId: 'system', role: 'dataManager', staffIds: [] })
  await sql`insert into source values ('s', 's', 'a', 'policeCrime')`.execute(tx)
  const statements = [
    sql`insert into case_file (id, source_id, ref, kind, facts)
      select n, 's', n || ' ' || ref, 'crime', '{}' from unnest(${[...world.refs]}::text[]) with ordinality r (ref, n)`,
    sql`insert into case_staff (source_id, key, case_id, staff_id, part)
      values ('s', '1', 1, 'S1', 'officer'), ('s', '2', 2, 'S2', 'officer'), ('s', '3', 3, 'S2', 'officer')`,
    ...world.documents.map(
      (
        { caseId, text },
        at,
      ) => sql`insert into document (id, source_id, key, case_id, name, media_type, text)
        values (${at + 1}, 's', ${at}, ${caseId}, 'd', 'text/plain', ${text})`,
    ),
    ...world.mentions.map(({ caseId, given, family, alias }, at) => {
      const person = { givenNames: { value: given }, familyName: { value: family } }
      return sql`insert into mention (id, source_id, key, ref, case_id, role, person)
        values (${at + 1}, 's', ${at}, ${at}, ${caseId}, 'victim', ${JSON.stringify({ ...person, aliases: [alias] })})`
    }),
    ...world.things.map(
      (value, at) =>
        sql`insert into thing (id, kind, value) values (${at + 1}, 'place', ${`${at} ${value}`})`,
    ),
    ...world.links.map(
      (
        { thing, caseId, mention },
        at,
      ) => sql`insert into thing_link (source_id, key, thing_id, case_id, mention_id)
        values ('s', ${at}, ${1 + (thing % world.things.length)}, ${caseId},
          ${mention === null ? null : 1 + (mention % world.mentions.length)})`,
    ),
  ]
  for (const statement of statements) await statement.execute(tx)
}

/** What is asked through the owner, and the same of the tables themselves, whose policies say what is read at all. */
const asked = (one: string, other: string) => {
  const packed = one.replaceAll(' ', '')
  const tsquery = sql`phraseto_tsquery('english', ${`${one} ${other}`})`
  const both = sql`plainto_tsquery('english', ${`${one} ${other}`})`
  return {
    documents: [
      sql`select id || ' ' || case_id as found from lookback_documents_with(${both}, ${both}, null)`,
      sql`select id || ' ' || case_id as found from document where search @@ ${both}`,
    ],
    phrases: [
      sql`select id || ' ' || case_id as found from lookback_documents_with(${tsquery}, ${both}, null)`,
      sql`select id || ' ' || case_id as found from document where search @@ ${tsquery}`,
    ],
    // More than two hold it, or the same as without a limit: as far as the asker sees them.
    few: [
      sql`select case when bool_or(id is null) then 'many' else count(*)::text end as found
        from lookback_documents_with(${both}, ${both}, 2)`,
      sql`select case when count(*) > 2 then 'many' else count(*)::text end as found from document where search @@ ${both}`,
    ],
    names: [
      sql`select id::text as found from lookback_mentions_named(array[${one}, ${other}]::text[]) n (id)`,
      sql`select id::text as found from mention where ${holds(nameOfMention, one)} and ${holds(nameOfMention, other)}`,
    ],
    things: [
      sql`select id::text as found from lookback_things_with(${packed}) n (id)`,
      sql`select id::text as found from thing where ${holds(sql`replace(value, ' ', '')`, packed)}`,
    ],
    references: [
      sql`select id::text as found from lookback_cases_called(${one}) n (id)`,
      sql`select id::text as found from case_file where ${holds(sql`ref`, one)}`,
    ],
  } as const
}

const nameOfMention = sql`concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}', person ->> 'aliases')`
/** A word of one or two letters at the beginning of a word, or of all; a longer one anywhere. */
const holds = (value: ReturnType<typeof sql>, word: string) => {
  const like = `${['', '  ', ' '][word.length] ?? ''}${word}`.replaceAll(/[\\%_]/g, '\\$&')
  return sql`'  ' || ${value} ilike ${`%${like}%`}`
}

type Kinds = ReturnType<typeof asked>
const together = (kinds: Kinds, which: 0 | 1) =>
  sql.join(
    Object.entries(kinds).map(
      ([kind, pair]) => sql`select ${kind} || ' ' || found as found from (${pair[which]}) x`,
    ),
    sql` union all `,
  ) as ReturnType<typeof sql>

const undone = async (store: Store, act: (tx: Transaction<Database>) => Promise<void>) => {
  await store.db
    .transaction()
    .execute(async (tx) => {
      await act(tx)
      throw new Error('undo')
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error
    })
}

/** How many rows of each table the database looks at for an answer. */
async function rowsLookedAt(
  tx: Transaction<Database>,
  staffIds: readonly string[],
  statement: ReturnType<typeof sql>,
): Promise<readonly string[]> {
  const count = async () => {
    const { rows } = await sql<{ name: string; rows: number }>`
      select relname as name, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
      from pg_stat_xact_user_tables order by 1`.execute(tx)
    return new Map(rows.map(({ name, rows }) => [name, Number(rows)]))
  }
  await enterContext(tx, { accountId: 'me', role: 'reader', staffIds })
  const before = await count()
  await statement.execute(tx)
  return [...(await count())].flatMap(([name, rows]) => {
    const looked = rows - (before.get(name) ?? 0)
    return looked === 0 ? [] : [`${name} ${looked}`]
  })
}

async function answer(
  tx: Transaction<Database>,
  asker: AskerName,
  staffIds: readonly string[],
  statement: ReturnType<typeof sql>,
): Promise<readonly string[]> {
  await sql`savepoint asked`.execute(tx)
  await enterContext(tx, {
    ...{ accountId: `me-${asker}`, role: asker === 'none' ? 'gate' : asker, staffIds },
  })
  if (asker === 'none') await sql`select set_config('lookback.role', '', true)`.execute(tx)
  try {
    const { rows } = await statement.execute(tx)
    return (rows as readonly { found: string }[]).map(({ found }) => found).toSorted()
  } catch (error) {
    return [String(error).replace(/.*(LB_AROUND_THE_DOOR).*/s, '$1')]
  } finally {
    await sql`rollback to savepoint asked`.execute(tx)
  }
}

oneEngine('what is searched through its owner', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })

  it('finds for every role what a plain reading of the tables finds, and nothing of a case closed to the asker', async () => {
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(aWorld, aWord, aWord, staff, async (world, one, other, staffIds) => {
        await undone(store, async (tx) => {
          await fill(tx, world)
          const kinds = asked(one, other)
          for (const asker of askers) {
            const expected = await answer(tx, asker, staffIds, together(kinds, 1))
            const found = await answer(tx, asker, staffIds, together(kinds, 0))
            expect([asker, staffIds, one, other, found]).toEqual([
              ...[asker, staffIds, one, other, expected],
            ])
            for (const line of expected) outcomes.add(line.replace(/ \d.*/, ''))
          }
        })
      }),
      { ...runs(8), examples: [[eachIsFound, 'ash', 'ford', ['S2']]] },
    )
    expect([...outcomes].toSorted()).toEqual(
      ['LB_AROUND_THE_DOOR', ...Object.keys(asked('a', 'b')), 'few many'].toSorted(),
    )
  }, 120_000)

  it('looks at as many rows whatever stands in a case closed to the asker', async () => {
    let different = 0
    await fc.assert(
      fc.asyncProperty(aWorld, aWorld, aWord, aWord, async (world, other, one, two) => {
        const looked: (readonly string[])[] = []
        const free: (readonly string[])[] = []
        for (const same of [world, reworded(world, other)]) {
          await undone(store, async (tx) => {
            await fill(tx, same)
            const statement = together(asked(one, two), 0)
            looked.push(await rowsLookedAt(tx, ['S2'], statement))
            free.push(await rowsLookedAt(tx, [], statement))
          })
        }
        expect([one, two, looked[1]]).toEqual([one, two, looked[0]])
        if (String(free[0]) !== String(free[1])) different += 1
      }),
      {
        ...runs(8),
        examples: [[eachIsFound, { ...eachIsFound, refs: ['x', 'x', 'x', 'x'] }, 'ash', 'ford']],
      },
    )
    // Who sees them is told by the rows how many hold the words.
    expect(different).toBeGreaterThan(0)
  }, 120_000)

  it('is told from a few documents that surely more hold a word than are gathered, of those the asker may see alone', async () => {
    const most = 1_000
    const shares = ['none', 'ash', 'birch', 'cedar', 'damson', 'elder', 'fir', 'gorse', 'hazel']
    const surely = (word: string) =>
      sql`select lookback_surely_many(plainto_tsquery('english', ${word}), ${most}) as found`
    /** Of 6,000 documents, 2,000 of them closed to S1, so many eighths hold a word; other words stand in those that are closed, where they are `hidden`. */
    const withDocuments = (hidden: boolean, act: (tx: Transaction<Database>) => Promise<void>) =>
      undone(store, async (tx) => {
        await fill(tx, { ...eachIsFound, documents: [] })
        await sql`insert into document (id, source_id, key, case_id, name, media_type, text)
          select n, 's', n, 1 + n % 3, 'd', 'text/plain', (
            select string_agg(word, ' ') from unnest(${shares}::text[]) with ordinality w (word, eighths)
            where (hashint8extended(n, eighths) & 7) < eighths - 1 and not (${hidden} and n % 3 = 0) or word = 'none')
          from generate_series(1, 6000) n`.execute(tx)
        await act(tx)
      })
    const looked: (readonly string[])[] = []
    const told: Record<string, string[]> = { free: [], S1: [] }
    for (const hidden of [false, true]) {
      await withDocuments(hidden, async (tx) => {
        for (const [at, word] of shares.entries()) {
          for (const [asker, staffIds] of [
            ['free', []],
            ['S1', ['S1']],
          ] as const) {
            await enterContext(tx, { accountId: 'me', role: 'reader', staffIds })
            const { rows } = await sql<{ found: boolean; many: boolean }>`
              select lookback_surely_many(plainto_tsquery('english', ${word}), ${most}) as found,
                (select count(*) > ${most} from document where search @@ plainto_tsquery('english', ${word})) as many`.execute(
              tx,
            )
            const { found, many } = rows[0]!
            if (found) expect([word, asker, many]).toEqual([word, asker, true])
            if (found && !hidden) told[asker]!.push(word)
            // Half of 4,000 is twice as many.
            if (at > 4) expect([word, asker, found]).toEqual([word, asker, true])
          }
        }
        const all = sql.join(shares.map(surely), sql` union all `) as ReturnType<typeof sql>
        looked.push(await rowsLookedAt(tx, ['S1'], all))
        expect(
          await answer(tx, 'auditor', [], sql`select x.found::text from (${surely('hazel')}) x`),
        ).toEqual(['false'])
        expect(await answer(tx, 'none', [], surely('hazel'))).toEqual(['LB_AROUND_THE_DOOR'])
      })
    }
    expect(looked[1]).toEqual(looked[0])
    expect(told.free!.length).toBeGreaterThan(told.S1!.length)
  }, 60_000)
})
