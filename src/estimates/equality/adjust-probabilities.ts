/**
 * Probabilities made larger for how many were looked at, so that of the differences reported at most
 * a share are false alarms (Benjamini and Hochberg, JRSS B 57, 1995). Where nothing differs, the
 * chance of any report at all is at most that share.
 */
export function adjustProbabilities(probabilities: readonly number[]): readonly number[] {
  const many = probabilities.length
  const order = probabilities
    .map((_, at) => at)
    .sort((a, b) => probabilities[b]! - probabilities[a]!)
  const adjusted = Array<number>(many)
  let least = 1
  for (const [at, index] of order.entries()) {
    least = Math.min(least, (probabilities[index]! * many) / (many - at))
    adjusted[index] = least
  }
  return adjusted
}
