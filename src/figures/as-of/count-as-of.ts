import { createHash } from 'node:crypto'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type Answer,
  answer,
  type Bounds,
  bounds,
  type Definition,
  type FactsRead,
} from '../../definitions/index.ts'
import {
  factsOf,
  type Membership,
  readMembership,
  readStated,
  type StatedBy,
  withRead,
} from '../../facts/index.ts'
import type { ArchiveAsOf, ArchiveRecords, AsOf, LinkedPeople } from '../../model/index.ts'
import type { ReadHistory } from './history-service.ts'

/** One case's answer under one definition, and whose record it is. */
export interface AnswerAsOf {
  readonly caseId: number
  readonly source: string
  readonly answer: Answer
}

export interface CountedAsOf {
  readonly definition: Definition
  readonly surely: readonly AnswerAsOf[]
  readonly atMost: readonly AnswerAsOf[]
}

/** Some cases counted. */
export interface CountedBatch {
  readonly counted: readonly CountedAsOf[]
  /** Of all the work, so much is done: from 0 to 1. */
  readonly share: number
}

/**
 * What each definition says of each case as the records described it then. Facts not on record yet
 * are not recorded; they are never "no". What is returned counts, away from the store, some cases
 * after the others, so that the facts of all are never held at once.
 *
 * @throws LB_HISTORY_UNREADABLE (the function returned)
 */
export async function readArchiveAsOf(
  unit: UnitOfWork,
  history: ReadHistory,
  definitions: readonly Definition[],
  asOf: AsOf,
  links: boolean,
): Promise<() => AsyncGenerator<CountedBatch>> {
  const memberOf = links ? await readMembership(unit) : noLinks
  const stated = await readStated(unit, statedBy(asOf))
  const batches = await history(unit, [asOf], linkedBy(memberOf))
  return async function* () {
    for await (const { views, cases, share } of batches()) {
      yield { counted: countAsOf(definitions, views[0]!, memberOf, cases, stated), share }
    }
  }
}

/** Each source's records by themselves. */
export const noLinks: ReadonlyMap<number, Membership> = new Map()

export const linkedBy = (memberOf: ReadonlyMap<number, Membership>): LinkedPeople => ({
  personOf: (mentionId) => memberOf.get(mentionId)?.personId,
})

/**
 * A reading is on record from its day on, and reaches the review the moment it is submitted. What it states was true
 * of the offence: on which day it has to be true does not matter.
 */
function statedBy({ onRecord, receivedBy }: AsOf): StatedBy {
  const ends = [onRecord && `${onRecord}T23:59:59.999Z`, receivedBy].filter((end) => end !== null)
  return { upTo: null, until: ends.toSorted()[0] ?? null }
}

/**
 * @param cases those to be counted, among others that bear on them
 * @param stated what readers had found by then
 */
export function countAsOf(
  definitions: readonly Definition[],
  { surely, atMost }: ArchiveAsOf,
  memberOf: ReadonlyMap<number, Membership>,
  cases: ReadonlySet<number>,
  stated: ReadonlyMap<number, FactsRead> = new Map(),
): readonly CountedAsOf[] {
  const answersOf = (records: ArchiveRecords) => {
    const facts = factsOf(records.cases, records.mentions, memberOf, records.missing)
    const own = withRead(
      facts.filter(({ caseId }) => cases.has(caseId)),
      stated,
    )
    const sources = new Map(records.cases.map(({ id, source }) => [id, source]))
    return (definition: Definition): readonly AnswerAsOf[] =>
      own.map((one) => ({
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

/** The answers on every case; for one definition or a few. */
export async function everyAnswer(
  batches: AsyncIterable<CountedBatch>,
): Promise<readonly CountedAsOf[]> {
  const all: { definition: Definition; surely: AnswerAsOf[]; atMost: AnswerAsOf[] }[] = []
  for await (const { counted } of batches) {
    for (const [at, { definition, surely, atMost }] of counted.entries()) {
      const before = all[at] ?? { definition, surely: [], atMost: [] }
      all[at] = before
      for (const one of surely) before.surely.push(one)
      for (const one of atMost) before.atMost.push(one)
    }
  }
  return all
}

/** Counts alone, which need no answer to be kept. */
export interface BoundsAsOf {
  readonly definition: Definition
  readonly surely: Bounds
  readonly atMost: Bounds
}

/** @param counting is told the share done, from 0 to 1 */
export async function boundsAsOf(
  batches: AsyncIterable<CountedBatch>,
  counting: (share: number) => void = () => undefined,
): Promise<readonly BoundsAsOf[]> {
  const all: BoundsAsOf[] = []
  for await (const { counted, share } of batches) {
    for (const [at, { definition, surely, atMost }] of counted.entries()) {
      const before = all[at] ?? { definition, surely: noBounds, atMost: noBounds }
      all[at] = {
        definition,
        surely: sumOf(before.surely, boundsOf(surely)),
        atMost: sumOf(before.atMost, boundsOf(atMost)),
      }
    }
    counting(share)
  }
  return all
}

export const noBounds = bounds([])
export const sumOf = (a: Bounds, b: Bounds): Bounds => ({
  population: a.population + b.population,
  met: a.met + b.met,
  notMet: a.notMet + b.notMet,
  undetermined: a.undetermined + b.undetermined,
  lower: a.lower + b.lower,
  upper: a.upper + b.upper,
})

export const boundsOf = (answers: readonly AnswerAsOf[]): Bounds =>
  bounds(answers.map(({ answer }) => answer))

/** One line a case, by case: what a later count is held against. */
export const answerLines = (answers: readonly AnswerAsOf[]): string =>
  answers
    .toSorted((a, b) => a.caseId - b.caseId)
    .map(({ caseId, answer }) => `${caseId} ${answer}\n`)
    .join('')

/** SHA-256 (hex) of the salt, the lines of what was surely on record, then of what was at most. */
export const answersDigest = (salt: string, surely: string, atMost: string): string =>
  createHash('sha256').update(salt).update(surely).update('\n').update(atMost).digest('hex')
