import { sql } from 'kysely'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { may, openDoor, operator } from '../../access/index.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngine } from '../../testing/stores.ts'

oneEngine('checking links by hand', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const who = (name: OfficerName) => example.officers[name].who
  const next = async (name: OfficerName) => {
    const { pair } = await example.review.perform(
      { who: who(name), session: null },
      acts.people.nextPair,
      {},
    )
    return pair && ([pair.left.recordId, pair.right.recordId] as const)
  }
  const asOperator = <T>(query: (db: Store['db']) => Promise<T>) =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      return query(db)
    })
  /** Puts a pair of the draw into an officer's hands, as if its turn had come. */
  const hold = (name: OfficerName, a: number, b: number) =>
    example.door.enter(who(name), async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      await sql`delete from link_claim where account_id = ${who(name).accountId}`.execute(db)
      await sql`insert into link_claim (a, b, draw_id, turn, account_id, expires_at)
        select a, b, draw_id, turn, ${who(name).accountId}, now() + interval '1 hour'
        from link_draw_pair where a = ${a} and b = ${b} order by draw_id desc limit 1`.execute(db)
    })
  const judge = async (
    name: OfficerName,
    [a, b]: readonly [number, number],
    answer: 'same' | 'different' | 'cannotSay',
  ) => {
    await hold(name, a, b)
    return (
      await example.review.perform({ who: who(name), session: null }, acts.people.judgePair, {
        a,
        b,
        answer,
      })
    ).judgementId
  }
  const people = () =>
    asOperator(async (db) => {
      const rows = await db
        .selectFrom('person_mention')
        .select(['mention_id', 'person_id'])
        .orderBy('mention_id')
        .execute()
      return new Map(rows.map(({ mention_id, person_id }) => [mention_id, person_id]))
    })
  const newestDecision = () =>
    asOperator((db) =>
      db
        .selectFrom('link_decision')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    ).then(({ id }) => id)
  const standing = () =>
    asOperator((db) =>
      db
        .selectFrom('link_judgement')
        .select(['id', 'judged_by'])
        .where('undone_at', 'is', null)
        .orderBy('id', 'desc')
        .execute(),
    )

  // Every answer a test gave is taken back by whoever gave it, the newest first.
  afterEach(async () => {
    const names = Object.entries(example.officers)
    for (const { id, judged_by } of await standing()) {
      const [name] = names.find(([, officer]) => officer.who.accountId === judged_by)!
      await example.review.perform(
        { who: who(name as OfficerName), session: null },
        acts.people.undoJudgement,
        { judgementId: id },
      )
    }
    for (const [name] of names) {
      await example.door.enter(who(name as OfficerName), async ({ db, note }) => {
        note({ action: 'consultation', subject: 'test' })
        if (!may(who(name as OfficerName).role, 'linkPeople')) return
        await sql`delete from link_claim where account_id = ${who(name as OfficerName).accountId}`.execute(
          db,
        )
      })
    }
  })

  it('gives each officer a pair of their own, and the same one until they answer', async () => {
    const held = await Promise.all(['ann', 'bob', 'cat', 'data'].map((n) => next(n as OfficerName)))
    expect(new Set(held.map(String)).size).toBe(4)
    expect(await next('ann')).toEqual(held[0])
    await example.review.perform({ who: who('ann'), session: null }, acts.people.judgePair, {
      a: held[0]![0],
      b: held[0]![1],
      answer: 'cannotSay',
    })
    const others = [await next('ann'), ...held]
    expect(new Set(others.map(String)).size).toBe(5)
  })

  it('shows what the records say, and nothing of what the machine makes of it', async () => {
    const { pair, progress } = await example.review.perform(
      { who: who('ann'), session: null },
      acts.people.nextPair,
      {},
    )
    expect(pair!.left.names).toHaveLength(1)
    expect(pair!.left.appears.length + pair!.right.appears.length).toBeGreaterThan(0)
    // Before contact the same is said of both, so that it tells nothing of who the machine takes them for.
    expect(pair!.left.contact).toEqual(pair!.right.contact)
    const records = [pair!.left, pair!.right].map(({ contact: _, ...record }) => record)
    // A source may call its list of numbers so.
    const shown = JSON.stringify({ records, progress }).replaceAll('missing person', '')
    expect(shown).not.toMatch(/weight|probab|evidence|band|person|joined|sex|ethnic|national/i)
  })

  it('draws with a seed that stands in the ledger and stays when the people are linked again', async () => {
    const entries = async () => {
      const { rows } = await example.review.perform(
        { who: who('auditor'), session: null },
        acts.ledger.entries,
        { page: 1 },
      )
      return rows.filter(({ subject }) => subject.startsWith('linkDraw:'))
    }
    const seeds = () =>
      asOperator((db) => db.selectFrom('link_draw').select('seed').execute()).then((rows) =>
        rows.map(({ seed }) => seed),
      )
    const before = (await seeds()).length
    await refresh(store, example.door, example.operator)
    expect((await entries()).length).toBeGreaterThan(0)
    const after = await seeds()
    expect(after.length).toBe(before + 1)
    expect(new Set(after).size).toBe(1)
    expect(
      (
        await example.review.perform(
          { who: who('ann'), session: null },
          acts.people.linkQuality,
          {},
        )
      ).seed,
    ).toBe(after[0])
  })

  it('holds apart what is judged different, at once and through a refresh, until it is undone', async () => {
    const before = await people()
    const judgementId = await judge('ann', [6, 13], 'different')
    expect((await people()).get(6)).not.toBe((await people()).get(13))
    await refresh(store, example.door, example.operator)
    expect((await people()).get(6)).not.toBe((await people()).get(13))
    const judged = (await example.review.perform(
      { who: who('ann'), session: null },
      acts.people.judgedPair,
      { judgementId },
    ))!
    expect(judged).toMatchObject({ answer: 'different', by: 'ann', own: true, undone: null })
    expect(judged.leftPerson).not.toBe(judged.rightPerson)
    const sum = judged.link!.evidence.reduce((total, { weight }) => total + weight, 0)
    expect(sum).toBeCloseTo(judged.link!.weight, 2)
    await example.review.perform({ who: who('ann'), session: null }, acts.people.undoJudgement, {
      judgementId,
    })
    expect(await people()).toEqual(before)
  })

  it('holds together what is judged the same, though the machine would not', async () => {
    const before = await people()
    await asOperator(async (db) => {
      await sql`insert into link values (6, 8, -0.5, 0.41, '[]')`.execute(db)
      await sql`insert into link_draw_pair select max(draw_id), 99, 2, 9, 6, 8 from link_draw_pair`.execute(
        db,
      )
    })
    const judgementId = await judge('bob', [6, 8], 'same')
    expect((await people()).get(6)).toBe((await people()).get(8))
    await refresh(store, example.door, example.operator)
    expect((await people()).get(6)).toBe((await people()).get(8))
    await example.review.perform({ who: who('bob'), session: null }, acts.people.undoJudgement, {
      judgementId,
    })
    expect(await people()).toEqual(before)
    // A link that nobody's records say goes when everything is linked anew.
    await refresh(store, example.door, example.operator, { full: true })
  })

  it('gives a pair back after undo with its score hidden, and remembers that it was seen', async () => {
    const judgementId = await judge('ann', [6, 13], 'cannotSay')
    await example.review.perform({ who: who('ann'), session: null }, acts.people.undoJudgement, {
      judgementId,
    })
    expect(await next('ann')).toEqual([6, 13])
    const judged = (await example.review.perform(
      { who: who('ann'), session: null },
      acts.people.judgedPair,
      { judgementId },
    ))!
    expect(judged.undone).toMatchObject({ by: 'ann' })
    expect(judged.link).toBeNull()
    await example.review.perform({ who: who('ann'), session: null }, acts.people.judgePair, {
      a: 6,
      b: 13,
      answer: 'same',
    })
    expect(
      (
        await example.review.perform(
          { who: who('ann'), session: null },
          acts.people.linkQuality,
          {},
        )
      ).notBlind,
    ).toBe(1)
    await expect(
      example.review.perform({ who: who('ann'), session: null }, acts.people.undoJudgement, {
        judgementId,
      }),
    ).rejects.toThrow('LB_LINK_UNDONE')
  })

  it('refuses what others’ words rule out, directly or through other records', async () => {
    await judge('ann', [1, 7], 'same')
    await judge('bob', [7, 9], 'same')
    await hold('cat', 1, 9)
    const cat = (a: number, b: number, answer: 'same' | 'different') =>
      example.review.perform({ who: who('cat'), session: null }, acts.people.judgePair, {
        a,
        b,
        answer,
      })
    await expect(cat(1, 9, 'different')).rejects.toThrow('LB_LINK_HELD_TOGETHER')
    await judge('ann', [9, 12], 'different')
    await hold('cat', 1, 12)
    await expect(cat(1, 12, 'same')).rejects.toThrow('LB_LINK_KEPT_APART')
    await cat(1, 12, 'different')
    const now = await people()
    expect([now.get(1), now.get(7), now.get(9)]).toEqual([now.get(1), now.get(1), now.get(1)])
    expect(now.get(12)).not.toBe(now.get(1))
  })

  it('takes no answer on a pair that is not in the officer’s hands', async () => {
    const judging = (name: OfficerName, answer: string) =>
      example.review.perform({ who: who(name), session: null }, acts.people.judgePair, {
        a: 6,
        b: 13,
        answer: answer as 'same',
      })
    await expect(judging('ann', 'same')).rejects.toThrow('LB_PAIR_NOT_HELD')
    await hold('bob', 6, 13)
    await expect(judging('ann', 'same')).rejects.toThrow('LB_PAIR_HELD')
    await expect(judging('bob', 'toString')).rejects.toThrow('LB_INPUT')
    const { judgementId } = await example.review.perform(
      { who: who('bob'), session: null },
      acts.people.judgePair,
      { a: 6, b: 13, answer: 'same' },
    )
    await expect(judging('ann', 'same')).rejects.toThrow('LB_PAIR_JUDGED')
    await expect(
      example.review.perform({ who: who('ann'), session: null }, acts.people.undoJudgement, {
        judgementId,
      }),
    ).rejects.toThrow('LB_JUDGEMENT_NOT_YOURS')
    await expect(
      example.review.perform({ who: who('ann'), session: null }, acts.people.undoJudgement, {
        judgementId: 999_999,
      }),
    ).rejects.toThrow('LB_JUDGEMENT_NOT_FOUND')
  })

  it('passes a pair on when its time is up, and then refuses the late answer', async () => {
    const [a, b] = (await next('ann'))!
    await example.door.enter(who('ann'), async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      const rows = sql`select draw_id, turn from link_claim where a = ${a} and b = ${b}`
      const [held] = (await rows.execute(db)).rows as { draw_id: number; turn: number }[]
      await sql`delete from link_claim where a = ${a} and b = ${b}`.execute(db)
      await sql`insert into link_claim (a, b, draw_id, turn, account_id, expires_at) values
        (${a}, ${b}, ${held!.draw_id}, ${held!.turn}, ${who('ann').accountId}, now() - interval '1 second')`.execute(
        db,
      )
    })
    expect(await next('bob')).toEqual([a, b])
    await expect(
      example.review.perform({ who: who('ann'), session: null }, acts.people.judgePair, {
        a,
        b,
        answer: 'same',
      }),
    ).rejects.toThrow('LB_PAIR_HELD')
  })

  it('follows when the join or split is undone on the page of the person', async () => {
    const judgementId = await judge('ann', [6, 13], 'different')
    const { linkDecisions } = (await example.review.perform(
      { who: who('bob'), session: null },
      acts.people.person,
      { personId: 'P6' },
    ))!
    const mine = linkDecisions.find(({ undone }) => undone === null)!
    expect(mine.reason).toBe('Checked by hand: different people.')
    await example.review.perform({ who: who('bob'), session: null }, acts.people.undo, {
      linkDecisionId: mine.linkDecisionId,
      reason: 'They are one.',
    })
    expect(
      await example.review.perform({ who: who('ann'), session: null }, acts.people.judgedPair, {
        judgementId,
      }),
    ).toMatchObject({
      undone: { by: 'bob' },
    })
  })

  it('asks nobody about people part of whom is closed to them, and counts alike for all', async () => {
    const asked: string[] = []
    for (let pair = await next('eve'); pair; pair = await next('eve')) {
      asked.push(String(pair))
      await example.review.perform({ who: who('eve'), session: null }, acts.people.judgePair, {
        a: pair[0],
        b: pair[1],
        answer: 'same',
      })
    }
    // Eve worked on NB/1, where Robin, Lee and Max are named.
    expect(asked.sort()).toEqual(['4,11', '6,13'])
    expect(
      (await example.review.perform({ who: who('eve'), session: null }, acts.people.nextPair, {}))
        .state,
    ).toBe('noneLeft')
    const counts = async (name: OfficerName) =>
      (await example.review.perform({ who: who(name), session: null }, acts.people.linkQuality, {}))
        .bands
    expect(await counts('eve')).toEqual(await counts('ann'))
    expect((await counts('auditor')).reduce((sum, { same }) => sum + same, 0)).toBe(2)
  })

  it('finds the one link a person hangs on, and what a split would take away', async () => {
    expect(
      (
        await example.review.perform({ who: who('ann'), session: null }, acts.people.bridges, {
          page: 1,
        })
      ).total,
    ).toBe(0)
    // Robin is records 1, 7, 9 and 12; only one link to 12 is left.
    await asOperator((db) => sql`delete from link where b = 12 and a <> 9`.execute(db))
    // Links change with a refresh alone, after which nothing that was worked out from them stands.
    await asOperator((db) => sql`delete from worked_out`.execute(db))
    const { rows } = await example.review.perform(
      { who: who('ann'), session: null },
      acts.people.bridges,
      { page: 1 },
    )
    expect(rows).toMatchObject([
      { personId: 'P1', name: 'Robin Ashdown', left: 3, right: 1, smallerSide: [12] },
    ])
    expect([rows[0]!.a.recordId, rows[0]!.b.recordId]).toEqual([9, 12])
    // Eve worked on a case that names Robin, so she sees part of this person only.
    expect(
      (
        await example.review.perform({ who: who('eve'), session: null }, acts.people.bridges, {
          page: 1,
        })
      ).rows,
    ).toEqual([])
    const { personId } = rows[0]!
    await example.review.perform({ who: who('ann'), session: null }, acts.people.split, {
      personId,
      mentionIds: rows[0]!.smallerSide,
      reason: 'Another.',
    })
    expect(
      (
        await example.review.perform({ who: who('ann'), session: null }, acts.people.bridges, {
          page: 1,
        })
      ).rows,
    ).toEqual([])
    await example.review.perform({ who: who('ann'), session: null }, acts.people.undo, {
      linkDecisionId: await newestDecision(),
      reason: 'One after all.',
    })
    await refresh(store, example.door, example.operator)
  })

  it('finds the records that say too little, and forgets them once they say more', async () => {
    const say = async (names: object) => {
      await asOperator((db) =>
        sql`update mention set person = person || ${JSON.stringify(names)}::jsonb
          where id = 8`.execute(db),
      )
      await refresh(store, example.door, example.operator)
      return example.review.perform({ who: who('ann'), session: null }, acts.people.unlinkable, {
        page: 1,
      })
    }
    const silent = { known: false, reason: 'notRecorded' }
    const { rows, total, records, bySource } = await say({
      givenNames: silent,
      familyName: silent,
    })
    expect(rows).toMatchObject([{ recordId: 8, source: 'Crimes', ref: 'V4', birth: null }])
    expect(rows[0]!.bestWeight).toBeLessThan(
      (
        await example.review.perform(
          { who: who('ann'), session: null },
          acts.people.linkQuality,
          {},
        )
      ).cut,
    )
    expect([total, records]).toEqual([1, 13])
    expect(bySource).toContainEqual({ source: 'Crimes', records: 8, unlinkable: 1 })
    const said = (value: string) => ({ known: true, value })
    const after = await say({ givenNames: said('Ada'), familyName: said('Loam') })
    expect([after.total, after.rows]).toEqual([0, []])
  })

  it('is for those who link people', async () => {
    for (const name of ['reader', 'auditor'] as const) {
      await expect(
        example.review.perform({ who: who(name), session: null }, acts.people.nextPair, {}),
      ).rejects.toThrow('LB_NOT_ALLOWED')
      await expect(
        example.review.perform({ who: who(name), session: null }, acts.people.judgePair, {
          a: 6,
          b: 13,
          answer: 'same',
        }),
      ).rejects.toThrow('LB_NOT_ALLOWED')
    }
  })

  it('says so where nothing was drawn yet', async () => {
    const empty = await open()
    const review = createReview(empty, openDoor(empty))
    const officer = await operator(empty)
    expect(
      await review.perform({ who: officer, session: null }, acts.people.nextPair, {}),
    ).toMatchObject({ state: 'notDrawn', pair: null })
    expect(
      await review.perform({ who: officer, session: null }, acts.people.linkQuality, {}),
    ).toMatchObject({ bands: [], precision: null })
    await empty.close()
  })
})
