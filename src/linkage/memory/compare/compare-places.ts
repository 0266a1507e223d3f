import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, listColumn, says, scalarColumn, share } from '../records/read-column.ts'
import type { PairLevels, Reading } from './pair-levels.ts'

export function postcodeLevels({ field }: SettingsOf<'postcode'>, reading: Reading): PairLevels {
  const whole = scalarColumn(reading, field, 'compact')
  const sector = scalarColumn(reading, field, 'sector')
  const district = scalarColumn(reading, field, 'district')
  return {
    cheap: (left, right) => {
      const [l, r] = [at(whole, left), at(whole, right)]
      if (l === 0 || r === 0) return 0
      if (l === r) return 1
      const [near, wide] = [at(sector, left), at(district, left)]
      if (near > 0 && near === at(sector, right)) return 2
      return wide > 0 && wide === at(district, right) ? 3 : 4
    },
    speaks: (place) => at(whole, place) !== 0,
  }
}

export function contactLevels(settings: SettingsOf<'contact'>, reading: Reading): PairLevels {
  const phones = listColumn(reading, settings.phones, 'phones')
  const postcode = scalarColumn(reading, settings.postcode, 'compact')
  const district = scalarColumn(reading, settings.postcode, 'district')
  const address = scalarColumn(reading, settings.address, 'address')
  return {
    cheap: (left, right) => {
      const [postcodeL, postcodeR] = [at(postcode, left), at(postcode, right)]
      const [addressL, addressR] = [at(address, left), at(address, right)]
      const postcodes = postcodeL !== 0 && postcodeR !== 0
      const addresses = addressL !== 0 && addressR !== 0
      if (!postcodes && !addresses && !(says(phones, left) && says(phones, right))) return 0
      const phone = share(phones, left, right)
      const near = postcodes && postcodeL === postcodeR
      const home = addresses && addressL === addressR && (near || !postcodes)
      if (phone) return home || near ? 1 : 2
      if (home) return 3
      if (near) return 4
      const wide = at(district, left)
      return wide > 0 && wide === at(district, right) ? 5 : 6
    },
    speaks: (place) => at(postcode, place) !== 0 || at(address, place) !== 0 || says(phones, place),
  }
}
