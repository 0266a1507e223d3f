import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDoor, operator, sessionHash, signIn } from '../access/index.ts'
import { madeUpSources } from '../demo/index.ts'
import { type QuestionSet, questionsStating, startTriage } from '../reading/index.ts'
import { acts, createReview } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import type { Step } from './progress.ts'

/** A page calls a source by its name, the truth by its id. */
const idOf = new Map<string, string>(madeUpSources.map(({ id, name }) => [name, id]))

/** The order is learnt anew after so many readings, as it would be in a few minutes of an office. */
const between = 20

/**
 * Lets made-up officers read the first cases of a made-up archive, each answered by what the archive
 * knows of it, so that there is something to see of how a reading goes.
 */
export async function madeUpReadings(
  store: Store,
  options: {
    readonly truth: string
    readonly usernames: readonly string[]
    readonly password: string
    readonly readings: number
    readonly progress: (step: Step) => void
  },
): Promise<void> {
  const door = openDoor(store)
  const review = createReview(store, door)
  const known = await knownCases(options.truth)
  const triage = startTriage(store, door, await operator(store), {
    failed: (error) => {
      throw error
    },
  })
  const desks = []
  for (const username of options.usernames) {
    const signedIn = await signIn(store, { username, password: options.password })
    if (signedIn) desks.push({ who: signedIn.who, session: sessionHash(signedIn.token) })
  }
  try {
    for (let done = 0; done < options.readings && desks.length > 0; done += 1) {
      const { who, session } = desks[done % desks.length]!
      const next = await review.perform({ who, session }, acts.reading.takeNext, {})
      if (next === null) break
      await review.perform({ who, session }, acts.cases.open, {
        caseId: next.caseId,
        purpose: 'review',
        reason: '',
      })
      const view = (await review.perform({ who, session }, acts.review.case, {
        caseId: next.caseId,
      }))!
      const truth = known.get(`${idOf.get(view.source) ?? view.source} ${view.ref}`)
      const matters = truth?.needsReinvestigation ?? false
      const answers = { ...answersOf(view.questions, matters), ...(truth && foundIn(truth)) }
      await review.perform({ who, session }, acts.reading.submit, {
        caseId: next.caseId,
        answers,
        note: '',
      })
      options.progress({ stage: 'made-up readings', done: done + 1, total: options.readings })
      if (done % between !== between - 1 && done !== options.readings - 1) continue
      triage.nudge()
      await triage.settled()
    }
  } finally {
    await triage.stop()
  }
}

interface KnownCase {
  readonly source: string
  readonly ref: string
  readonly needsReinvestigation: boolean
  readonly facts: {
    readonly sexual: boolean
    readonly exchange: boolean
    readonly advantage: boolean
    readonly imbalance: boolean
    readonly setting: string
    readonly victims: readonly { readonly age: number }[]
    readonly suspects: readonly unknown[]
    readonly suspectsAssociated: boolean
  }
}

/** What is so of each case of a made-up archive, by `source reference`. */
async function knownCases(truth: string): Promise<ReadonlyMap<string, KnownCase>> {
  const lines = (await readFile(join(truth, 'cases.jsonl'), 'utf8')).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const known = JSON.parse(line) as KnownCase
      return [`${known.source} ${known.ref}`, known]
    }),
  )
}

/** Whether each case of a made-up archive needs reinvestigation, by `source reference`. */
export async function casesInNeed(truth: string): Promise<ReadonlyMap<string, boolean>> {
  const known = await knownCases(truth)
  return new Map([...known].map(([name, { needsReinvestigation }]) => [name, needsReinvestigation]))
}

/** What a reader who reads the whole file well finds in it. */
function foundIn({ facts }: KnownCase): Readonly<Record<string, string>> {
  const yesNo = (is: boolean) => (is ? 'yes' : 'no')
  const [victim, ...others] = facts.victims
  return {
    ...(victim && others.length === 0 && { child: yesNo(victim.age < 18) }),
    others: yesNo(facts.suspects.length >= 2),
    sexual: yesNo(facts.sexual),
    exchange: yesNo(facts.exchange),
    advantage: yesNo(facts.advantage),
    imbalance: yesNo(facts.imbalance),
    associated: yesNo(facts.suspectsAssociated),
    online: yesNo(facts.setting === 'online'),
  }
}

/** Yes or no to the question that decides, no to those that state no fact; of facts nothing can be told. */
export function answersOf(
  { id: setId, questions, decides, optional }: QuestionSet,
  matters: boolean,
): Readonly<Record<string, string>> {
  const stating = questionsStating(setId)
  const others = questions.flatMap(({ id }) =>
    optional.includes(id) ? [] : [[id, stating.has(id) ? 'cannotTell' : 'no'] as const],
  )
  return { ...Object.fromEntries(others), [decides.question]: matters ? 'yes' : 'no' }
}
