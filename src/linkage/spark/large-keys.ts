import { saltsOfKey } from '../sql/rule-pairs.ts'
import { hasKey } from '../sql/rule-sql.ts'
import type { SqlPlan } from '../sql/sql-plan.ts'

/** A key of more records than this has more pairs (two million) than one task should compare, where nobody says otherwise. */
export const mostOfOneTask = 2000

/** The records, with a mark for each of those rules whether the record's key is large. */
export function markedLarge({ rules }: SqlPlan, salted: ReadonlySet<number>, most: number): string {
  const marks = rules.flatMap((rule, at) =>
    salted.has(at) && !rule.list
      ? [
          `coalesce(${hasKey(rule)}, false) AND count(*) OVER (PARTITION BY ${rule.keyColumns.join(', ')}) > ${most} AS large${at}`,
        ]
      : [],
  )
  return marks.length > 0 ? `(SELECT *, ${marks.join(', ')} FROM rec)` : 'rec'
}

export const markedList = (at: number, salted: ReadonlySet<number>, most: number): string =>
  salted.has(at)
    ? `(SELECT *, count(*) OVER (PARTITION BY key) > ${most} AS large${at} FROM x${at})`
    : `x${at}`

export const salts = `(SELECT range::INTEGER AS salt FROM range(${saltsOfKey}))`
