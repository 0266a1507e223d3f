import { refusal } from '../../model/index.ts'
import { type Bounds, openAttack } from '../attack/attacker.ts'
import { searchWitnesses } from '../attack/witness-search.ts'
import { disclosureErrors } from '../errors.ts'
import { attackerKnowledge, leastSuppressed } from './attacker-knowledge.ts'
import { sensitiveTargets } from './sensitive-targets.ts'
import type { Suppression } from './suppression.ts'

/**
 * A fresh attacker, who knows nothing of how the tables were made. Solutions found in making them
 * are offered and each is checked against all that is published, so none is taken on trust.
 *
 * @throws LB_DISCLOSURE_UNPROTECTABLE where it is not safe though counts were suppressed for others' sake
 * @param tightest true: the tightest bounds of every target, not only bounds wide enough
 */
export async function auditSuppression(
  suppression: Suppression,
  tightest: boolean,
  witnesses: readonly Float64Array[],
): Promise<{ readonly attacked: ReadonlyMap<string, Bounds>; readonly safe: boolean }> {
  const width = suppression.rules.leastValues - 1
  const knowledge = attackerKnowledge(suppression, leastSuppressed(suppression))
  const attacker = await openAttack(suppression.system, knowledge, suppression.time)
  const enough = tightest ? Number.POSITIVE_INFINITY : width
  try {
    const targets = sensitiveTargets(suppression)
    if (!tightest) {
      witnesses.forEach(attacker.offerWitness)
      searchWitnesses(attacker, targets, width)
    }
    const attacked = new Map(targets.map((target) => [target.key, attacker.bounds(target, enough)]))
    const safe = [...attacked.values()].every(({ low, high }) => high - low >= width)
    if (suppression.rules.complementary && !safe)
      throw refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')
    return { attacked, safe }
  } finally {
    attacker.close()
  }
}
