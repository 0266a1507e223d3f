import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { refresh } from '../refresh/refresh.ts'
import { acts } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { type Example, exampleReview } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'

oneEngineWithExample('who is who', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const ann = () => example.officers.ann.who
  const everybody = () =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      const people = await db.selectFrom('person').selectAll().orderBy('id').execute()
      const mentions = await db
        .selectFrom('person_mention')
        .selectAll()
        .orderBy('mention_id')
        .execute()
      return { people, mentions }
    })
  const named = async (name: string) =>
    (await everybody()).people.filter((person) => person.display_name === name)
  const view = async (personId: string) =>
    (await example.review.perform({ who: ann(), session: null }, acts.people.person, { personId }))!

  it('finds people by what records say of them, in any order of words', async () => {
    const { review } = example
    const found = await review.perform({ who: ann(), session: null }, acts.people.search, {
      query: 'ashdown ROBIN',
      page: 1,
    })
    expect(found.rows).toMatchObject([{ name: 'Robin Ashdown', mentions: 4 }])
    expect(found.rows[0]!.sources).toEqual(['Crimes', 'Missing', 'Referrals'])
    for (const odd of ['%', 'q\\zxq', '\\']) {
      expect(
        (
          await review.perform({ who: ann(), session: null }, acts.people.search, {
            query: odd,
            page: 1,
          })
        ).total,
      ).toBe(0)
    }
    for (const odd of ['q\u0000zxq', '\ud800']) {
      const refused = review.perform({ who: ann(), session: null }, acts.people.search, {
        query: odd,
      })
      await expect(refused).rejects.toMatchObject({ code: 'LB_INPUT', field: 'query' })
    }
    expect(
      (
        await review.perform({ who: ann(), session: null }, acts.people.search, {
          query: '07100000009',
          page: 1,
        })
      ).rows[0]?.name,
    ).toBe('Max Ilden')
  })

  it('explains each link with evidence that adds up to its weight', async () => {
    const [robin] = await named('Robin Ashdown')
    const { links, mentionsList } = await view(robin!.id)
    expect(mentionsList.map(({ source }) => source).sort()).toEqual([
      'Crimes',
      'Crimes',
      'Missing',
      'Referrals',
    ])
    expect(links.length).toBeGreaterThan(0)
    for (const { weight, evidence } of links) {
      const sum = evidence.reduce((total, part) => total + part.weight, 0)
      expect(sum).toBeCloseTo(weight, 2)
    }
  })

  it('joins two people at once, keeps the reason, and gives them back when undone', async () => {
    const { review } = example
    const before = await everybody()
    const [jo] = await named('Jo Tarrant')
    const [ada] = await named('Ada Loam')
    const { personId } = await review.perform({ who: ann(), session: null }, acts.people.join, {
      a: jo!.id,
      b: ada!.id,
      reason: 'Known by both names.',
    })
    const joined = await view(personId)
    expect(joined.mentions).toBe(jo!.mentions + ada!.mentions)
    expect(new Set(joined.mentionsList.map(({ name }) => name))).toEqual(
      new Set(['Ada Loam', 'Jo Tarrant']),
    )
    expect(joined.linkDecisions).toMatchObject([
      { kind: 'join', reason: 'Known by both names.', by: 'ann', undone: null },
    ])
    expect((await view(ada!.id)).personId).toBe(personId)
    await refresh(store, example.door, example.operator)
    expect((await view(ada!.id)).personId).toBe(personId)
    const { linkDecisionId } = joined.linkDecisions[0]!
    await review.perform({ who: ann(), session: null }, acts.people.undo, {
      linkDecisionId,
      reason: 'They are two.',
    })
    expect(await everybody()).toEqual(before)
    await expect(
      review.perform({ who: ann(), session: null }, acts.people.undo, {
        linkDecisionId,
        reason: 'Again.',
      }),
    ).rejects.toThrow('LB_LINK_UNDONE')
    expect((await view(jo!.id)).linkDecisions).toMatchObject([
      { undone: { by: 'ann', reason: 'They are two.' } },
    ])
  })

  it('splits a person, refuses to join them again, and survives a refresh', async () => {
    const { review } = example
    const before = await everybody()
    const [robin] = await named('Robin Ashdown')
    const { mentionsList } = await view(robin!.id)
    const council = mentionsList.find(({ source }) => source === 'Referrals')!
    const { personId } = await review.perform({ who: ann(), session: null }, acts.people.split, {
      personId: robin!.id,
      mentionIds: [council.mentionId],
      reason: 'A namesake.',
    })
    expect((await view(personId)).mentionsList.map(({ source }) => source)).toEqual(['Referrals'])
    expect((await view(robin!.id)).near.map((person) => person.personId)).toContain(personId)
    await expect(
      review.perform({ who: ann(), session: null }, acts.people.join, {
        a: personId,
        b: robin!.id,
        reason: 'No, the same.',
      }),
    ).rejects.toThrow('LB_LINK_KEPT_APART')
    await refresh(store, example.door, example.operator)
    expect((await view(personId)).mentionsList).toHaveLength(1)
    const { linkDecisionId } = (await view(personId)).linkDecisions[0]!
    await review.perform({ who: ann(), session: null }, acts.people.undo, {
      linkDecisionId,
      reason: 'The same after all.',
    })
    expect(await everybody()).toEqual(before)
  })

  it('can split off what an officer joined', async () => {
    const { review } = example
    const before = await everybody()
    const [kit] = await named('Kit Ferrow')
    const [ada] = await named('Ada Loam')
    await review.perform({ who: ann(), session: null }, acts.people.join, {
      a: kit!.id,
      b: ada!.id,
      reason: 'One person.',
    })
    const mention = Number(ada!.id.slice(1))
    await review.perform({ who: ann(), session: null }, acts.people.split, {
      personId: kit!.id,
      mentionIds: [mention],
      reason: 'Two people.',
    })
    expect((await named('Ada Loam')).length).toBe(1)
    const decisions = (await view(ada!.id)).linkDecisions.filter(({ undone }) => undone === null)
    for (const { linkDecisionId } of decisions) {
      await review.perform({ who: ann(), session: null }, acts.people.undo, {
        linkDecisionId,
        reason: 'Taken back.',
      })
    }
    expect(await everybody()).toEqual(before)
  })

  it('says what is wrong with a join or split', async () => {
    const { review } = example
    const [kit] = await named('Kit Ferrow')
    const join = (a: string, b: string, reason = 'why') =>
      review.perform({ who: ann(), session: null }, acts.people.join, { a, b, reason })
    await expect(join(kit!.id, kit!.id)).rejects.toThrow('one person already')
    await expect(join(kit!.id, 'P999999')).rejects.toThrow('LB_PERSON_NOT_FOUND')
    await expect(join(kit!.id, "P1' or 1=1")).rejects.toThrow('LB_PERSON_NOT_FOUND')
    await expect(join(kit!.id, 'P1', '  ')).rejects.toThrow('Give a reason')
    const split = (ids: readonly number[]) =>
      review.perform({ who: ann(), session: null }, acts.people.split, {
        personId: kit!.id,
        mentionIds: ids,
        reason: 'why',
      })
    await expect(split([])).rejects.toThrow('Choose at least one mention')
    await expect(split([999_999])).rejects.toThrow('not of this person')
    const all = (await view(kit!.id)).mentionsList.map(({ mentionId }) => mentionId)
    await expect(split(all)).rejects.toThrow('somebody has to remain')
  })

  it('is not for an officer from whom part of the person is hidden, and loses none of it', async () => {
    const { review, officers } = example
    const before = await everybody()
    const [lee] = await named('Lee Corran')
    const [jo] = await named('Jo Tarrant')
    const seen = await review.perform(officers.eve, acts.people.person, { personId: lee!.id })
    expect(seen?.mentionsList.map(({ caseRef }) => caseRef) ?? []).not.toContain('NB/1')
    await expect(
      review.perform(officers.eve, acts.people.join, {
        a: lee!.id,
        b: jo!.id,
        reason: 'One person.',
      }),
    ).rejects.toThrow(/LB_LINK_RESTRICTED|LB_PERSON_NOT_FOUND/)
    expect(await everybody()).toEqual(before)
  })

  it('restores everybody when joins are undone in any order', async () => {
    const { review } = example
    const before = await everybody()
    const ids = before.people.map(({ id }) => id)
    const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(pairs, fc.infiniteStream(fc.nat(9)), async (chosen, order) => {
        for (const [a, b] of chosen) {
          await review
            .perform({ who: ann(), session: null }, acts.people.join, { a, b, reason: 'Perhaps.' })
            .catch((error: Error) => {
              if (!error.message.includes('LB_LINK_')) throw error
            })
        }
        const standing = await example.door.enter(example.operator, async ({ db, note }) => {
          note({ action: 'consultation', subject: 'test' })
          const rows = await db
            .selectFrom('link_decision')
            .select('id')
            .where('undone_by', 'is', null)
            .execute()
          return rows.map(({ id }) => id)
        })
        while (standing.length > 0) {
          const at = (order.next().value ?? 0) % standing.length
          await review.perform({ who: ann(), session: null }, acts.people.undo, {
            linkDecisionId: standing.splice(at, 1)[0]!,
            reason: 'No.',
          })
        }
        expect(await everybody()).toEqual(before)
      }),
      { numRuns: 8 },
    )
  })
})
