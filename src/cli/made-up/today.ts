import { listAccounts, openDoor, operator, type Who } from '../../access/index.ts'
import {
  madeUpCoverage,
  madeUpRecommendations,
  madeUpReport,
  type Today,
} from '../../demo/index.ts'
import { daysAfter } from '../../model/index.ts'
import { acts, createReview } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'

/** Looked at again after so many days, as a plan of somebody's wishes is. */
const plannedDays = 90

/** Children in care today beside so many cases, and those of them who meet a rule that two sources show. */
export function childrenBeside(cases: number): {
  readonly children: number
  readonly planted: number
} {
  const children = Math.min(150, Math.ceil(cases / 6))
  return { children, planted: Math.ceil(children / 15) }
}

/** Says since when the sources could have held what rules about children ask for: nothing else makes a "no". */
export async function sayCoverage(store: Store): Promise<void> {
  const review = createReview(store, openDoor(store))
  const caller = { who: await operator(store), session: null }
  const basis = 'The made-up systems have run since the first day of their world.'
  for (const stated of madeUpCoverage)
    await review.perform(caller, acts.figures.stateCoverage, { ...stated, basis })
}

/** Keeps what a made-up inspection recommended, what is claimed of it, and what another person found. */
export async function keepRecommendations(store: Store): Promise<void> {
  const review = createReview(store, openDoor(store))
  const accounts = await listAccounts(store, await operator(store))
  const as = (username: string) => {
    const found = accounts.find((one) => one.username === username)
    return found && { who: { ...found, staffIds: [] } satisfies Who, session: null }
  }
  const [owner, judge] = [as('data'), as('authoriser')]
  if (!owner || !judge) return
  for (const { words, page, claim } of madeUpRecommendations) {
    const { recommendationId } = await review.perform(owner, acts.review.enterRecommendation, {
      ...madeUpReport,
      words,
      page,
      owner: owner.who.accountId,
    })
    if (claim === null) continue
    await review.perform(owner, acts.review.claimRecommendation, {
      recommendationId,
      words: claim.words,
      ...claim.evidence,
    })
    if (!claim.isShown) continue
    await review.perform(judge, acts.review.judgeRecommendation, {
      recommendationId,
      step: 'show',
      words: 'The figure is there, and its bounds say what is not known.',
    })
  }
}

/** Takes live cases in, so that the refresh that follows finds whom they are about. */
export async function takeLive(store: Store, { live }: Today): Promise<void> {
  await createReview(store, openDoor(store)).perform(
    { who: await operator(store), session: null },
    acts.casework.receiveLive,
    { source: 'northbridge-live', content: live },
  )
}

/** Takes in what came from outside, what was promised, and how some victims wish to be reached. */
export async function takeOutside(
  store: Store,
  { referrals, wishes }: Today,
  today: string,
): Promise<void> {
  const review = createReview(store, openDoor(store))
  const by = await operator(store)
  const accounts = await listAccounts(store, by)
  const found = accounts.find(({ username }) => username === 'reviewer')
  if (!found) return
  const officer: Who = { ...found, staffIds: [] }
  const caller = { who: officer, session: null }
  for (const { channel, receivedOn, title, text, promise, sourceName, ref } of referrals) {
    const { referralId } = await review.perform(caller, acts.casework.receiveReferral, {
      channel,
      receivedOn,
      title,
      text,
    })
    if (promise !== null) {
      await review.perform(caller, acts.casework.recordPromise, {
        referralId,
        promisedBy: 'The office of the review',
        promisedOn: receivedOn,
        words: promise,
      })
    }
    const { cases } = await review.perform(caller, acts.review.search, { query: ref })
    const about = cases.rows.find((row) => row.ref === ref && row.source === sourceName)
    if (about) {
      await review.perform(caller, acts.casework.linkReferral, {
        referralId,
        caseId: about.caseId,
        why: 'Its year, place and the child’s age agree.',
      })
    }
  }
  const planned = new Set<string>()
  for (const { name, wish } of wishes) {
    const { rows } = await review.perform(caller, acts.people.search, { query: name })
    const person = rows.find(({ personId }) => !planned.has(personId))
    if (!person) continue
    planned.add(person.personId)
    await review.perform(caller, acts.contact.keepPlan, {
      personId: person.personId,
      namedContact: officer.accountId,
      reviewOn: daysAfter(today, plannedDays),
      ...plansOf(today)[wish],
    })
  }
}

/** Each wish as a plan says it. */
const plansOf = (today: string) =>
  ({
    noMessage: { channels: { call: 'noMessage', letter: 'never' }, wants: { decision: 'yes' } },
    noContact: {
      channels: {},
      wants: { decision: 'no' },
      doNotContact: 'anyContact',
      saidBy: 'themselves',
      saidOn: today,
    },
    throughAdvocate: {
      channels: {},
      wants: { decision: 'yes' },
      doNotContact: 'throughAdvocate',
      advocate: 'A made-up advocate of the made-up service',
      saidBy: 'their advocate',
      saidOn: today,
    },
  }) as const
