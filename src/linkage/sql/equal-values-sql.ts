import type { Engine } from './database.ts'
import type { Plan } from './sql-plan.ts'

/**
 * Chance that two records drawn at random hold the same value, exactly, from value counts: pairs
 * that agree over pairs that could. Null for comparisons whose equality is no single column.
 */
export async function equalChances(
  engine: Engine,
  plan: Plan,
): Promise<readonly (number | null)[]> {
  const chances: (number | null)[] = []
  for (const comparison of plan.comparisons) {
    const column = comparison.frequencyColumn
    if (!column || comparison.equalLevel !== 1) {
      chances.push(null)
      continue
    }
    const apart = plan.settings.between === 'sources'
    const counts = apart
      ? `SELECT sum(n) AS n, sum(n * n) AS within FROM (SELECT ${column} AS v, src, count(*)::DOUBLE AS n FROM rec WHERE ${column} IS NOT NULL GROUP BY ALL) GROUP BY v`
      : `SELECT count(*)::DOUBLE AS n, count(*)::DOUBLE AS within FROM rec WHERE ${column} IS NOT NULL GROUP BY ${column}`
    const total = apart
      ? `(SELECT sum(n) * sum(n) - sum(n * n) FROM (SELECT count(*)::DOUBLE AS n FROM rec WHERE ${column} IS NOT NULL GROUP BY src))`
      : 'sum(n) * (sum(n) - 1)'
    const [chance] = await engine.columns(
      `SELECT sum(n * n - within) / nullif(${total}, 0) FROM (${counts})`,
    )
    const value = chance?.[0]
    chances.push(typeof value === 'number' && Number.isFinite(value) ? value : null)
  }
  return chances
}
