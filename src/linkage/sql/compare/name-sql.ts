import { levelAt } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import {
  both,
  type ComparisonSql,
  type Compiling,
  countValues,
  left,
  leftWords,
  type QuickBranch,
  right,
  rightWords,
  same,
} from './compiled-comparison.ts'

/** Half of a name; see nameLevels for what the family half says where the halves are exchanged. */
export function nameSql(settings: SettingsOf<'name'>, compiling: Compiling): ComparisonSql {
  const { columns, dialect, comparison } = compiling
  const given = settings.part === 'given'
  const value = columns.use(settings.field, given ? 'first' : 'compact')
  const other = settings.other
    ? columns.use(settings.other, given ? 'compact' : 'first')
    : undefined
  const crossed = other
    ? `coalesce(${left(value)} = ${right(other)} AND ${right(value)} = ${left(other)} AND ${left(value)} <> ${right(value)}, false)`
    : 'false'
  const initial = `(length(${left(value)}) = 1 OR length(${right(value)}) = 1) AND left(${left(value)}, 1) = left(${right(value)}, 1)`
  const branches: readonly QuickBranch[] = [
    { level: levelAt(comparison, 'same'), when: same(value) },
    { level: levelAt(comparison, 'exchanged'), when: crossed },
    { level: levelAt(comparison, 'other name'), when: otherName(settings, value, compiling) },
    { level: levelAt(comparison, 'variant'), when: variant(settings, compiling) },
    { level: levelAt(comparison, 'initial'), when: initial },
  ]
  return {
    ...comparison,
    ...countValues(compiling, value),
    present: given ? both(value) : `(${both(value)} AND NOT ${crossed})`,
    quick: branches.filter(({ level }) => level > 0),
    similarity: dialect.jaroWinkler(leftWords(value), rightWords(value)),
    words: value,
    rises: true,
  }
}

function otherName(
  { aliases, part }: SettingsOf<'name'>,
  value: string,
  { columns, dialect }: Compiling,
): string {
  if (!aliases) return 'false'
  const others = columns.use(aliases, part === 'given' ? 'otherGiven' : 'otherFamily')
  const has = (side: typeof left, across: typeof left) =>
    `coalesce(${dialect.hasItem(side(others), across(value))}, false)`
  const shared = `coalesce(${dialect.shareItem(left(others), right(others))}, false)`
  return `(${left(others)} IS NOT NULL OR ${right(others)} IS NOT NULL) AND (${has(left, right)} OR ${has(right, left)} OR ${shared})`
}

function variant({ field, part, nicknames }: SettingsOf<'name'>, { columns }: Compiling): string {
  const given = part === 'given'
  const sound = columns.use(field, given ? 'firstSound' : 'sound')
  const alike = [`(length(${left(sound)}) > 1 AND ${same(sound)})`]
  if (given && nicknames) {
    const short = columns.use(field, 'short')
    const second = columns.use(field, 'short2')
    alike.push(
      same(short),
      `${left(short)} = ${right(second)}`,
      `${left(second)} = ${right(short)}`,
    )
  }
  return `(${alike.join(' OR ')})`
}
