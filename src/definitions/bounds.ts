import type { Answer } from './facts.ts'

export interface Bounds {
  readonly population: number
  readonly met: number
  readonly notMet: number
  readonly undetermined: number
  /** As few as this many meet it, as many as `upper` may. */
  readonly lower: number
  readonly upper: number
}

/** A count that does not take "not recorded" for "no". */
export function bounds(answers: readonly Answer[]): Bounds {
  const count = (answer: Answer) => answers.filter((one) => one === answer).length
  const met = count('met')
  const undetermined = count('undetermined')
  return {
    population: answers.length,
    met,
    notMet: count('notMet'),
    undetermined,
    lower: met,
    upper: met + undetermined,
  }
}
