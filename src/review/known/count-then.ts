import { createHash } from 'node:crypto'
import type { UnitOfWork, Who } from '../../access/index.ts'
import {
  type Answer,
  answer,
  type Bounds,
  bounds,
  type Definition,
} from '../../definitions/index.ts'
import { type AsOf, type Held, type HeldThen, refusal } from '../../model/index.ts'
import type { DoorAct } from '../at-door.ts'
import { reviewErrors } from '../errors.ts'
import type { Membership } from '../refresh/people-facts.ts'
import { factsOf, readMembership } from '../refresh/read-facts.ts'
import type { ReadHistory } from './contract.ts'

/**
 * Counts as the counter, who sees every case: numbers must not depend on who asks. It leaves its own
 * entry, saying for whom.
 */
export type Counting = <T>(
  subject: string,
  work: (unit: UnitOfWork, history: ReadHistory) => Promise<T>,
) => Promise<T>

/** @throws LB_HISTORY_MISSING */
export const countingAs =
  (enter: DoorAct, counter: () => Promise<Who>, history: ReadHistory | undefined): Counting =>
  async (subject, work) =>
    enter(await counter(), { permission: 'importExtracts', subject }, async (unit) => {
      if (!history) throw refusal(reviewErrors, 'LB_HISTORY_MISSING')
      return work(unit, history)
    })

/** One case's answer under one definition, and whose record it is. */
export interface AnswerThen {
  readonly caseId: number
  readonly source: string
  readonly answer: Answer
}

export interface CountedThen {
  readonly definition: Definition
  readonly surely: readonly AnswerThen[]
  readonly atMost: readonly AnswerThen[]
}

/**
 * What each definition says of each case as the records described it then. Facts not on record yet
 * are not recorded; they are never "no". What is returned counts, away from the store.
 *
 * @throws LB_HISTORY_UNREADABLE (the function returned)
 */
export async function readThen(
  unit: UnitOfWork,
  history: ReadHistory,
  definitions: readonly Definition[],
  asOf: AsOf,
  links: boolean,
): Promise<() => Promise<readonly CountedThen[]>> {
  const views = await history(unit, [asOf])
  const memberOf = links ? await readMembership(unit) : noLinks
  return async () => {
    const [then] = await views()
    return countHeld(definitions, then!, memberOf)
  }
}

/** Each source's records by themselves. */
export const noLinks: ReadonlyMap<number, Membership> = new Map()

export function countHeld(
  definitions: readonly Definition[],
  { surely, atMost }: HeldThen,
  memberOf: ReadonlyMap<number, Membership>,
): readonly CountedThen[] {
  const answersOf = (held: Held) => {
    const facts = factsOf(held.cases, held.mentions, memberOf, held.missing)
    const sources = new Map(held.cases.map(({ id, source }) => [id, source]))
    return (definition: Definition): readonly AnswerThen[] =>
      facts.map((one) => ({
        caseId: one.caseId,
        source: sources.get(one.caseId) ?? '',
        answer: answer(definition, one),
      }))
  }
  const most = answersOf(atMost)
  const sure = surely === atMost ? null : answersOf(surely)
  return definitions.map((definition) => {
    const answers = most(definition)
    return { definition, surely: sure ? sure(definition) : answers, atMost: answers }
  })
}

export const boundsOf = (answers: readonly AnswerThen[]): Bounds =>
  bounds(answers.map(({ answer }) => answer))

/** One line a case, by case: what a later count is held against. */
export const answerLines = (answers: readonly AnswerThen[]): string =>
  answers
    .toSorted((a, b) => a.caseId - b.caseId)
    .map(({ caseId, answer }) => `${caseId} ${answer}\n`)
    .join('')

/** SHA-256 (hex) of the salt, the lines of what was surely on record, then of what was at most. */
export const answersDigest = (salt: string, surely: string, atMost: string): string =>
  createHash('sha256').update(salt).update(surely).update('\n').update(atMost).digest('hex')
