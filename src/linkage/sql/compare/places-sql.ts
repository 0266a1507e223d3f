import type { SettingsOf } from '../../settings/comparison-settings.ts'
import {
  both,
  type ComparisonSql,
  type Compiling,
  countValues,
  left,
  right,
  same,
} from './compiled-comparison.ts'

export function postcodeSql(
  { field }: SettingsOf<'postcode'>,
  compiling: Compiling,
): ComparisonSql {
  const { columns, comparison } = compiling
  const whole = columns.code(field, 'compact')
  const sector = columns.code(field, 'sector')
  const district = columns.code(field, 'district')
  return {
    ...comparison,
    ...countValues(compiling, whole),
    present: both(whole),
    quick: [
      { level: 1, when: same(whole) },
      { level: 2, when: same(sector) },
      { level: 3, when: same(district) },
    ],
  }
}

/**
 * Telephone, address and postcode as one statement. Brothers and sisters share all three, so three
 * comparisons that each count in full would take a household for one person.
 */
export function contactSql(
  settings: SettingsOf<'contact'>,
  { columns, dialect, comparison }: Compiling,
): ComparisonSql {
  const phones = columns.use(settings.phones, 'phones')
  const postcode = columns.code(settings.postcode, 'compact')
  const district = columns.code(settings.postcode, 'district')
  const address = columns.code(settings.address, 'address')
  const phone = `coalesce(${dialect.shareItem(left(phones), right(phones))}, false)`
  const home = `(coalesce(${same(address)}, false) AND coalesce(${same(postcode)}, true))`
  const samePostcode = `coalesce(${same(postcode)}, false)`
  return {
    ...comparison,
    present: `(${both(phones)} OR ${both(postcode)} OR ${both(address)})`,
    quick: [
      { level: 1, when: `(${phone} AND (${home} OR ${samePostcode}))` },
      { level: 2, when: phone },
      { level: 3, when: home },
      { level: 4, when: samePostcode },
      { level: 5, when: same(district) },
    ],
  }
}
