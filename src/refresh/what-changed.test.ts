import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerformer, provide } from '../access/index.ts'
import { openDesk, police, policeCsv } from '../archive/testing/desk.ts'
import { writeWorld } from '../demo/index.ts'
import { digests, findingsDigest, readStoredFindings, storedDigests } from '../facts/index.ts'
import { acts } from '../review/index.ts'
import { type Database, insertRows, type Store } from '../store/index.ts'
import { type Example, exampleReview } from '../testing/example-review.ts'
import { runs } from '../testing/runs.ts'
import { anyEngine } from '../testing/stores.ts'
import type { Scope } from './due/choose-scope.ts'
import { keptModel } from './due/kept-model.ts'
import { readDue } from './due/read-due.ts'
import { chosenScope, refresh, runRefresh } from './refresh.ts'

/** Rows by a number that may be larger than there are: one row of `from`, whichever it is. */
const nth = (from: string, n: number) =>
  sql.raw(`(select id from ${from} order by id
  offset ${n} % greatest(1, (select count(*) from ${from})) limit 1)`)

type Change = (db: Kysely<Database>, a: number, b: number, c: number) => Promise<unknown>

/** What an import may do to the archive, each to some row of it. */
const changes: Readonly<Record<string, Change>> = {
  isSaidToBeAnother: (db, a, b) =>
    sql`update mention set person = (select person from mention where id = ${nth('mention', b)})
      where id = ${nth('mention', a)}`.execute(db),
  losesItsBirth: (db, a) =>
    sql`update mention set person = person - 'birth' where id = ${nth('mention', a)}`.execute(db),
  changesItsNumber: (db, a, b) =>
    sql`update mention set ref = (select o.ref from mention o where o.id = ${nth('mention', b)})
      where id = ${nth('mention', a)}`.execute(db),
  changesItsRole: (db, a, b) =>
    sql`update mention set role = ${['suspect', 'victim', 'witness', 'associate'][b % 4]}
      where id = ${nth('mention', a)}`.execute(db),
  movesToAnotherCase: (db, a, b) =>
    sql`update mention set case_id = ${nth('case_file', b)} where id = ${nth('mention', a)}`.execute(
      db,
    ),
  comes: (db, a, b, c) =>
    sql`insert into mention (source_id, key, ref, case_id, role, person)
      select source_id, 'more' || ${a}::text || '-' || (select count(*) from mention), 'ref' || ${b % 5}::text,
        ${nth('case_file', c)}, ${b % 2 === 0 ? 'suspect' : 'victim'}, person
      from mention where id = ${nth('mention', b)}`.execute(db),
  goes: async (db, a) => {
    const { rows } = await sql<{ id: number }>`select ${nth('mention', a)} as id`.execute(db)
    const id = rows[0]!.id
    await sql`delete from event where mention_id = ${id}`.execute(db)
    await sql`delete from thing_link where mention_id = ${id}`.execute(db)
    await sql`delete from mention where id = ${id}`.execute(db)
  },
  caseChanges: (db, a, b) =>
    sql`update case_file set facts = o.facts, opened = o.opened, outcome = o.outcome
      from case_file o where case_file.id = ${nth('case_file', a)} and o.id = ${nth('case_file', b)}`.execute(
      db,
    ),
  eventMoves: (db, a, b) =>
    sql`update event set mention_id = ${nth('mention', b)} where id = ${nth('event', a)}`.execute(
      db,
    ),
  isHandedOn: (db, a, b) =>
    sql`insert into event (source_id, key, kind, case_id, starts, details)
      select source_id, 'handed' || (select count(*) from event), 'transfer', id, opened,
        jsonb_build_object('from', unit, 'to', ${['Hub', '', 'Unit 1'][b % 3]!}::text)
      from case_file where id = ${nth('case_file', a)}`.execute(db),
  eventGoes: (db, a) => sql`delete from event where id = ${nth('event', a)}`.execute(db),
  thingMoves: (db, a, b) =>
    sql`update thing_link set mention_id = ${nth('mention', b)} where id = ${nth('thing_link', a)}`.execute(
      db,
    ),
  isSeenWith: (db, a, b) =>
    sql`update event set details = details || jsonb_build_object('seenWith',
        (select ref from mention where id = ${nth('mention', b)}))
      where id = ${nth("event where kind = 'missing'", a)}`.execute(db),
  documentComes: (db, a, b, c) =>
    sql`insert into document (source_id, key, case_id, name, media_type, text)
      select source_id, 'more' || (select count(*) from document) || '-' || ${a}::text, ${nth('case_file', b)}, name,
        media_type, replace(text, ${['a ', 'the ', 'no such '][c % 3]!}, 'one ')
      from document where id = ${nth('document', a)} on conflict do nothing`.execute(db),
  documentChanges: (db, a, b) =>
    sql`update document set text = (select text from document where id = ${nth('document', b)})
      where id = ${nth('document', a)}`.execute(db),
  documentGoes: (db, a) => sql`delete from document where id = ${nth('document', a)}`.execute(db),
}

const handedOn = {
  id: 'handed-on',
  yaml: `id: handed-on
version: 1
title: Handed on
authority: nobody
source: made up
clauses:
  - { id: only, words: handed on, when: handOffs >= 1 }
`,
}

const step = fc.record({
  what: fc.constantFrom(...Object.keys(changes), 'imports', 'joins', 'splits', 'undoes', 'reads'),
  a: fc.nat(100_000),
  b: fc.nat(100_000),
  c: fc.nat(100_000),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe('a refresh of what changed', () => {
  const open = anyEngine('what-changed', 'example')
  let store: Store
  let example: Example
  let folder: string
  let count = 0

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lookback-changed-'))
    store = await open()
    example = await exampleReview(store)
    await writeWorld({ cases: 90, seed: 11, out: folder })
    const desk = await openDesk(store)
    await desk.take([join(folder, 'extracts')])
    desk.clear()
    await change((db) =>
      insertRows(db, 'definition', [
        {
          ...handedOn,
          version: 1,
          title: 'Handed on',
          authority: 'nobody',
          published: null,
          hash: 'handed-on',
        },
      ]),
    )
    await refresh(store, example.door, example.operator, { full: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const change = (work: (db: Kysely<Database>) => Promise<unknown>) =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:made-up' })
      await work(db)
    })
  const query = <T>(text: ReturnType<typeof sql<T>>): Promise<readonly T[]> =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      return (await text.execute(db)).rows
    })

  /** An act that is refused changes nothing: then nothing is what comes of it. */
  async function take({ what, a, b, c }: Step): Promise<void> {
    const ann = { who: example.officers.ann.who, session: null }
    const reason = 'Made up.'
    const people = await query(sql<{ id: string; mentions: readonly number[] }>`
      select p.person_id as id, array_agg(p.mention_id order by p.mention_id) as mentions
      from person_mention p group by 1 order by 1`)
    const one = people[a % people.length]!
    const other = people[b % people.length]!
    const perform = async (work: Promise<unknown>) => {
      await work.catch((error) => {
        if (!('code' in error)) throw error
      })
    }
    if (what === 'joins') {
      await perform(
        example.review.perform(ann, acts.people.join, { a: one.id, b: other.id, reason }),
      )
    } else if (what === 'splits') {
      const many = people.filter(({ mentions }) => mentions.length > 1)
      const { id, mentions } = many[a % many.length]!
      const mentionIds = [mentions[b % mentions.length]!]
      await perform(
        example.review.perform(ann, acts.people.split, { personId: id, mentionIds, reason }),
      )
    } else if (what === 'undoes') {
      const words = await query(
        sql<{ id: number }>`select id from link_decision where undone_by is null order by id`,
      )
      const word = words[a % Math.max(1, words.length)]
      if (!word) return
      await perform(
        example.review.perform(ann, acts.people.undo, { linkDecisionId: word.id, reason }),
      )
    } else if (what === 'reads') {
      await example.door.enter(example.officers.bob.who, async ({ db, note }) => {
        note({ action: 'alteration', subject: 'case:made-up' })
        await sql`insert into reading (case_id, account_id, ordinal, question_set, answers)
          select ${nth('case_file', a)}, ${example.officers.bob.who.accountId}, 'first', 'made-up', '{}'
          where not exists (select from reading_head where case_id = ${nth('case_file', a)})`.execute(
          db,
        )
      })
    } else if (what === 'imports') {
      const desk = await openDesk(store)
      const row = {
        crime_ref: `M/2014/${a % 4}`,
        victim_ref: `V${b % 4}`,
        victim_surname: ['Example', 'Sample', 'Other'][c % 3]!,
        suspect_ref: `S${c % 3}`,
        suspect_phone: ['071 1111 1111', '072 2222 2222'][b % 2]!,
        offence_code: ['20A', '17A', '88A'][a % 3]!,
      }
      await desk.take([desk.lay(`${++count}.csv`, policeCsv([row]))], police)
      desk.clear()
    } else await change((db) => changes[what]!(db, a, b, c))
  }

  const refreshAs = (choose: (unit: Parameters<typeof keptModel>[0]) => Promise<Scope>) =>
    createPerformer(example.door, [provide(chosenScope, choose)]).perform(
      { who: example.operator, session: null },
      runRefresh,
      { full: false },
    )
  const whatChanged = () =>
    refreshAs(async (unit) => ({
      kind: 'changed',
      due: await readDue(unit),
      model: (await keptModel(unit))!,
    }))
  const everything = () =>
    refreshAs(async (unit) => ({ kind: 'everything', why: 'asked', model: await keptModel(unit) }))

  const tables = {
    people: sql`select * from person order by id`,
    mentions: sql`select * from person_mention order by mention_id`,
    links: sql`select * from link order by a, b`,
    records: sql`select id, source_id, ref, cluster,
      (select array_agg(k order by k) from unnest(keys) k) as keys from link_record order by id`,
    unlinkable: sql`select * from link_unlinkable order by record_id`,
    groups: sql`select * from network_group order by id`,
    members: sql`select * from network_group_member order by group_id, person_id`,
    groupCases: sql`select * from network_group_case order by group_id, case_id`,
    findings: sql`select * from finding order by case_id, definition_id`,
    features: sql`select * from case_feature order by case_id`,
    order: sql`select case_id, place, score, reasons from worklist order by place`,
    sketches: sql`select document_id, digest, words, copy_of, likeness from document_sketch order by document_id`,
    copies: sql`select * from document_copy order by document_id`,
    also: sql`select * from document_also order by document_id, copy_of`,
    draw: sql`select turn, band, place, a, b from link_draw_pair
      where draw_id = (select max(id) from link_draw) order by turn`,
  }
  const stands = async () => {
    const found: Record<string, readonly unknown[]> = {}
    for (const [name, text] of Object.entries(tables)) found[name] = await query(text as never)
    const [last] = await query(sql<{ digest: string }>`
      select findings_digest as digest from refresh order by id desc limit 1`)
    return { ...found, digest: [last] }
  }

  it('knows with the first hand-off of a source that its other cases were not handed on', async () => {
    const answers = () =>
      query(sql<{
        ref: string
        answer: string
      }>`select c.ref, f.answer from finding f join case_file c on c.id = f.case_id
        where f.definition_id = ${handedOn.id} and c.source_id in ('police', 'council') and c.ref ~ '^(NB/.|R-.)$' order by 1`)
    const all = (answer: string) =>
      ['NB/1', 'NB/2', 'NB/3', 'NB/4', 'R-1', 'R-2'].map((ref) => ({ ref, answer }))
    expect(await answers()).toEqual(all('undetermined'))
    await change((db) =>
      sql`insert into event (source_id, key, kind, case_id, starts, details)
        select source_id, 'first', 'transfer', id, opened, '{"from": "Hub", "to": "Unit 1"}' from case_file
        where ref = 'NB/4'`.execute(db),
    )
    await whatChanged()
    expect(await answers()).toEqual(
      all('notMet').map((one) => ({
        ...one,
        answer: one.ref === 'NB/4' ? 'met' : one.ref.startsWith('R') ? 'undetermined' : 'notMet',
      })),
    )
  })

  it('comes out as a refresh of everything by the same model would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const each of steps) await take(each)
        const changed = await whatChanged()
        const now = await stands()
        const all = await everything()
        const then = await stands()
        for (const name of Object.keys(now)) {
          expect(now[name as keyof typeof now], name).toEqual(then[name as keyof typeof then])
        }
        expect(changed.people).toBe(all.people)
      }),
      { ...runs(8), endOnFailure: true },
    )
  }, 600_000)

  it('leaves the digests of all its findings, put together from how they are kept', async () => {
    await everything()
    await example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'consultation', subject: 'findings' })
      const findings = await readStoredFindings(unit)
      expect(findings.length).toBeGreaterThan(100)
      const { digest, definitions } = await storedDigests(unit)
      expect(digest).toBe(findingsDigest(findings))
      expect(definitions).toEqual(digests(findings))
    })
  })

  it('does nothing where nothing changed', async () => {
    const done = await refresh(store, example.door, example.operator)
    const again = await refresh(store, example.door, example.operator)
    expect(done.groups).toBe(again.groups)
    expect(again.scope).toBe('changed')
    expect(again.changed).toEqual({ mentions: 0, people: 0, groups: 0, cases: 0 })
  })
})
