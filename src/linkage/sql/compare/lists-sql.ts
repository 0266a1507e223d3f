import { levelAt } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import {
  both,
  type ComparisonSql,
  type Compiling,
  left,
  right,
  same,
} from './compiled-comparison.ts'

export function setSql(
  { field, fold }: SettingsOf<'set'>,
  { columns, dialect, comparison }: Compiling,
): ComparisonSql {
  const list = columns.use(field, fold === 'phone' ? 'phones' : 'list')
  return {
    ...comparison,
    present: both(list),
    quick: [{ level: 1, when: dialect.shareItem(left(list), right(list)) }],
  }
}

/** Numbers that are no evidence were taken out before. */
export function identifierSql(
  { field, oneEach, onePerSource }: SettingsOf<'identifier'>,
  { columns, dialect, comparison }: Compiling,
): ComparisonSql {
  const all = columns.use(field, 'identifiers')
  const schemes = columns.use(field, 'schemes')
  const only = (scheme: string) => {
    const start = dialect.text(`${scheme.toLowerCase()}:`)
    return columns.derive(field, `identifiers+${scheme}`, (base) =>
      dialect.firstItem(dialect.keepItems(base, (v) => `starts_with(${v}, ${start})`)),
    )
  }
  const differ = oneEach.map(only).map((one) => `coalesce(${left(one)} <> ${right(one)}, false)`)
  const schemeOf = (value: string) => dialect.replaceAll(value, ':[^:]*$', '')
  const listed = onePerSource
    .map(only)
    .map(
      (one) =>
        `coalesce(${left(one)} <> ${right(one)} AND ${schemeOf(left(one))} = ${schemeOf(right(one))}, false)`,
    )
  const any = (conditions: readonly string[]) => `(${conditions.join(' OR ')})`
  const at = (name: string) => levelAt(comparison, name)
  return {
    ...comparison,
    present: `(${both(schemes)} AND ${dialect.shareItem(left(schemes), right(schemes))})`,
    quick: [
      { level: at('same number'), when: dialect.shareItem(left(all), right(all)) },
      ...(differ.length > 0 ? [{ level: at('different numbers'), when: any(differ) }] : []),
      ...(listed.length > 0 ? [{ level: at('two on one list'), when: any(listed) }] : []),
      { level: at('another number'), when: 'true' },
    ],
  }
}

export function groupSql(
  { field }: SettingsOf<'group'>,
  { columns, comparison }: Compiling,
): ComparisonSql {
  const value = columns.code(field, 'words')
  return {
    ...comparison,
    present: `coalesce(${same(value)} AND l_src = r_src, false)`,
    quick: [{ level: 1, when: 'true' }],
  }
}
