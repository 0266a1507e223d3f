import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDoor, operator, sessionHash, signIn } from '../access/index.ts'
import { type QuestionSet, startTriage } from '../reading/index.ts'
import { acts, createReview } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import type { Step } from './progress.ts'

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
  const inNeed = await casesInNeed(options.truth)
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
      const matters = inNeed.get(`${view.source} ${view.ref}`) ?? false
      const answers = answersOf(view.questions, matters)
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

/** Whether each case of a made-up archive needs reinvestigation, by `source reference`. */
export async function casesInNeed(truth: string): Promise<ReadonlyMap<string, boolean>> {
  const lines = (await readFile(join(truth, 'cases.jsonl'), 'utf8')).trim().split('\n')
  return new Map(
    lines.map((line) => {
      const { source, ref, needsReinvestigation } = JSON.parse(line) as {
        readonly source: string
        readonly ref: string
        readonly needsReinvestigation: boolean
      }
      return [`${source} ${ref}`, needsReinvestigation]
    }),
  )
}

/** Yes or no to the question that decides; no to the others. */
export function answersOf(
  { questions, decides }: QuestionSet,
  matters: boolean,
): Readonly<Record<string, string>> {
  const others = questions.map(({ id }) => [id, 'no'] as const)
  return { ...Object.fromEntries(others), [decides.question]: matters ? 'yes' : 'no' }
}
