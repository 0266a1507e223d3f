import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, has, listColumn, says, scalarColumn } from '../columns.ts'
import type { Comparing, Held } from './level.ts'

export function comparePostcode({ field }: SettingsOf<'postcode'>, { fields }: Held): Comparing {
  const whole = scalarColumn(fields, field, 'compact')
  const sector = scalarColumn(fields, field, 'sector')
  const district = scalarColumn(fields, field, 'district')
  return {
    speaks: (probe) => probe.value(field, 'compact').term !== 0,
    against: (probe) => {
      const own = probe.value(field, 'compact').term
      const ownSector = probe.value(field, 'sector').term
      const ownDistrict = probe.value(field, 'district').term
      return (place) => {
        const other = at(whole, place)
        if (own === 0 || other === 0) return 0
        if (own === other) return 1
        if (ownSector > 0 && ownSector === at(sector, place)) return 2
        return ownDistrict > 0 && ownDistrict === at(district, place) ? 3 : 4
      }
    },
  }
}

export function compareContact(settings: SettingsOf<'contact'>, { fields }: Held): Comparing {
  const phones = listColumn(fields, settings.phones, 'phones')
  const postcode = scalarColumn(fields, settings.postcode, 'compact')
  const district = scalarColumn(fields, settings.postcode, 'district')
  const address = scalarColumn(fields, settings.address, 'address')
  return {
    speaks: (probe) =>
      probe.items(settings.phones, 'phones').length > 0 ||
      probe.value(settings.postcode, 'compact').term !== 0 ||
      probe.value(settings.address, 'address').term !== 0,
    against: (probe) => {
      const own = probe.items(settings.phones, 'phones').map(({ term }) => term)
      const ownPostcode = probe.value(settings.postcode, 'compact').term
      const ownDistrict = probe.value(settings.postcode, 'district').term
      const ownAddress = probe.value(settings.address, 'address').term
      return (place) => {
        const otherPostcode = at(postcode, place)
        const otherAddress = at(address, place)
        const bothPostcodes = ownPostcode !== 0 && otherPostcode !== 0
        const bothAddresses = ownAddress !== 0 && otherAddress !== 0
        if (!bothPostcodes && !bothAddresses && !(own.length > 0 && says(phones, place))) return 0
        const phone = has(phones, place, own)
        const near = bothPostcodes && ownPostcode === otherPostcode
        const home = bothAddresses && ownAddress === otherAddress && (near || !bothPostcodes)
        if (phone) return home || near ? 1 : 2
        if (home) return 3
        if (near) return 4
        return ownDistrict > 0 && ownDistrict === at(district, place) ? 5 : 6
      }
    },
  }
}
