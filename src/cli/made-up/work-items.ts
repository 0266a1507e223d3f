import { randomFor } from '../../demo/index.ts'
import { acts } from '../../review/index.ts'
import type { Task } from './agenda.ts'
import type { Desk } from './desks.ts'

/** What follows a decision is its lead's until another has taken it; a referral's end takes two. */
interface Following {
  readonly caseId: number
  readonly lead: Desk
  readonly other: Desk
  readonly officer: Desk
}
type Item = { readonly itemId: number; readonly kind: string; readonly title: string }

const refused = 0.08
const leftOpen = 0.3
const mostShown = 25

/** Offers what an authorised decision made to the officer who proposed it. */
export async function workItems(following: Following): Promise<readonly Task[]> {
  const { lead, caseId } = following
  const { rows } = await lead.review.perform(lead.caller, acts.casework.items, {
    whose: 'mine',
    caseId,
  })
  return rows.slice(0, mostShown).map((item) => ({ days: 1, run: () => offer(following, item) }))
}

async function offer(following: Following, item: Item): Promise<readonly Task[]> {
  const { lead, officer } = following
  const random = randomFor(1, `item ${item.itemId}`)
  const { handOffId } = await lead.review.perform(lead.caller, acts.casework.offerItem, {
    itemId: item.itemId,
    to: 'person',
    accountId: officer.caller.who.accountId,
    reason: 'You know the file.',
  })
  const isRefused = random.chance(refused)
  const answer = async () => {
    await officer.review.perform(officer.caller, acts.casework.answerOffer, {
      handOffId,
      ...(isRefused
        ? {
            answer: 'refuse' as const,
            reason: 'I am away from Monday.',
            nextProposal: 'The lead keeps it until I am back.',
          }
        : { answer: 'accept' as const }),
    })
    if (isRefused) {
      await lead.review.perform(lead.caller, acts.casework.moveItem, {
        itemId: item.itemId,
        move: 'accept',
      })
    }
    const holder = isRefused ? lead : officer
    const second = isRefused ? following.other : lead
    if (random.chance(leftOpen)) return []
    return [{ days: random.whole(3, 12), run: () => finish(item, holder, second) }]
  }
  return [{ days: random.whole(0, 1) + 1, run: answer }]
}

/** Gives the result; where its end takes two, the second confirms it another day. */
async function finish(
  { itemId, kind }: Item,
  holder: Desk,
  second: Desk,
): Promise<readonly Task[]> {
  const takesTwo = kind === 'safeguardingReferral' || kind === 'risk'
  const hasRecord = kind === 'safeguardingReferral' || kind === 'enquiry'
  await holder.review.perform(holder.caller, acts.casework.moveItem, {
    itemId,
    move: takesTwo ? 'proposeClosing' : 'close',
    result: 'It was done; what came of it is on the file.',
    record: hasRecord ? `Made-up register, entry ${itemId}` : '',
  })
  if (!takesTwo) return []
  const confirm = async () => {
    await second.review.perform(second.caller, acts.casework.moveItem, { itemId, move: 'confirm' })
    return []
  }
  return [{ days: 2, run: confirm }]
}

/** A lead takes on the risk a reading raised, the morning after, and two people end it. */
export const riskOf = (caseId: number, lead: Desk, other: Desk): Task => ({
  days: 1,
  run: async () => {
    const { rows } = await lead.review.perform(lead.caller, acts.casework.items, {
      whose: 'open',
      kind: 'risk',
      caseId,
    })
    const [risk] = rows
    if (!risk) return []
    const { itemId } = risk
    await lead.review.perform(lead.caller, acts.casework.moveItem, { itemId, move: 'take' })
    return [{ days: 3, run: () => finish(risk, lead, other) }]
  },
})
