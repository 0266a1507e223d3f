import { refusal } from '../../model/index.ts'
import { estimateErrors } from '../errors.ts'
import { adjustProbabilities } from './adjust-probabilities.ts'
import { exactProbability, type TwoCounts } from './exact-test.ts'
import { type RateRatio, rateRatio } from './ratio-interval.ts'

/** How many there are, and how many of them reached a step. */
export interface StepCount {
  readonly of: number
  readonly reached: number
}

/** One step of the work by one characteristic. */
export interface RateQuestion {
  readonly id: string
  readonly groups: readonly (StepCount & { readonly name: string })[]
  /** Those of whom the characteristic is not recorded. */
  readonly missing: StepCount
}

/** Whatever the missing ones are: between these. */
export interface MissingBounds {
  readonly rate: { readonly low: number; readonly high: number }
  /** `high` is Infinity where the others’ rate may be nothing. */
  readonly ratio: { readonly low: number; readonly high: number }
}

export interface ComparedGroup extends StepCount {
  readonly name: string
  /** Null: there is nobody. */
  readonly rate: number | null
  /** Its rate to that of all other recorded groups; null where either is too small to compare. */
  readonly ratio: RateRatio | null
  /** Of such a difference by chance, all comparisons together; null: not compared. */
  readonly adjusted: number | null
  readonly differs: boolean
  /** Null for those not recorded, and where nothing is compared. */
  readonly ifMissing: MissingBounds | null
}

export interface ComparedRates {
  readonly id: string
  readonly groups: readonly ComparedGroup[]
  /** Those not recorded as a group of their own, to all who are. */
  readonly missing: ComparedGroup
}

export interface CompareOptions {
  /** The share of reported differences that may be false alarms. */
  readonly falseAlarms?: number
  /** Groups of fewer are not compared: by their size alone, whatever became of them. */
  readonly least?: number
}

/**
 * Whether groups reach the steps of the work at the same rate: each group against all others whose
 * group is recorded, and those not recorded against those who are. False alarms are controlled over
 * all questions together, so give every question there is at once.
 *
 * @throws LB_ESTIMATE_GROUPS
 */
export function compareRates(
  questions: readonly RateQuestion[],
  { falseAlarms = 0.05, least = 10 }: CompareOptions = {},
): readonly ComparedRates[] {
  const cells = questions.flatMap((question) => cellsOf(checked(question)))
  const compared = cells.filter(({ two }) => two.of >= least && two.othersOf >= least)
  const adjusted = adjustProbabilities(compared.map(({ two }) => exactProbability(two)))
  const adjustedOf = new Map(compared.map((cell, at) => [cell, adjusted[at]!]))
  const found = Map.groupBy(cells, ({ question }) => question)
  return questions.map((question) => {
    const groups = found.get(question)!.map((cell): ComparedGroup => {
      const { name, two, isMissing } = cell
      const { of, reached } = two
      const probability = adjustedOf.get(cell) ?? null
      const isCompared = probability !== null
      return {
        name,
        of,
        reached,
        rate: of === 0 ? null : reached / of,
        ratio: isCompared ? rateRatio(two) : null,
        adjusted: probability,
        differs: isCompared && probability <= falseAlarms,
        ifMissing: isCompared && !isMissing ? missingBounds(two, question.missing) : null,
      }
    })
    return { id: question.id, groups: groups.slice(0, -1), missing: groups.at(-1)! }
  })
}

interface RateCell {
  readonly question: RateQuestion
  readonly name: string
  readonly two: TwoCounts
  readonly isMissing: boolean
}

/** The groups in their order, those not recorded last. */
function cellsOf(question: RateQuestion): readonly RateCell[] {
  const total = (of: keyof StepCount) => question.groups.reduce((sum, each) => sum + each[of], 0)
  const [of, reached] = [total('of'), total('reached')]
  const { missing } = question
  return [
    ...question.groups.map((group) => ({
      question,
      name: group.name,
      isMissing: false,
      two: {
        of: group.of,
        reached: group.reached,
        othersOf: of - group.of,
        othersReached: reached - group.reached,
      },
    })),
    {
      question,
      name: '',
      isMissing: true,
      two: { of: missing.of, reached: missing.reached, othersOf: of, othersReached: reached },
    },
  ]
}

/**
 * The least and the most a group’s rate and ratio can be, wherever those not recorded belong: least
 * where all of them who did not reach the step are of the group and all who did are not (Manski,
 * Partial Identification of Probability Distributions, 2003).
 */
export function missingBounds(
  { of, reached, othersOf, othersReached }: TwoCounts,
  missing: StepCount,
): MissingBounds {
  const not = missing.of - missing.reached
  const low = rateOf(reached, of + not)
  const high = rateOf(reached + missing.reached, of + missing.reached)
  const othersHigh = rateOf(othersReached + missing.reached, othersOf + missing.reached)
  const othersLow = rateOf(othersReached, othersOf + not)
  return {
    rate: { low, high },
    ratio: {
      low: othersHigh === 0 ? 0 : low / othersHigh,
      high: othersLow === 0 ? Number.POSITIVE_INFINITY : high / othersLow,
    },
  }
}

const rateOf = (reached: number, of: number) => (of === 0 ? 0 : reached / of)

function checked(question: RateQuestion): RateQuestion {
  for (const { of, reached } of [...question.groups, question.missing]) {
    const whole = [of, reached].every((n) => Number.isSafeInteger(n) && n >= 0)
    if (whole && reached <= of) continue
    const cause = `The question “${question.id}” has a group of ${of} of whom ${reached} reached the step.`
    throw refusal(estimateErrors, 'LB_ESTIMATE_GROUPS', cause)
  }
  return question
}
