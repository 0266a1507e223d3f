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

/** Values whose check digits are wrong were taken out before: they are no evidence. */
export function identifierSql(
  { field, oneEach }: SettingsOf<'identifier'>,
  { columns, dialect, comparison }: Compiling,
): ComparisonSql {
  const all = columns.use(field, 'identifiers')
  const schemes = columns.use(field, 'schemes')
  const differ = oneEach.map((scheme) => {
    const start = dialect.text(`${scheme.toLowerCase()}:`)
    const only = columns.derive(field, `identifiers+${scheme}`, (base) =>
      dialect.firstItem(dialect.keepItems(base, (v) => `starts_with(${v}, ${start})`)),
    )
    return `coalesce(${left(only)} <> ${right(only)}, false)`
  })
  return {
    ...comparison,
    present: `(${both(schemes)} AND ${dialect.shareItem(left(schemes), right(schemes))})`,
    quick: [
      { level: 1, when: dialect.shareItem(left(all), right(all)) },
      ...(differ.length > 0 ? [{ level: 3, when: `(${differ.join(' OR ')})` }] : []),
      { level: 2, when: 'true' },
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
