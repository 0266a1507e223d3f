import { refusal } from '../model/index.ts'
import { betaQuantile } from './beta.ts'
import { estimateErrors } from './errors.ts'

/** What readers said of a random sample of one part. */
export interface AnsweredPart {
  readonly name: string
  /** Cases of the part. */
  readonly size: number
  /** Of the cases drawn, those answered: an unbroken run from the first drawn. */
  readonly answered: number
  readonly yes: number
  /** Readers could not tell either. They count as no in the lower limit and as yes in the upper. */
  readonly unclear: number
}

export interface EstimatedCount {
  readonly population: number
  readonly answered: number
  /** Null where a part that holds cases has no answer yet. */
  readonly estimate: number | null
  readonly low: number
  readonly high: number
}

/**
 * How many cases of the population are met, from a stratified random sample, with a design-based
 * interval: Korn and Graubard's (Survey Methodology 24, 1998), the Clopper–Pearson interval at the
 * sample size that the design is worth, here with the finite population counted in. What was answered
 * is certain: the limits never contradict it.
 *
 * @param confidence share of such intervals that hold the truth
 * @throws LB_ESTIMATE_SAMPLE
 */
export function estimateCount(parts: readonly AnsweredPart[], confidence = 0.95): EstimatedCount {
  for (const part of parts) checked(part)
  const held = parts.filter(({ size }) => size > 0)
  const sum = (of: (part: AnsweredPart) => number) =>
    held.reduce((total, part) => total + of(part), 0)
  const [population, answered] = [sum(({ size }) => size), sum((part) => part.answered)]
  const least = sum(({ yes }) => yes)
  const most = population - sum((part) => part.answered - part.yes - part.unclear)
  if (held.some((part) => part.answered === 0)) {
    return { population, answered, estimate: null, low: least, high: most }
  }
  const low = limits(held, ({ yes }) => yes, confidence).low
  const high = limits(held, ({ yes, unclear }) => yes + unclear, confidence).high
  const mean = held.reduce(
    (total, { size, answered: n, yes, unclear }) =>
      total + (n === unclear ? size / 2 : (size * yes) / (n - unclear)),
    0,
  )
  return {
    population,
    answered,
    estimate: Math.min(most, Math.max(least, mean)),
    low: Math.max(least, Math.floor(low)),
    high: Math.min(most, Math.ceil(high)),
  }
}

function limits(
  parts: readonly AnsweredPart[],
  yesOf: (part: AnsweredPart) => number,
  confidence: number,
): { readonly low: number; readonly high: number } {
  const population = parts.reduce((total, { size }) => total + size, 0)
  const answered = parts.reduce((total, part) => total + part.answered, 0)
  if (answered === population) {
    const all = parts.reduce((total, part) => total + yesOf(part), 0)
    return { low: all, high: all }
  }
  let share = 0
  let variance = 0
  for (const part of parts) {
    const weight = part.size / population
    const p = yesOf(part) / part.answered
    share += weight * p
    // The part's own variance, never taken for nothing because a few answers were alike.
    const doubtful = (yesOf(part) + 0.5) / (part.answered + 1)
    const spread = Math.max(p * (1 - p), (doubtful * (1 - doubtful)) / 2)
    const unread = 1 - part.answered / part.size
    variance += weight ** 2 * unread * (spread / Math.max(1, part.answered - 1))
  }
  // Counted, not computed: weights that add up to 1 - 1e-16 are not a case that was not met.
  const none = parts.every((part) => yesOf(part) === 0)
  const all = parts.every((part) => yesOf(part) === part.answered)
  // What an equal share of all would have been worth: with none or all met, the sample as it is.
  const finite = answered / (1 - answered / population)
  const worth = Math.min(none || all ? answered : (share * (1 - share)) / variance, finite)
  const yes = all ? worth : share * worth
  const no = worth - yes
  const tail = (1 - confidence) / 2
  return {
    low: population * (yes === 0 ? 0 : betaQuantile(tail, yes, no + 1)),
    high: population * (no === 0 ? 1 : betaQuantile(1 - tail, yes + 1, no)),
  }
}

function checked({ name, size, answered, yes, unclear }: AnsweredPart): void {
  const whole = [size, answered, yes, unclear].every((n) => Number.isSafeInteger(n) && n >= 0)
  if (whole && answered <= size && yes + unclear <= answered) return
  const cause = `The part “${name}” has ${size} cases, ${answered} answered, ${yes} yes and ${unclear} unclear.`
  throw refusal(estimateErrors, 'LB_ESTIMATE_SAMPLE', cause)
}
