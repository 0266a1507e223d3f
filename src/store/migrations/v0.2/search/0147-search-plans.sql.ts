const functions = [
  'lookback_documents_with(tsquery, tsquery, integer)',
  'lookback_mentions_named(text[])',
  'lookback_things_with(text)',
  'lookback_cases_called(text)',
]

/**
 * One plan for whatever is searched for. A plan for somebody from whom nothing is closed found that no row is in none of their cases, took an
 * index that has nothing to do with it, and read the words of every document found: ten times as long.
 */
export const searchPlansSql = functions
  .map((name) => `alter function ${name} set plan_cache_mode = force_generic_plan;`)
  .join('\n')
