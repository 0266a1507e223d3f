import { type Caller, type Door, type Performer, systemReader, type Who } from '../access/index.ts'
import { turnClock } from '../casework/risks/tick.ts'
import type { MoveName } from '../items/index.ts'
import { acts } from '../review/index.ts'
import { inContext, type Store } from '../store/index.ts'

/** Who may be offered an item, and who of them works on any. */
export const itemPeople = ['ann', 'bob', 'cat', 'eve', 'chief', 'deputy', 'data', 'reader'] as const
export const itemWorkers = ['ann', 'bob', 'cat', 'eve', 'chief', 'deputy', 'data'] as const
export const itemActs = [
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
  'enable',
  'lapse',
  'leave',
  'both',
] as const
/** One act somebody tries, on the so-and-so-many-th item or offer there is. */
export interface TriedAct {
  readonly by: (typeof itemWorkers)[number]
  readonly to: (typeof itemPeople)[number]
  /** 0 to 30. */
  readonly at: number
  readonly what: (typeof itemActs)[number]
  readonly move: MoveName
}

/** The made-up review on which items are worked. */
export interface ItemWorld {
  readonly store: Store
  readonly door: Door
  readonly review: Performer
  readonly whoOf: (name: TriedAct['to'] | 'admin') => Who
  readonly cases: readonly number[]
}

/** Puts three officers into one team below a lead, so that a team can be offered to and an offer can lapse. */
export const makeTeam = ({ store, whoOf }: Pick<ItemWorld, 'store' | 'whoOf'>): Promise<unknown> =>
  inContext(
    store.db,
    { accountId: whoOf('admin').accountId, role: 'administrator', staffIds: [] },
    (tx) =>
      tx
        .updateTable('account')
        .set({ team: 'Records', manager: whoOf('chief').accountId })
        .where(
          'id',
          'in',
          (['ann', 'bob', 'cat'] as const).map((name) => whoOf(name).accountId),
        )
        .execute(),
  )

/** What there is to act on: the 31 items raised last, the newest first, and the offers that wait. */
export interface ThingsToActOn {
  readonly items: readonly number[]
  readonly offers: readonly number[]
}

async function thingsToActOn({ store }: ItemWorld): Promise<ThingsToActOn> {
  const items = await inContext(store.db, systemReader, (tx) =>
    tx.selectFrom('item').select('id').orderBy('id', 'desc').limit(31).execute(),
  )
  const offers = await inContext(store.db, systemReader, (tx) =>
    tx.selectFrom('hand_off').select('id').where('state', '=', 'offered').orderBy('id').execute(),
  )
  return { items: items.map(({ id }) => id), offers: offers.map(({ id }) => id) }
}

/**
 * @param seen what there is to act on, where whoever asks has looked already
 * @throws what the act refuses
 */
export async function attempt(
  world: ItemWorld,
  tried: TriedAct,
  seen?: ThingsToActOn,
): Promise<void> {
  const { door, review, whoOf, cases } = world
  const c = acts.casework
  const id = (name: TriedAct['to']) => whoOf(name).accountId
  const perform = async (
    by: TriedAct['to'] | 'admin',
    act: unknown,
    input: unknown,
  ): Promise<void> => {
    const caller: Caller = { who: whoOf(by), session: null }
    await review.receive(caller, act as never, input)
  }
  const { items, offers } = seen ?? (await thingsToActOn(world))
  const itemId = items.length > 0 ? items[tried.at % items.length]! : 1
  const handOffId = offers.length > 0 ? offers[tried.at % offers.length]! : 1
  const offer = (to: object) =>
    perform(tried.by, c.offerItem, { itemId, reason: 'Made up.', ...to })
  const answer = (by: TriedAct['to'], given: string) =>
    perform(by, c.answerOffer, {
      handOffId,
      answer: given,
      reason: 'Made up.',
      // Who accepts proposes nothing instead: it would be refused.
      ...(given === 'refuse' && { nextProposal: 'Another.' }),
    })
  const caseId = cases[tried.at % cases.length]!
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
      return perform(tried.by, c.moveItem, { itemId, ...givenFor(tried.move), move: tried.move })
    case 'handOver':
      return perform('chief', c.handOverAll, { from: id(tried.by), to: id(tried.to), reason: 'x' })
    case 'disable':
      return perform('admin', acts.accounts.disable, { accountId: id(tried.to) })
    case 'enable':
      return perform('admin', acts.accounts.enable, { accountId: id(tried.to) })
    case 'lapse':
      await door.enter(systemReader, (unit) =>
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
        perform(tried.by, c.moveItem, { itemId, ...givenFor(tried.move), move: tried.move }),
      ])
      for (const one of both) if (one.status === 'rejected') throw one.reason
    }
  }
}

/** What each step of an item takes, and nothing that it does not. */
const givenFor = (move: TriedAct['move']): object => {
  if (move === 'stopClock') return { reason: 'Made up.', stopReason: 'court' }
  if (move === 'close' || move === 'proposeClosing') return { result: 'Made up.', record: 'FILE/1' }
  return move === 'sendBack' || move === 'withdraw' ? { reason: 'Made up.' } : {}
}

/** Open items whose owner is disabled or unknown; there must be none. */
export async function orphansIn(store: Store): Promise<readonly number[]> {
  const enabled = await inContext(
    store.db,
    { accountId: 'a', role: 'administrator', staffIds: [] },
    (tx) => tx.selectFrom('account').select('id').where('disabled_at', 'is', null).execute(),
  )
  const known = new Set(enabled.map(({ id }) => id))
  const owned = await inContext(store.db, systemReader, (tx) =>
    tx
      .selectFrom('item')
      .select(['id', 'owner'])
      .where('state', 'not in', ['closed', 'withdrawn'])
      .execute(),
  )
  return owned.filter(({ owner }) => !known.has(owner)).map(({ id }) => id)
}
