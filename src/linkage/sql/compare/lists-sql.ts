import type { SettingsOf } from '../../settings/comparison-settings.ts'
import {
  both,
  type CompiledComparison,
  type Compiling,
  left,
  level,
  right,
  same,
} from './compiled-comparison.ts'

export function compileSet(
  settings: SettingsOf<'set'>,
  { columns, dialect }: Compiling,
): CompiledComparison {
  const list = columns.use(settings.field, settings.fold === 'phone' ? 'phones' : 'list')
  return {
    name: settings.name,
    fields: [settings.field],
    levels: [level('in common', 0.5, 0.00001), level('nothing in common', 0.5, 0.99999)],
    present: both(list),
    cheap: [{ level: 1, when: dialect.shareItem(left(list), right(list)) }],
    ladder: [],
  }
}

/** Values whose check digits are wrong were taken out before: they say nothing. */
export function compileIdentifier(
  settings: SettingsOf<'identifier'>,
  { columns, dialect }: Compiling,
): CompiledComparison {
  const all = columns.use(settings.field, 'identifiers')
  const schemes = columns.use(settings.field, 'schemes')
  const differ = settings.oneEach.map((scheme) => {
    const start = dialect.text(`${scheme.toLowerCase()}:`)
    const only = columns.derive(settings.field, `identifiers+${scheme}`, (base) =>
      dialect.firstItem(dialect.keepItems(base, (v) => `starts_with(${v}, ${start})`)),
    )
    return `coalesce(${left(only)} <> ${right(only)}, false)`
  })
  return {
    name: settings.name,
    fields: [settings.field],
    levels: [
      level('same number', 0.9, 0.0000003),
      level('another number', 0.09, 0.3),
      level('different numbers', 0.01, 0.7),
    ],
    present: `(${both(schemes)} AND ${dialect.shareItem(left(schemes), right(schemes))})`,
    cheap: [
      { level: 1, when: dialect.shareItem(left(all), right(all)) },
      ...(differ.length > 0 ? [{ level: 3, when: `(${differ.join(' OR ')})` }] : []),
      { level: 2, when: 'true' },
    ],
    ladder: [],
  }
}

export function compileGroup(
  settings: SettingsOf<'group'>,
  { columns }: Compiling,
): CompiledComparison {
  const value = columns.code(settings.field, 'words')
  return {
    name: settings.name,
    fields: [settings.field],
    levels: [level('same in its source', 0.999, 0.000001)],
    present: `coalesce(${same(value)} AND l_src = r_src, false)`,
    cheap: [{ level: 1, when: 'true' }],
    ladder: [],
    fixed: [settings.weight],
  }
}
