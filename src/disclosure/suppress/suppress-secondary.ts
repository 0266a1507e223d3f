import { refusal } from '../../model/index.ts'
import { type Attacker, openAttack, type Target } from '../attack/attacker.ts'
import { searchWitnesses } from '../attack/witness-search.ts'
import { disclosureErrors } from '../errors.ts'
import { attackerKnowledge, leastSuppressed } from './attacker-knowledge.ts'
import { informationLoss } from './information-loss.ts'
import { isProtected } from './is-protected.ts'
import { countOfTarget, sensitiveTargets } from './sensitive-targets.ts'
import { type CellState, type Suppression, suppressedCount } from './suppression.ts'
import { openSuppressionProgram, type SuppressionProgram } from './suppression-program.ts'
import { unsuppressRedundant } from './unsuppress-redundant.ts'

/** A way to look for cells to suppress; small tables try them all and keep the cheapest outcome. */
export interface SearchOrder {
  readonly price: (count: number) => number
  readonly largestFirst: boolean
}
export const searchOrders: readonly SearchOrder[] = [
  informationLoss,
  () => 1,
  (count: number) => Math.sqrt(count),
].flatMap((price) => [false, true].map((largestFirst) => ({ price, largestFirst })))

/**
 * Secondary suppression: suppresses until no target is disclosed, then shows again what need not be
 * suppressed. Targets disclosed already with fractions allowed come first: what is suppressed for
 * them often protects the others.
 *
 * @returns solutions that bear the outcome out
 * @throws LB_DISCLOSURE_UNPROTECTABLE, LB_DISCLOSURE_TOO_SLOW
 */
export async function suppressSecondary(
  suppression: Suppression,
  truth: Float64Array,
  order: SearchOrder,
): Promise<readonly Float64Array[]> {
  const { system, time } = suppression
  const knowledge = attackerKnowledge(suppression, leastSuppressed(suppression), order.price)
  const attacker = await openAttack(system, knowledge, time)
  const program = await openSuppressionProgram(system, knowledge, time)
  try {
    attacker.offerWitness(truth)
    suppressUntilSafe(suppression, attacker, program, order.largestFirst)
    return attacker.witnesses()
  } finally {
    attacker.close()
    program.close()
  }
}

/** The search itself, with an attack and a program that know what is published. */
export function suppressUntilSafe(
  suppression: Suppression,
  attacker: Attacker,
  program: SuppressionProgram,
  largestFirst: boolean,
): void {
  const width = suppression.rules.leastValues - 1
  const least = leastSuppressed(suppression)
  const inOrder = (found: readonly Target[]) => (largestFirst ? [...found].reverse() : found)
  const suppress = (key: string) => {
    const cell = suppression.state.get(key) as CellState
    cell.published = { hidden: true, why: 'secondary' }
    program.suppressed(key, least)
    attacker.constrain(key, least, Number.POSITIVE_INFINITY)
  }
  for (let [stuck, exact] = [false, false]; ; ) {
    const before = suppressedCount(suppression)
    const targets = inOrder(sensitiveTargets(suppression))
    searchWitnesses(attacker, targets, width)
    const disclosed = targets.filter((target) => {
      const safe = exact
        ? isProtected(attacker, target, width)
        : !attacker.isDisclosive(target, width)
      if (safe) return false
      const { keys, witnesses } = widenInterval(suppression, program, target, width, stuck)
      keys.forEach(suppress)
      witnesses.forEach(attacker.offerWitness)
      return true
    })
    if (disclosed.length === 0 && exact) break
    exact = disclosed.length === 0
    if (exact) continue
    const now = suppressedCount(suppression)
    if (now === before && stuck) throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
    stuck = now === before
  }
  unsuppressRedundant(suppression, attacker, least)
}

/** Widens a target's interval upwards from the truth; where that cannot be, partly downwards. */
function widenInterval(
  suppression: Suppression,
  program: SuppressionProgram,
  target: Target,
  width: number,
  wholeNumbers: boolean,
) {
  const truly = countOfTarget(suppression, target)
  for (let up = width; up >= 0; up -= 1) {
    const ends = [truly + up, truly + up - width].filter((end) => end !== truly)
    const found = ends.map((end) => (end < 0 ? null : program.reach(target, end, wholeNumbers)))
    if (found.every((reached) => reached !== null)) {
      return {
        keys: found.flatMap(({ suppress }) => suppress),
        witnesses: found.map(({ witness }) => witness),
      }
    }
  }
  throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
}
