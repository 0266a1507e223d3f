import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import { hasAny, listColumn, scalarColumn, shareTerm, valueAt } from '../records/read-column.ts'
import type { PairComparer } from './pair-comparer.ts'

export function comparePostcodes(
  { field }: SettingsOf<'postcode'>,
  records: ComparableRecords,
): PairComparer {
  const whole = scalarColumn(records, field, 'compact')
  const sectors = scalarColumn(records, field, 'sector')
  const districts = scalarColumn(records, field, 'district')
  return {
    quick: (left, right) => {
      const [l, r] = [valueAt(whole, left), valueAt(whole, right)]
      if (l === 0 || r === 0) return 0
      if (l === r) return 1
      const [sector, district] = [valueAt(sectors, left), valueAt(districts, left)]
      if (sector > 0 && sector === valueAt(sectors, right)) return 2
      return district > 0 && district === valueAt(districts, right) ? 3 : 4
    },
    hasValue: (place) => valueAt(whole, place) !== 0,
  }
}

/** Telephone, address and postcode as one statement: a household shares all three. */
export function compareContacts(
  settings: SettingsOf<'contact'>,
  records: ComparableRecords,
): PairComparer {
  const phones = listColumn(records, settings.phones, 'phones')
  const postcodes = scalarColumn(records, settings.postcode, 'compact')
  const districts = scalarColumn(records, settings.postcode, 'district')
  const addresses = scalarColumn(records, settings.address, 'address')
  return {
    quick: (left, right) => {
      const [postcodeL, postcodeR] = [valueAt(postcodes, left), valueAt(postcodes, right)]
      const [addressL, addressR] = [valueAt(addresses, left), valueAt(addresses, right)]
      const twoPostcodes = postcodeL !== 0 && postcodeR !== 0
      const twoAddresses = addressL !== 0 && addressR !== 0
      if (!twoPostcodes && !twoAddresses && !(hasAny(phones, left) && hasAny(phones, right))) {
        return 0
      }
      const phone = shareTerm(phones, left, right)
      const samePostcode = twoPostcodes && postcodeL === postcodeR
      const home = twoAddresses && addressL === addressR && (samePostcode || !twoPostcodes)
      if (phone) return home || samePostcode ? 1 : 2
      if (home) return 3
      if (samePostcode) return 4
      const district = valueAt(districts, left)
      return district > 0 && district === valueAt(districts, right) ? 5 : 6
    },
    hasValue: (place) =>
      valueAt(postcodes, place) !== 0 || valueAt(addresses, place) !== 0 || hasAny(phones, place),
  }
}
