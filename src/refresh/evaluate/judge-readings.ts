import {
  answer,
  type Bounds,
  bounds,
  type CaseFacts,
  type Definition,
} from '../../definitions/index.ts'
import { type StoredAnswer, withRead } from '../../facts/index.ts'
import { type FindingsScore, type JudgedCase, judgeFindings } from './judge-findings.ts'
import { madeUpReadings, type ReaderRates } from './made-up-readers.ts'
import type { TrueFacts } from './truth.ts'

/** What readings by made-up readers, who err at stated rates, make of the bounds. */
export interface ReadingsScore extends Pick<FindingsScore, 'boundsHold' | 'wrong' | 'misled'> {
  readonly rates: ReaderRates
  /** Cases read, and how many of them a fact was misread of. */
  readonly read: number
  readonly misread: number
  readonly definitions: number
  /** Definitions whose bounds lie closer than as recorded. */
  readonly narrowed: number
  /** Definitions whose bounds did not narrow, with how many answers they leave open: 0 where there was nothing to narrow. */
  readonly unchanged: readonly { readonly definition: string; readonly open: number }[]
  /** How many answers the records leave open, and how many are left open when these cases are read. */
  readonly open: { readonly asRecorded: number; readonly asRead: number }
}

/**
 * Lets made-up readers read a share of the cases and judges what definitions then say. A finding that a misread fact
 * led astray counts as misled, as one led astray by a false record does.
 *
 * @param facts as sources recorded them
 */
export function judgeReadings(
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
  trueFactsOf: (caseId: number) => TrueFacts | undefined,
  caseOf: (caseId: number, definitionId: string) => JudgedCase | undefined,
  rates: ReaderRates,
  seed: number,
): ReadingsScore {
  const known = facts.flatMap(({ caseId }) => {
    const truly = trueFactsOf(caseId)
    return truly === undefined ? [] : [{ id: caseId, facts: truly }]
  })
  const { read, misread } = madeUpReadings(known, rates, seed)
  const asRecorded = answersOf(definitions, facts)
  const asRead = answersOf(definitions, withRead(facts, read))
  const score = judgeFindings(asRead, (caseId, definitionId) => {
    const about = caseOf(caseId, definitionId)
    return about && { ...about, ledAstray: about.ledAstray || misread.has(caseId) }
  })
  const [before, after] = [boundsOf(asRecorded), boundsOf(asRead)]
  const unchanged = [...after].flatMap(([definition, now]) =>
    widthOf(now) < widthOf(before.get(definition)!) ? [] : [{ definition, open: now.undetermined }],
  )
  return {
    rates,
    read: read.size,
    misread: misread.size,
    definitions: definitions.length,
    narrowed: after.size - unchanged.length,
    unchanged,
    open: { asRecorded: openOf(before), asRead: openOf(after) },
    boundsHold: score.boundsHold,
    wrong: score.wrong,
    misled: score.misled,
  }
}

const answersOf = (
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
): readonly StoredAnswer[] =>
  facts.flatMap((one) =>
    definitions.map((definition) => ({
      caseId: one.caseId,
      definitionId: definition.id,
      version: definition.version,
      answer: answer(definition, one),
    })),
  )

const boundsOf = (answers: readonly StoredAnswer[]): ReadonlyMap<string, Bounds> =>
  new Map(
    [...Map.groupBy(answers, ({ definitionId }) => definitionId)].map(([id, own]) => [
      id,
      bounds(own.map((one) => one.answer)),
    ]),
  )

const widthOf = ({ lower, upper }: Bounds): number => upper - lower
const openOf = (all: ReadonlyMap<string, Bounds>): number =>
  [...all.values()].reduce((sum, { undetermined }) => sum + undetermined, 0)
