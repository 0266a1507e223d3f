import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'

/** One reader's answer on one case. */
export interface Reading {
  readonly reader: string
  readonly caseId: number
  readonly matters: boolean
}

export interface ReaderQuality {
  readonly reader: string
  readonly readings: number
  /** Share of the cases that matter which this reader marks. */
  readonly sensitivity: number
  /** Share of the cases that do not matter which this reader sets aside. */
  readonly specificity: number
}

export interface LatentTruth {
  readonly prevalence: number
  readonly readers: readonly ReaderQuality[]
  /** Probability that each case matters, given every reading of it. */
  readonly matters: ReadonlyMap<number, number>
  readonly rounds: number
}

/** A belief worth so many readings before any: [right, wrong]. */
export type Belief = readonly [number, number]

export interface LatentOptions {
  readonly sensitivity: Belief
  readonly specificity: Belief
  readonly prevalence: Belief
  /** Cases whose answer is known: arbitrated, or seeded. */
  readonly known: ReadonlyMap<number, boolean>
  readonly rounds: number
}

/**
 * Readers are believed better than chance beforehand: about four in five marked, nine in ten set
 * aside, each worth ten readings. Without such beliefs two readers say nothing about who errs.
 */
const latentDefaults: LatentOptions = {
  sensitivity: [8, 2],
  specificity: [9, 1],
  prevalence: [1, 1],
  known: new Map(),
  rounds: 500,
}

/**
 * Dawid & Skene (1979): readers' errors and the truth at once, by expectation and maximisation, with
 * beta beliefs (posterior modes), started from the share of marks on each case.
 *
 * @throws LB_TRIAGE_RATINGS without readings
 */
export function dawidSkene(
  readings: readonly Reading[],
  options: Partial<LatentOptions> = {},
): LatentTruth {
  if (readings.length === 0) throw refusal(triageErrors, 'LB_TRIAGE_RATINGS')
  const chosen = { ...latentDefaults, ...options }
  const { known } = chosen
  const byCase = Map.groupBy(readings, ({ caseId }) => caseId)
  const byReader = Map.groupBy(readings, ({ reader }) => reader)
  let matters = new Map(
    byCase.entries().map(([caseId, given]) => {
      const marked = given.filter((reading) => reading.matters).length / given.length
      const answer = known.get(caseId)
      return [caseId, answer === undefined ? marked : Number(answer)] as const
    }),
  )
  let round = 0
  for (;;) {
    const quality = qualities(byReader, matters, chosen)
    const prevalence = share(
      matters.values().reduce((a, b) => a + b, 0),
      matters.size,
      chosen.prevalence,
    )
    const next = new Map(
      byCase.entries().map(([caseId, given]) => {
        const answer = known.get(caseId)
        return [
          caseId,
          answer === undefined ? posterior(given, quality, prevalence) : Number(answer),
        ]
      }),
    )
    const moved = next
      .entries()
      .reduce((most, [caseId, p]) => Math.max(most, Math.abs(p - matters.get(caseId)!)), 0)
    matters = next
    round += 1
    if (moved < 1e-8 || round >= chosen.rounds) {
      return { prevalence, readers: [...quality.values()], matters, rounds: round }
    }
  }
}

/** Posterior mode of a share under a beta belief [right, wrong] counted as readings. */
const share = (right: number, all: number, [a, b]: Belief): number => (right + a) / (all + a + b)

function qualities(
  byReader: ReadonlyMap<string, readonly Reading[]>,
  matters: ReadonlyMap<number, number>,
  options: LatentOptions,
): ReadonlyMap<string, ReaderQuality> {
  return new Map(
    byReader.entries().map(([reader, given]) => {
      let positive = 0
      let marked = 0
      let setAside = 0
      for (const reading of given) {
        const p = matters.get(reading.caseId)!
        positive += p
        if (reading.matters) marked += p
        else setAside += 1 - p
      }
      const quality = {
        reader,
        readings: given.length,
        sensitivity: share(marked, positive, options.sensitivity),
        specificity: share(setAside, given.length - positive, options.specificity),
      }
      return [reader, quality] as const
    }),
  )
}

function posterior(
  given: readonly Reading[],
  quality: ReadonlyMap<string, ReaderQuality>,
  prevalence: number,
): number {
  let odds = Math.log(prevalence) - Math.log1p(-prevalence)
  for (const { reader, matters } of given) {
    const { sensitivity, specificity } = quality.get(reader)!
    odds += matters
      ? Math.log(sensitivity) - Math.log1p(-specificity)
      : Math.log1p(-sensitivity) - Math.log(specificity)
  }
  return 1 / (1 + Math.exp(-odds))
}
