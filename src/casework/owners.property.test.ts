import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, systemReader } from '../access/index.ts'
import { type MoveName, moveOf, verifyOwners } from '../items/index.ts'
import { head } from '../ledger/index.ts'
import { LookbackError } from '../model/index.ts'
import { acts } from '../review/index.ts'
import { inContext, type Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { anyEngine } from '../testing/stores.ts'
import { turnClock } from './risks/tick.ts'

/** Acts tried, all sequences together; a long run sets LOOKBACK_ITEM_ACTS. */
const all = Number(process.env.LOOKBACK_ITEM_ACTS ?? 400)
const longest = 40

const names = ['ann', 'bob', 'cat', 'eve', 'chief', 'deputy', 'data', 'reader'] as const
const workers = ['ann', 'bob', 'cat', 'eve', 'chief', 'deputy', 'data'] as const

/** One act somebody tries, on the so-and-so-many-th item or offer there is. */
const oneAct = fc.record({
  by: fc.constantFrom(...workers),
  to: fc.constantFrom(...names),
  at: fc.nat({ max: 30 }),
  what: fc.constantFrom(
    'raise',
    'raiseBelow',
    'risk',
    'offer',
    'offerTeam',
    'offerOutside',
    'accept',
    'refuse',
    'record',
    'withdrawOffer',
    'move',
    'handOver',
    'disable',
    'lapse',
    'leave',
    'both',
  ),
  move: fc.constantFrom(
    'accept',
    'take',
    'stopClock',
    'startClock',
    'close',
    'proposeClosing',
    'confirm',
    'sendBack',
    'withdraw',
  ),
})
/** What a step needs of what may be sent with it; anything more is refused. */
const givenWith = (move: MoveName) => ({
  ...(moveOf(move).needs.includes('result') && { result: 'Made up.', record: 'FILE/1' }),
  ...(moveOf(move).needs.includes('stopReason') && { stopReason: 'court' as const }),
})
type Tried = typeof oneAct extends fc.Arbitrary<infer T> ? T : never

describe('whatever people do to items', () => {
  const open = anyEngine('owners', 'example')
  let store: Store
  let example: Example
  let done = 0
  let refused = 0
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    await as('admin', 'administrator', (tx) =>
      tx
        .updateTable('account')
        .set({ team: 'Records', manager: id('chief') })
        .where('id', 'in', [id('ann'), id('bob'), id('cat')])
        .execute(),
    )
  })
  afterAll(() => {
    console.info(`${done} acts on items done, ${refused} refused.`)
  })

  const id = (name: OfficerName) => example.officers[name].who.accountId
  const as = <T>(
    accountId: string,
    role: string,
    act: Parameters<typeof inContext<T>>[2],
  ): Promise<T> => inContext(store.db, { accountId, role, staffIds: [] }, act)
  const system = <T>(act: Parameters<typeof inContext<T>>[2]) => as<T>('system', 'dataManager', act)

  const perform = async (by: OfficerName, act: unknown, input: unknown): Promise<void> => {
    const { who, session } = example.officers[by]
    const caller: Caller = { who, session }
    await example.review.receive(caller, act as never, input)
  }

  async function attempt(tried: Tried): Promise<void> {
    const c = acts.casework
    const items = await system((tx) => tx.selectFrom('item').select('id').orderBy('id').execute())
    const offers = await system((tx) =>
      tx.selectFrom('hand_off').select('id').where('state', '=', 'offered').orderBy('id').execute(),
    )
    const itemId = items.length > 0 ? items[items.length - 1 - (tried.at % items.length)]!.id : 1
    const handOffId = offers.length > 0 ? offers[tried.at % offers.length]!.id : 1
    const offer = (to: object) =>
      perform(tried.by, c.offerItem, { itemId, reason: 'Made up.', ...to })
    const answer = (by: OfficerName, given: string) =>
      perform(by, c.answerOffer, {
        handOffId,
        answer: given,
        reason: 'Made up.',
        nextProposal: 'Another.',
      })
    const caseId = example.cases[['NB/1', 'NB/2', 'NB/3'][tried.at % 3]!]!
    switch (tried.what) {
      case 'raise':
        return perform(tried.by, c.raiseItem, { kind: 'request', title: 'Made up', caseId })
      case 'raiseBelow':
        return perform(tried.by, c.raiseItem, { kind: 'action', title: 'Below', parentId: itemId })
      case 'risk':
        return perform(tried.by, c.raiseRisk, {
          caseId,
          child: 'Made up',
          feared: 'Made up.',
          toldWhom: 'The hub',
          toldAt: '2026-01-05T09:30',
          toldMeans: 'telephone',
        })
      case 'offer':
        return offer({ to: 'person', accountId: id(tried.to) })
      case 'offerTeam':
        return offer({ to: 'team', team: 'Records' })
      case 'offerOutside':
        return offer({ to: 'outside', outside: 'Another force' })
      case 'accept':
        return answer(tried.to, 'accept')
      case 'refuse':
        return answer(tried.to, 'refuse')
      case 'record':
        return perform(tried.by, c.recordAnswer, {
          handOffId,
          answer: 'accept',
          name: 'Somebody',
          at: '2026-01-05T09:30',
          means: 'telephone',
        })
      case 'withdrawOffer':
        return perform(tried.by, c.withdrawOffer, { handOffId })
      case 'move':
        return perform(tried.by, c.moveItem, {
          itemId,
          move: tried.move,
          reason: 'Made up.',
          ...givenWith(tried.move),
        })
      case 'handOver':
        return perform('chief', c.handOverAll, {
          from: id(tried.by),
          to: id(tried.to),
          reason: 'x',
        })
      case 'disable':
        // Somebody who can be spared, and only once in a while.
        if (tried.at % 7 === 0 && ['cat', 'eve', 'data'].includes(tried.to)) {
          return perform('admin', acts.accounts.disable, { accountId: id(tried.to) })
        }
        return
      case 'lapse':
        await example.door.enter(systemReader, (unit) =>
          turnClock(unit, new Date(Date.now() + 48 * 3_600_000)),
        )
        return
      case 'leave':
        return perform(tried.by, c.planLeave, {
          cover: id(tried.to),
          starts: '2026-01-01',
          ends: '2030-01-01',
        })
      case 'both': {
        // Two at once, on whatever they find.
        const both = await Promise.allSettled([
          answer(tried.to, 'accept'),
          answer(tried.by, 'accept'),
          perform(tried.by, c.moveItem, {
            itemId,
            move: tried.move,
            reason: 'x',
            ...givenWith(tried.move),
          }),
        ])
        for (const one of both) if (one.status === 'rejected') throw one.reason
      }
    }
  }

  it('at every entry of the ledger each open item has one owner whose account is enabled', async () => {
    const runs = Math.max(1, Math.round(all / longest))
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneAct, { minLength: longest, maxLength: longest }),
        async (sequence) => {
          for (const tried of sequence) {
            try {
              await attempt(tried)
              done += 1
            } catch (error) {
              if (!(error instanceof LookbackError)) throw error
              refused += 1
            }
          }
          const verdict = await verifyOwners(store)
          expect(verdict.faults).toEqual([])
          const orphans = await as('a', 'administrator', async (tx) => {
            const accounts = await tx.selectFrom('account').select(['id', 'disabled_at']).execute()
            return new Set(accounts.filter(({ disabled_at }) => disabled_at).map((one) => one.id))
          })
          const owned = await system((tx) =>
            tx
              .selectFrom('item')
              .select(['id', 'owner'])
              .where('state', 'not in', ['closed', 'withdrawn'])
              .execute(),
          )
          expect(owned.filter(({ owner }) => orphans.has(owner))).toEqual([])
        },
      ),
      { numRuns: runs, endOnFailure: true },
    )
    expect((await head(store.db)).size).toBeGreaterThan(runs)
    expect(done).toBeGreaterThan(all / 20)
  })
})
