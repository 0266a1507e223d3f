import { measureOf } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import {
  both,
  type ComparisonSql,
  type Compiling,
  countValues,
  left,
  leftWords,
  right,
  rightWords,
  same,
} from './compiled-comparison.ts'

/** Words or a code: equal, then by one measure of similarity, then different. */
export function textSql(settings: SettingsOf<'text'>, compiling: Compiling): ComparisonSql {
  const { columns, dialect, comparison } = compiling
  const value = columns.code(settings.field, settings.fold, true)
  const { name, thresholds, rises } = measureOf(settings)
  const furthest = thresholds.at(-1)
  const quick = [{ level: 1, when: same(value) }]
  if (!rises && settings.fold !== 'address') {
    const digits = columns.derive(settings.field, 'words+digits', digitCounts)
    const far = `${dialect.bitsApart(left(digits), right(digits))} > ${2 * furthest!}`
    quick.push({ level: comparison.levels.length, when: far })
  }
  return {
    ...comparison,
    ...countValues(compiling, value),
    present: both(value),
    quick,
    similarity:
      furthest === undefined
        ? undefined
        : dialect[name](leftWords(value), rightWords(value), furthest),
    words: value,
    rises,
  }
}

/**
 * How often a text has each digit, up to three times, as bits: 000, 001, 011 or 111 for each. One edit
 * changes at most two bits, so texts whose counts differ in more are further apart than the edits allow.
 */
const digitCounts = (text: string) =>
  Array.from({ length: 10 }, (_, digit) => {
    const times = `length(${text}) - length(replace(${text}, '${digit}', ''))`
    return `(CASE ${times} WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 3 ELSE 7 END) * ${8 ** digit}`
  }).join(' + ')
