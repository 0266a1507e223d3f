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

/**
 * Half of a name. Where given and family name stand exchanged, the given half says `exchanged` and
 * the family half is silent, because it would only say the same again.
 */
export function compileName(
  settings: SettingsOf<'name'>,
  { columns, dialect }: Compiling,
): CompiledComparison {
  const given = settings.part === 'given'
  const value = columns.use(settings.field, given ? 'first' : 'compact')
  const other = settings.other
    ? columns.use(settings.other, given ? 'compact' : 'first')
    : undefined
  const crossed = other
    ? `coalesce(${left(value)} = ${right(other)} AND ${right(value)} = ${left(other)} AND ${left(value)} <> ${right(value)}, false)`
    : 'false'
  const levels: CompiledLevel[] = []
  const cheap: { level: number; when: string }[] = []
  const add = (each: CompiledLevel, when?: string) => {
    levels.push(each)
    if (when) cheap.push({ level: levels.length, when })
  }
  const rare = frequencyOf(settings)
  const frequency = rare ? 1 : 0
  if (rare) columns.share(value, commonness(rare, given ? 'first' : 'compact'))
  add(level('same', 0.82, 0.005, frequency), same(value))
  if (given && other) add(level('exchanged', 0.01, 0.00001, frequency), crossed)
  if (settings.aliases) {
    const others = columns.use(settings.aliases, given ? 'otherGiven' : 'otherFamily')
    const has = (side: typeof left, across: typeof left) =>
      `coalesce(list_contains(${side(others)}, ${across(value)}), false)`
    const shared = `coalesce(${dialect.shareItem(left(others), right(others))}, false)`
    add(
      level('other name', 0.02, 0.0003),
      `(${left(others)} IS NOT NULL OR ${right(others)} IS NOT NULL) AND (${has(left, right)} OR ${has(right, left)} OR ${shared})`,
    )
  }
  const sound = columns.use(settings.field, given ? 'firstSound' : 'sound')
  const alike = [`(length(${left(sound)}) > 1 AND ${same(sound)})`]
  if (given && settings.nicknames) {
    const short = columns.use(settings.field, 'short')
    const second = columns.use(settings.field, 'short2')
    alike.push(
      same(short),
      `${left(short)} = ${right(second)}`,
      `${left(second)} = ${right(short)}`,
    )
  }
  add(level('variant', 0.06, 0.002, frequency / 2), `(${alike.join(' OR ')})`)
  const ladder = settings.fuzzy.map((threshold, at) => {
    levels.push(level(`alike ${threshold}`, 0.04 / (at + 1), 0.002 * (at + 1), rare?.alike ?? 0))
    return { level: levels.length, when: (score: string) => `${score} >= ${threshold}` }
  })
  if (given) {
    const initial = `(length(${left(value)}) = 1 OR length(${right(value)}) = 1) AND left(${left(value)}, 1) = left(${right(value)}, 1)`
    add(level('initial', 0.02, 0.01), initial)
  }
  levels.push(level('different', 0.03, 0.97))
  return {
    name: settings.name,
    fields: [settings.field, settings.other, settings.aliases].filter((field) => field != null),
    levels,
    present: given ? both(value) : `(${both(value)} AND NOT ${crossed})`,
    cheap,
    similarity: dialect.jaroWinkler(leftWords(value), rightWords(value)),
    words: value,
    ladder,
    frequencyColumn: rare ? value : undefined,
    equalLevel: 1,
  }
}
