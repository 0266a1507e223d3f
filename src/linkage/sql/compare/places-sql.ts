import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../../settings/term-frequency.ts'
import {
  both,
  type CompiledComparison,
  type Compiling,
  left,
  level,
  right,
  same,
} from './compiled-comparison.ts'

export function compilePostcode(
  settings: SettingsOf<'postcode'>,
  { columns }: Compiling,
): CompiledComparison {
  const whole = columns.code(settings.field, 'compact')
  const sector = columns.code(settings.field, 'sector')
  const district = columns.code(settings.field, 'district')
  const rare = frequencyOf(settings)
  if (rare) columns.share(whole, commonness(rare, 'compact'))
  return {
    name: settings.name,
    fields: [settings.field],
    levels: [
      level('same', 0.65, 0.0005, rare ? 1 : 0),
      level('same sector', 0.05, 0.005),
      level('same district', 0.06, 0.03),
      level('different', 0.24, 0.96),
    ],
    present: both(whole),
    cheap: [
      { level: 1, when: same(whole) },
      { level: 2, when: same(sector) },
      { level: 3, when: same(district) },
    ],
    ladder: [],
    frequencyColumn: rare ? whole : undefined,
    equalLevel: 1,
  }
}

/**
 * Telephone, address and postcode as one statement. Brothers and sisters share all three, so three
 * comparisons that each count in full would take a household for one person.
 */
export function compileContact(
  settings: SettingsOf<'contact'>,
  { columns, dialect }: Compiling,
): CompiledComparison {
  const phones = columns.use(settings.phones, 'phones')
  const postcode = columns.code(settings.postcode, 'compact')
  const district = columns.code(settings.postcode, 'district')
  const address = columns.code(settings.address, 'address')
  const phone = `coalesce(${dialect.shareItem(left(phones), right(phones))}, false)`
  const home = `(coalesce(${same(address)}, false) AND coalesce(${same(postcode)}, true))`
  const near = `coalesce(${same(postcode)}, false)`
  return {
    name: settings.name,
    fields: [settings.phones, settings.postcode, settings.address],
    levels: [
      level('telephone and home', 0.3, 0.0000005),
      level('telephone', 0.15, 0.000001),
      level('same address', 0.2, 0.00001),
      level('same postcode', 0.05, 0.0002),
      level('same district', 0.05, 0.03),
      level('different', 0.25, 0.97),
    ],
    present: `(${both(phones)} OR ${both(postcode)} OR ${both(address)})`,
    cheap: [
      { level: 1, when: `(${phone} AND (${home} OR ${near}))` },
      { level: 2, when: phone },
      { level: 3, when: home },
      { level: 4, when: near },
      { level: 5, when: same(district) },
    ],
    ladder: [],
  }
}
