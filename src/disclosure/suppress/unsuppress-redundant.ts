import type { Attacker } from '../attack/attacker.ts'
import { searchWitnesses } from '../attack/witness-search.ts'
import { isProtected } from './is-protected.ts'
import { sensitiveTargets } from './sensitive-targets.ts'
import { countOf, type Suppression } from './suppression.ts'

/** Each try may need an attack on every target. */
const mostTries = 60

/** Shows what was suppressed for another cell's sake and need not be, the largest count first. */
export function unsuppressRedundant(
  suppression: Suppression,
  attacker: Attacker,
  least: number,
): void {
  const left = suppression.time.left()
  const enough = left - (suppression.showAgainSeconds ?? left / 6)
  const width = suppression.rules.leastValues - 1
  const secondary = [...suppression.state]
    .filter(([, { published }]) => published.hidden && published.why === 'secondary')
    .sort(([a], [b]) => countOf(suppression, b) - countOf(suppression, a))
    .slice(0, mostTries)
  for (const [key, cell] of secondary) {
    if (suppression.time.left() < enough) return
    const { published, shown } = cell
    cell.published = { hidden: false, ...shown }
    attacker.constrain(key, shown.low, shown.high)
    const targets = sensitiveTargets(suppression)
    searchWitnesses(attacker, targets, width)
    const disclosed =
      targets.some((target) => attacker.isDisclosive(target, width)) ||
      !targets.every((target) => isProtected(attacker, target, width))
    if (disclosed) {
      cell.published = published
      attacker.constrain(key, least, Number.POSITIVE_INFINITY)
    }
  }
}
