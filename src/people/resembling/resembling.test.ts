import { beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createPerformer, defineLongAct, provide } from '../../access/index.ts'
import { recorded } from '../../model/index.ts'
import { refresh } from '../../refresh/refresh.ts'
import { acts } from '../../review/index.ts'
import { inContext, insertRows, type Store } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { mentionIndex, withMentionIndexSoon } from './resembling-people.ts'

oneEngineWithExample('who may be meant', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const asks = (name: OfficerName, query: string) =>
    example.review.perform(example.officers[name], acts.people.resembling, {
      query,
      purpose: 'review',
    })
  const names = async (name: OfficerName, query: string) =>
    (await asks(name, query)).people.map((person) => person.name)

  it('finds people under other spellings, exchanged names and a mistyped day, likeliest first', async () => {
    for (const query of [
      'Robyn Ashdown 14/8/1999',
      'Ashdown Robin 1999-08-14',
      'Robin Ashdawn 14/8/1999',
      'robin ashdown 15/8/1999',
      'Ashdown, Robin',
    ]) {
      const { people, linked } = await asks('ann', query)
      expect(linked).toBe(true)
      expect(people[0]).toMatchObject({ name: 'Robin Ashdown', mentions: 4 })
      expect(people[0]!.sources).toEqual(['Crimes', 'Missing', 'Referrals'])
    }
    expect((await names('ann', '07100 000 009'))[0]).toBe('Max Ilden')
  })

  it('explains each with evidence that adds up to its weight, the words typed on the left', async () => {
    const { people } = await asks('ann', 'Robyn Ashdown 14/8/1999')
    const [{ link }] = people as [(typeof people)[number]]
    expect(link.evidence.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(link.weight, 9)
    expect(link.evidence.find(({ comparison }) => comparison === 'given name')).toMatchObject({
      left: expect.stringContaining('Robyn'),
      right: expect.stringContaining('Robin'),
    })
  })

  it('says that nothing was understood, or nobody comes near, without failing', async () => {
    for (const query of ['', '  ', '%', '\u202e', '🙂', "' or 1=1 --", '9'.repeat(1_000)]) {
      expect((await asks('ann', query)).people).toEqual([])
    }
    for (const query of ['\u0000', '9'.repeat(1_001)]) {
      await expect(asks('ann', query)).rejects.toMatchObject({ code: 'LB_INPUT', field: 'query' })
    }
    expect(await names('ann', 'Ulrich Vandermolen 1/1/1931')).toEqual([])
  })

  it('sees what came with an import and a refresh, and shows nobody what is closed to them', async () => {
    const { door, operator, cases } = example
    expect(await names('ann', '07100000077')).toEqual([])
    // One number of one source: what the mention in the closed case says must not show through the other.
    const mention = (of: string, phones: readonly string[]) => ({
      source_id: 'police',
      key: `${of}|suspect|S9`,
      ref: 'S9',
      case_id: cases[of],
      role: 'suspect',
      person: {
        givenNames: recorded('Zed'),
        familyName: recorded('Quillan'),
        aliases: [],
        phones,
        vehicles: [],
        identifiers: {},
      },
    })
    await door.enter(operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await insertRows(db, 'mention', [mention('NB/1', ['07100000077']), mention('NB/2', [])])
    })
    await refresh(store, door, operator)
    expect(await names('ann', '07100000077')).toEqual(['Zed Quillan'])
    expect(await names('eve', '07100000077')).toEqual([])
    expect(await names('eve', 'Zed Quillan')).toEqual(['Zed Quillan'])
    await expect(asks('auditor', 'Zed Quillan')).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('keeps who was shown on the ledger, and what was typed only as a digest', async () => {
    const { people } = await asks('ann', 'Zed Quillan')
    const verifier = { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }
    const entries = await inContext(store.db, verifier, (tx) =>
      tx.selectFrom('ledger_entry').select('body').where('subject', '=', 'people').execute(),
    )
    expect(entries.map(({ body }) => JSON.parse(body))).toContainEqual(
      expect.objectContaining({
        account: example.officers.ann.who.accountId,
        action: 'consultation',
        details: {
          part: 'resembling',
          query: expect.stringMatching(/^[0-9a-f]{32}$/),
          words: [expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)],
          people: people.map(({ personId }) => personId),
        },
      }),
    )
    expect(JSON.stringify(entries)).not.toMatch(/quillan/i)
  })

  it('answers many at once after a refresh, the mentions being read once', async () => {
    await refresh(store, example.door, example.operator)
    const all = await Promise.all(
      Array.from({ length: 8 }, () => names('bob', 'Robyn Ashdown 14/8/1999')),
    )
    for (const each of all) expect(each[0]).toBe('Robin Ashdown')
  })

  it('answers a large archive at once while it is read anew, and says that not all is held yet', async () => {
    const gate = Promise.withResolvers<void>()
    const act = defineLongAct({
      ...{ name: 'people.madeUp', kind: 'read', about: 'A made-up act', permission: 'readCase' },
      input: z.strictObject({}),
      output: z.object({ isOld: z.boolean(), isHeld: z.boolean() }),
      subject: () => 'people',
      notes: ['consultation'],
      run: (context) =>
        withMentionIndexSoon(
          {
            ...context,
            enterAsSystem: (work) => gate.promise.then(() => context.enterAsSystem(work)),
          },
          ({ note }) => note({ action: 'consultation', subject: 'people' }),
          async ({ note }, { index }, isOld) => {
            note({ action: 'consultation', subject: 'people' })
            return { isOld, isHeld: index !== null }
          },
        ),
    })
    const large = { current: null, renewal: null, smallArchive: 0 }
    const performer = createPerformer(example.door, [provide(mentionIndex, large)])
    const ask = () => performer.perform(example.officers.ann, act, {})
    expect(await ask()).toEqual({ isOld: true, isHeld: false })
    gate.resolve()
    await vi.waitFor(
      async () => expect(await ask()).toEqual({ isOld: false, isHeld: true }),
      60_000,
    )
  })
})
