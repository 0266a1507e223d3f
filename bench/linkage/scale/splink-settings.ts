import type { LinkSettings } from '../../../src/linkage/settings/link-settings.ts'
import type { TrainedModel } from '../../../src/linkage/settings/trained-model.ts'

/** Our settings and weights as Splink's: the same levels in the same order, m and u given. */
export function splinkSettings(settings: LinkSettings, model: TrainedModel, threshold: number) {
  return {
    threshold,
    u_pairs: settings.training.randomPairs,
    em: [
      ['given', 'family'],
      ['birth', 'substr(postcode, 1, 4)'],
    ],
    // Splink compares what it is given: sector and district are worked out once, not for each pair.
    select: `id, given, family, birth, postcode, ${outward(2)} AS sector, ${outward(3)} AS district, address, phone`,
    settings: {
      link_type: 'dedupe_only',
      unique_id_column_name: 'id',
      probability_two_random_records_match: model.prior,
      retain_matching_columns: false,
      retain_intermediate_calculation_columns: false,
      blocking_rules_to_generate_predictions: settings.blocking.map((rule) => ({
        blocking_rule: ruleSql('on' in rule ? rule.on : []),
        sql_dialect: 'duckdb',
      })),
      comparisons: settings.comparisons.map((comparison, at) => {
        const trained = model.comparisons[at]!.levels
        const levels = levelsOf(comparison)
        const field = 'field' in comparison ? comparison.field : ''
        const frequency = 'termFrequency' in comparison && comparison.termFrequency
        return {
          output_column_name: field,
          comparison_levels: [
            {
              sql_condition: `${field}_l IS NULL OR ${field}_r IS NULL`,
              label_for_charts: 'silent',
              is_null_level: true,
            },
            ...levels.map((sql, level) => ({
              sql_condition: sql,
              label_for_charts: trained[level]!.name,
              m_probability: trained[level]!.m,
              u_probability: trained[level]!.u,
              ...(frequency && level === 0
                ? {
                    tf_adjustment_column: field,
                    tf_adjustment_weight: 1,
                    // Ours lets rarity add 12 bits at most.
                    tf_minimum_u_value: trained[0]!.u / 2 ** 12,
                  }
                : {}),
            })),
          ],
        }
      }),
    },
  }
}

const outward = (letters: number) =>
  `CASE WHEN length(postcode) BETWEEN 5 AND 7 THEN left(postcode, length(postcode) - ${letters}) END`

function ruleSql(on: readonly string[]): string {
  const parts = on.map((part) => {
    const [field, form] = part.split(':')
    const side = (name: 'l' | 'r') =>
      form === 'prefix4' ? `substr(${name}.${field}, 1, 4)` : `${name}.${field}`
    return `${side('l')} = ${side('r')}`
  })
  return parts.join(' AND ')
}

/** Conditions of the levels, strongest first; the kinds the benches of scale use. */
function levelsOf(comparison: LinkSettings['comparisons'][number]): readonly string[] {
  const same = (field: string) => `${field}_l = ${field}_r`
  if (comparison.kind === 'postcode') {
    return [same(comparison.field), same('sector'), same('district'), 'ELSE']
  }
  if (comparison.kind !== 'text') throw new Error(`no level of ${comparison.kind} in Splink`)
  const { field, jaroWinkler, damerauLevenshtein } = comparison
  const both = `${field}_l, ${field}_r`
  return [
    same(field),
    ...jaroWinkler.map((least) => `jaro_winkler_similarity(${both}) >= ${least}`),
    ...damerauLevenshtein.map((most) => `damerau_levenshtein(${both}) <= ${most}`),
    'ELSE',
  ]
}
