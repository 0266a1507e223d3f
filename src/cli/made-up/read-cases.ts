import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { madeUpSources, randomFor } from '../../demo/index.ts'
import { dayOf } from '../../items/index.ts'
import { type QuestionSet, questionsStating } from '../../reading/index.ts'
import { acts } from '../../review/index.ts'
import type { Desk } from './desks.ts'

/** A page calls a source by its name, the truth by its id. */
const idOf = new Map<string, string>(madeUpSources.map(({ id, name }) => [name, id]))

/** How often a made-up officer sees a case otherwise than it is, and how often they fear for somebody. */
const misreads = 0.07
const fears = 0.05

export interface CaseRead {
  readonly caseId: number
  /** What the officer answered to the question that decides. */
  readonly matters: boolean
  readonly risk: boolean
}

/**
 * Reads the next case as its officer would: takes it, opens it, answers what the archive knows of it. Now and then they see it
 * otherwise, so that readers differ; null where nothing is left for them.
 */
export async function readNext(
  { review, caller }: Desk,
  known: ReadonlyMap<string, KnownCase>,
  at: Date,
): Promise<CaseRead | null> {
  const next = await review.perform(caller, acts.reading.takeNext, {})
  if (next === null) return null
  const { caseId } = next
  await review.perform(caller, acts.cases.open, { caseId, purpose: 'review', reason: '' })
  const view = (await review.perform(caller, acts.review.case, { caseId }))!
  const truth = known.get(`${idOf.get(view.source) ?? view.source} ${view.ref}`)
  const random = randomFor(1, `${caller.who.username} reads ${view.ref}`)
  const is = truth?.needsReinvestigation ?? false
  const matters = random.chance(misreads) ? !is : is
  const risk = matters && random.chance(fears)
  const said = matters ? { exploitation: 'yes', lines: 'yes' } : {}
  const answers = { ...answersOf(view.questions, matters), ...said, ...(truth && foundIn(truth)) }
  await review.perform(caller, acts.reading.submit, {
    caseId,
    answers: risk ? { ...answers, risk: 'yes' } : answers,
    note: '',
    ...(risk && { risk: feared(at) }),
  })
  return { caseId, matters, risk }
}

/** What is said of a risk: the made-up hub was rung before the reading was sent. */
function feared(at: Date) {
  const inLondon = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    timeStyle: 'short',
  })
  return {
    child: 'The child of this case',
    feared: 'The same address comes up in a case of this year.',
    toldWhom: 'The duty desk of the made-up hub',
    toldAt: `${dayOf(at)}T${inLondon.format(at)}`,
    toldMeans: 'telephone' as const,
  }
}

export interface KnownCase {
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
export async function knownCases(truth: string): Promise<ReadonlyMap<string, KnownCase>> {
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
