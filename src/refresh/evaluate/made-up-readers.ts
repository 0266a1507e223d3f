import { createHash } from 'node:crypto'
import type { FactsRead, ReadableWord, Says } from '../../definitions/index.ts'
import { agreedFacts, isSame, type StatedFact } from '../../facts/index.ts'
import type { TrueFacts } from './truth.ts'

/** How made-up readers read: shares from 0 to 1. */
export interface ReaderRates {
  /** Of the cases, drawn at random. */
  readonly read: number
  /** Of those, by a second reader as well. */
  readonly twice: number
  /** Of the answers. */
  readonly cannotTell: number
  readonly misread: number
}

/** A ninth of the cases is read, a tenth of them twice; one answer in ten is “cannot tell”, one in fifty is wrong. */
export const readerRates: ReaderRates = { read: 1 / 9, twice: 0.1, cannotTell: 0.1, misread: 0.02 }

export interface MadeUpReadings {
  readonly read: ReadonlyMap<number, FactsRead>
  /** Cases of which a fact that counts was misread. */
  readonly misread: ReadonlySet<number>
}

/** What readers find who know the truth and err at these rates, drawn from `seed`. */
export function madeUpReadings(
  cases: readonly { readonly id: number; readonly facts: TrueFacts }[],
  rates: ReaderRates,
  seed: number,
): MadeUpReadings {
  const stated: StatedFact[] = []
  const falsely = new Map<number, readonly Answered[]>()
  for (const { id: caseId, facts } of cases) {
    const draw = (what: string) => chance(`${seed} ${caseId} ${what}`)
    if (draw('read') >= rates.read) continue
    const answers = answersTo(facts)
    falsely.set(caseId, answers)
    const readers = draw('twice') < rates.twice ? ['a', 'b'] : ['a']
    for (const reader of readers) {
      for (const [fact, truth, falsehood] of answers) {
        const lot = draw(`${reader} ${fact}`)
        const errs = lot < rates.misread
        const says = errs ? falsehood : lot < rates.misread + rates.cannotTell ? {} : truth
        stated.push({ id: stated.length + 1, caseId, reader, arbitrates: false, fact, says })
      }
    }
  }
  const read = agreedFacts(stated)
  const misread = [...falsely].flatMap(([caseId, answers]) => {
    const agreed = read.get(caseId) ?? {}
    return answers.some(([fact, , falsehood]) => isSame(agreed[fact] ?? {}, falsehood))
      ? caseId
      : []
  })
  return { read, misread: new Set(misread) }
}

type Answered = readonly [fact: ReadableWord, truly: Says, falsely: Says]

const yesNo = (fact: ReadableWord, value: boolean): Answered => [fact, { value }, { value: !value }]

/** What the questions of a reading would truly be answered, and falsely. */
function answersTo(facts: TrueFacts): readonly Answered[] {
  const [victim, ...others] = facts.victims
  const isChild = victim !== undefined && victim.age < 18
  const several = facts.suspects.length >= 2
  const age = [{ most: 17 }, { least: 18 }]
  const count = [{ least: 2 }, { most: 1 }]
  return [
    yesNo('sexual', facts.sexual),
    yesNo('exchange', facts.exchange),
    yesNo('advantage', facts.advantage),
    yesNo('imbalance', facts.imbalance),
    yesNo('online', facts.setting === 'online'),
    yesNo('suspectsAssociated', facts.suspectsAssociated),
    yesNo('factorExploitation', facts.recorded.factors.includes('11A')),
    ['suspectCount', count[several ? 0 : 1]!, count[several ? 1 : 0]!],
    // Of several victims “the person harmed” is nobody in particular.
    ...(others.length === 0
      ? [['victimAge', age[isChild ? 0 : 1]!, age[isChild ? 1 : 0]!] as const]
      : []),
  ]
}

/** From 0 to 1, the same for the same words. */
const chance = (words: string): number =>
  createHash('sha256').update(words).digest().readUInt32BE(0) / 2 ** 32
