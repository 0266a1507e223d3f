import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../../settings/term-frequency.ts'
import {
  both,
  type CompiledComparison,
  type CompiledLevel,
  type Compiling,
  left,
  leftWords,
  level,
  right,
  rightWords,
  same,
} from './compiled-comparison.ts'

/** Words or a code: equal, then by one measure of likeness, then different. */
export function compileText(
  settings: SettingsOf<'text'>,
  { columns, dialect }: Compiling,
): CompiledComparison {
  const value = columns.code(settings.field, settings.fold, true)
  const rare = frequencyOf(settings)
  if (rare) columns.share(value, commonness(rare, settings.fold))
  const levels: CompiledLevel[] = [level('same', 0.8, 0.005, rare ? 1 : 0)]
  const measure = measureOf(settings)
  const ladder = measure.thresholds.map((threshold, at) => {
    levels.push(
      level(`${measure.word} ${threshold}`, 0.08 / (at + 1), 0.003 * (at + 1), rare?.alike ?? 0),
    )
    const sign = measure.rises ? '>=' : '<='
    return { level: levels.length, when: (score: string) => `${score} ${sign} ${threshold}` }
  })
  levels.push(level('different', 0.1, 0.98))
  const cheap = [{ level: 1, when: same(value) }]
  if (!measure.rises && settings.fold !== 'address') {
    const digits = columns.derive(settings.field, 'words+digits', digitCounts)
    const far = `${dialect.bitsApart(left(digits), right(digits))} > ${2 * measure.thresholds.at(-1)!}`
    cheap.push({ level: levels.length, when: far })
  }
  return {
    name: settings.name,
    fields: [settings.field],
    levels,
    present: both(value),
    cheap,
    similarity:
      measure.thresholds.length > 0
        ? dialect[measure.name](leftWords(value), rightWords(value), measure.thresholds.at(-1)!)
        : undefined,
    words: value,
    similarityCost: measure.cost,
    ladder,
    frequencyColumn: rare ? value : undefined,
    equalLevel: 1,
  }
}

/**
 * How often a text holds each digit, up to three times, as bits: 000, 001, 011 or 111 for each. One edit
 * changes at most two bits, so texts whose counts differ in more are further apart than the edits allow.
 */
const digitCounts = (text: string) =>
  Array.from({ length: 10 }, (_, digit) => {
    const times = `length(${text}) - length(replace(${text}, '${digit}', ''))`
    return `(CASE ${times} WHEN 0 THEN 0 WHEN 1 THEN 1 WHEN 2 THEN 3 ELSE 7 END) * ${8 ** digit}`
  }).join(' + ')

const measureOf = (settings: SettingsOf<'text'>) => {
  if (settings.levenshtein.length > 0) {
    return {
      name: 'levenshtein',
      word: 'letters apart',
      thresholds: settings.levenshtein,
      rises: false,
      cost: 5,
    } as const
  }
  if (settings.damerauLevenshtein.length > 0) {
    return {
      name: 'damerauLevenshtein',
      word: 'slips apart',
      thresholds: settings.damerauLevenshtein,
      rises: false,
      cost: 30,
    } as const
  }
  return {
    name: 'jaroWinkler',
    word: 'alike',
    thresholds: settings.jaroWinkler,
    rises: true,
    cost: 1,
  } as const
}
