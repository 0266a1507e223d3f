import type { Target } from '../attack/attacker.ts'
import { isSmall } from '../rules/rules.ts'
import type { Cell } from '../tables/cells.ts'
import { countOf, type Suppression } from './suppression.ts'

/**
 * What an attacker must not find: small counts, counts suppressed in something published before, and
 * small sums of what one line suppresses while its total is shown. Smallest counts first.
 */
export function sensitiveTargets(suppression: Suppression): readonly Target[] {
  const { system, cells, lines, state, rules, keepSuppressed } = suppression
  const isSuppressed = (key: string) => state.get(key)?.published.hidden === true
  const atoms = (key: string) => system.atomsOf((cells.get(key) as Cell).at)
  const single = [...state.keys()].filter(
    (key) =>
      isSuppressed(key) && (isSmall(countOf(suppression, key), rules) || keepSuppressed.has(key)),
  )
  const sums = lines
    .map(({ total, parts }) => ({ total, parts: parts.filter(isSuppressed) }))
    .filter(({ total, parts }) => {
      const sum = parts.reduce((all, key) => all + countOf(suppression, key), 0)
      return parts.length > 1 && !isSuppressed(total) && isSmall(sum, rules)
    })
  single.sort((a, b) => countOf(suppression, a) - countOf(suppression, b))
  return [
    ...single.map((key) => ({ key, atoms: atoms(key) })),
    ...sums.map(({ parts }) => ({ key: parts.join(' + '), atoms: parts.flatMap(atoms) })),
  ]
}

/** The true count of a target. */
export const countOfTarget = (suppression: Suppression, { key }: Target): number =>
  key.split(' + ').reduce((sum, one) => sum + countOf(suppression, one), 0)
