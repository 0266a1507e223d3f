import { z } from 'zod'
import { defineLongAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { ownerFault, recordStep } from '../../items/index.ts'
import { giveTo } from '../hand-offs/hand-over-all.ts'
import { lockedOffer, settle } from '../hand-offs/locked-offer.ts'
import type { StoredItem } from '../item/locked-item.ts'
import { readLadder, rungReached, whomToRing } from './ladder.ts'

export interface Tick {
  /** Offers that lapsed. */
  readonly lapsed: number
  /** Risks that climbed, and whom to ring about each. */
  readonly ring: readonly {
    readonly itemId: number
    readonly minutes: number
    readonly people: readonly { readonly name: string; readonly telephone: string }[]
  }[]
}

/**
 * What the clock does: offers lapse to the owner's manager, and risks nobody has acknowledged climb the
 * ladder. The served process does it each minute, whoever is or is not at work; nothing is sent out.
 */
export const tick = defineLongAct({
  name: 'casework.tick',
  kind: 'write',
  about: 'Lets offers lapse whose time is over, and risks climb that nobody has acknowledged',
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: fields.nothing,
  output: z.strictObject({
    lapsed: outputs.count,
    ring: z.array(
      z.strictObject({
        itemId: outputs.id,
        minutes: outputs.count,
        people: z.array(z.strictObject({ name: outputs.text, telephone: outputs.text })),
      }),
    ),
  }),
  subject: () => 'items',
  notes: ['computation'],
  async run({ enterAsSystem }): Promise<Tick> {
    return enterAsSystem((unit) => turnClock(unit, new Date()))
  },
})

/** Everything whose time has come by `now`, in one transaction. */
export async function turnClock(unit: UnitOfWork, now: Date): Promise<Tick> {
  const lapsed = await lapseOffers(unit, now)
  const ring = await climb(unit, now)
  unit.note({
    action: 'computation',
    subject: 'items',
    details: {
      part: 'clock',
      climbed: ring.map(({ itemId }) => itemId),
      ...(lapsed.length > 0 && { items: lapsed }),
    },
  })
  return { lapsed: lapsed.length, ring }
}

async function lapseOffers(unit: UnitOfWork, now: Date) {
  const due = await unit.db
    .selectFrom('hand_off')
    .select('id')
    .where('state', '=', 'offered')
    .where('lapses_at', '<=', now)
    .orderBy('item_id')
    .execute()
  const entries = []
  for (const { id } of due) {
    const { item } = await lockedOffer(unit, id)
    await settle(unit, id, 'lapsed')
    entries.push(await toManager(unit, item))
  }
  return entries
}

/** To the first above the owner who may own it; where there is none it stays, never with nobody. */
async function toManager(unit: UnitOfWork, item: StoredItem) {
  const { people } = await readLadder(unit)
  for (let next = people.get(item.owner)?.manager; next; next = people.get(next)?.manager ?? null) {
    if ((await ownerFault(unit, next, item.case_id)) === null) {
      return giveTo(unit, item, next, 'offerLapsed', 'Nobody answered the offer in time.')
    }
  }
  const { id, state, owner } = item
  await recordStep(unit, {
    itemId: id,
    step: 'offerLapsed',
    state,
    owner,
    reason: 'Nobody answered the offer in time, and its owner has no manager.',
  })
  return { item: id, owner, open: true }
}

async function climb(unit: UnitOfWork, now: Date): Promise<Tick['ring']> {
  const ladder = await readLadder(unit)
  const waiting = await unit.db
    .selectFrom('item')
    .select(['id', 'raised_at', 'raised_by', 'rung', 'owner', 'state'])
    .where('kind', '=', 'risk')
    .where('state', '=', 'open')
    .where('accepted_at', 'is', null)
    .forUpdate()
    .execute()
  const ring = []
  for (const { id, raised_at, raised_by, rung, owner, state } of waiting) {
    const reached = rungReached(ladder, raised_at, now)
    if (reached <= rung) continue
    await unit.db
      .updateTable('item')
      .set({ rung: reached, changed_by: unit.who.accountId, changed_at: now })
      .where('id', '=', id)
      .execute()
    await recordStep(unit, {
      itemId: id,
      step: 'climb',
      state,
      owner,
      reason: `Nobody has acknowledged it for ${ladder.minutes * reached} minutes.`,
    })
    ring.push({
      itemId: id,
      minutes: Math.floor((now.getTime() - raised_at.getTime()) / 60_000),
      people: whomToRing(ladder, raised_by, reached).map(({ name, telephone }) => ({
        name,
        telephone,
      })),
    })
  }
  return ring
}
