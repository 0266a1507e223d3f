/** A case as it was scored just before somebody read it. */
export interface ScoredAnswer {
  readonly margin: number
  readonly matters: boolean
}

/** P(matters) for a margin: a logistic curve, made from margins as they stood before each answer. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

const fewest = 20

/**
 * Platt's calibration (1999) with his smoothed targets, fitted by Newton's steps. Null before twenty
 * answers, or where all are alike. It describes an expectation for the page's curve: it assumes that
 * cases yet unread resemble those read at the same score, and certifies nothing.
 */
export function calibrate(answers: readonly ScoredAnswer[]): Calibration | null {
  const positives = answers.filter(({ matters }) => matters).length
  const negatives = answers.length - positives
  if (answers.length < fewest || positives === 0 || negatives === 0) return null
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  let slope = 0
  let intercept = Math.log((positives + 1) / (negatives + 1))
  for (let round = 0; round < 100; round += 1) {
    let [gs, gi, ss, si, ii] = [0, 0, 1e-6, 0, 1e-6]
    for (const { margin, matters } of answers) {
      const p = logistic(slope * margin + intercept)
      const error = p - (matters ? high : low)
      const spread = p * (1 - p)
      gs += error * margin
      gi += error
      ss += spread * margin * margin
      si += spread * margin
      ii += spread
    }
    const determinant = ss * ii - si * si
    const [ds, di] = [(ii * gs - si * gi) / determinant, (ss * gi - si * gs) / determinant]
    slope -= ds
    intercept -= di
    if (Math.abs(ds) + Math.abs(di) < 1e-9) break
  }
  return Number.isFinite(slope) && slope > 0 ? { slope, intercept } : null
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Expected finds after each further case, read in this order. */
export function expectedFinds(
  { slope, intercept }: Calibration,
  margins: readonly number[],
): Float64Array {
  let sum = 0
  return Float64Array.from(margins, (margin) => {
    sum += logistic(slope * margin + intercept)
    return sum
  })
}
