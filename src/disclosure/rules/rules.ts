import { refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'

/** How shown counts are rounded. `unbiased`: up or down by chance, right on average. */
export type Rounding =
  | { readonly way: 'none' }
  | { readonly way: 'nearest' | 'unbiased' | 'controlled'; readonly base: number }

export interface SuppressionRules {
  readonly id: string
  /** In words, for the notes of every table. */
  readonly words: string
  /** Primary suppression: counts from 1 up to one below this are hidden. */
  readonly threshold: number
  readonly rounding: Rounding
  /** True: a count of none is always shown, and the attacker knows it is. */
  readonly zerosShown: boolean
  /** A protected count must be able to be at least so many values, for all that is published. */
  readonly leastValues: number
  /**
   * Secondary suppression. False: only small counts are hidden, as some bodies publish; the attack is
   * still computed.
   */
  readonly complementary: boolean
}

/**
 * The conventions of published bodies. `lookback` is the default: threshold 10, rounding to 5 and
 * complementary suppression until the attack fails.
 */
export const conventions = {
  lookback: {
    id: 'lookback',
    words:
      'Counts from 1 to 9 are hidden, and further counts where those could be worked out from ' +
      'what is shown. Others are rounded to the nearest 5, so parts need not add up to totals. ' +
      'A count of none is shown as 0.',
    threshold: 10,
    rounding: { way: 'nearest', base: 5 },
    zerosShown: true,
    leastValues: 8,
    complementary: true,
  },
  zeros: {
    id: 'zeros',
    words:
      'Counts from 1 to 9 are hidden, and further counts, also of none, where those could be ' +
      'worked out from what is shown. Others are rounded to the nearest 5, so parts need not add ' +
      'up to totals.',
    threshold: 10,
    rounding: { way: 'nearest', base: 5 },
    zerosShown: false,
    leastValues: 8,
    complementary: true,
  },
  exact: {
    id: 'exact',
    words:
      'Counts from 1 to 9 are hidden, and further counts where those could be worked out from ' +
      'what is shown. Others are shown as they are. A count of none is shown as 0.',
    threshold: 10,
    rounding: { way: 'none' },
    zerosShown: true,
    leastValues: 8,
    complementary: true,
  },
  unbiased: {
    id: 'unbiased',
    words:
      'Counts from 1 to 9 are hidden, and further counts where those could be worked out from ' +
      'what is shown. Others are rounded up or down to a multiple of 5 by chance, so that on ' +
      'average they are right; parts need not add up to totals. A count of none is shown as 0.',
    threshold: 10,
    rounding: { way: 'unbiased', base: 5 },
    zerosShown: true,
    leastValues: 8,
    complementary: true,
  },
  controlled: {
    id: 'controlled',
    words:
      'Counts from 1 to 9 are hidden, and further counts where those could be worked out from ' +
      'what is shown. Others are rounded up or down to a multiple of 5 so that parts add up to ' +
      'totals. A count of none is shown as 0.',
    threshold: 10,
    rounding: { way: 'controlled', base: 5 },
    zerosShown: true,
    leastValues: 8,
    complementary: true,
  },
  /** NHS England, sub-national: 1 to 7 hidden, others to the nearest 5, no complementary hiding. */
  nhs: {
    id: 'nhs',
    words: 'Counts from 1 to 7 are hidden; others are rounded to the nearest 5.',
    threshold: 8,
    rounding: { way: 'nearest', base: 5 },
    zerosShown: true,
    leastValues: 7,
    complementary: false,
  },
} as const satisfies Readonly<Record<string, SuppressionRules>>
export type ConventionId = keyof typeof conventions

/** @throws LB_DISCLOSURE_RULES */
export function checkRules(rules: SuppressionRules): void {
  const { threshold, rounding, leastValues } = rules
  const wrong = (cause: string) => refusal(disclosureErrors, 'LB_DISCLOSURE_RULES', cause)
  if (!Number.isSafeInteger(threshold) || threshold < 1 || threshold > 1_000) {
    throw wrong('The threshold is not a whole number from 1 to 1,000.')
  }
  if (!Number.isSafeInteger(leastValues) || leastValues < 2 || leastValues > 1_000) {
    throw wrong('The least number of values is not a whole number from 2 to 1,000.')
  }
  if (rounding.way !== 'none') {
    const { base } = rounding
    if (!Number.isSafeInteger(base) || base < 2 || base > 1_000) {
      throw wrong('The base of rounding is not a whole number from 2 to 1,000.')
    }
  }
}

export const isSmall = (count: number, { threshold }: SuppressionRules): boolean =>
  count > 0 && count < threshold

/** What a shown number tells somebody who knows the rules: the count is from `low` to `high`. */
export interface Shown {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The counts that, rounded under these rules, may be shown as `value`. */
export function shownInterval(value: number, rules: SuppressionRules): Shown {
  const { rounding, threshold } = rules
  if (rounding.way === 'none') return { value, low: value, high: value }
  if (value === 0 && threshold >= rounding.base) return { value, low: 0, high: 0 }
  const reach = rounding.way === 'nearest' ? Math.floor(rounding.base / 2) : rounding.base - 1
  const least = value === 0 ? 0 : threshold
  return { value, low: Math.max(least, value - reach), high: value + reach }
}
