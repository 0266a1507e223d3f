import { saltsOfKey } from '../sql/rule-pairs.ts'
import { hasKey } from '../sql/rule-sql.ts'
import type { SqlPlan } from '../sql/sql-plan.ts'

/** A key of more records than this has more pairs (two million) than one task should compare, where nobody says otherwise. */
export const mostOfOneTask = 2000

/** Rules among whose keys are large ones, and from how many records on a key is one. */
export interface Salting {
  readonly salted: ReadonlySet<number>
  readonly most: number
}

/** Columns that say, for each of those rules, whether the record's key is large. */
export const largeColumns = ({ rules }: SqlPlan, { salted, most }: Salting): readonly string[] =>
  rules.flatMap((rule, at) =>
    salted.has(at) && !rule.list
      ? [
          `coalesce(${hasKey(rule)}, false) AND count(*) OVER (PARTITION BY ${rule.keyColumns.join(', ')}) > ${most} AS large${at}`,
        ]
      : [],
  )

export const largeItem = (at: number, { most }: Salting): string =>
  `count(*) OVER (PARTITION BY key) > ${most} AS large${at}`

export const salts = `(SELECT range::INTEGER AS salt FROM range(${saltsOfKey}))`
