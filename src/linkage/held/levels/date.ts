import { dateLevel } from '../../one/levels/date.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, scalarColumn } from '../columns.ts'
import type { PairLevels, Reading } from './pair-levels.ts'

export function dateLevels({ field }: SettingsOf<'date'>, reading: Reading): PairLevels {
  const whole = scalarColumn(reading, field, 'date')
  return {
    cheap: (left, right) => {
      const [l, r] = [at(whole, left), at(whole, right)]
      return l < 0 || r < 0 ? 0 : dateLevel(l, r)
    },
  }
}

export function yearLevels(settings: SettingsOf<'year'>, reading: Reading): PairLevels {
  const { field, date } = settings
  const years = scalarColumn(reading, field, 'year')
  const dates = date ? scalarColumn(reading, date, 'date') : undefined
  return {
    cheap: (left, right) => {
      const [l, r] = [at(years, left), at(years, right)]
      if (l < 0 || r < 0) return 0
      if (dates && at(dates, left) >= 0 && at(dates, right) >= 0) return 0
      const apart = Math.abs(l - r)
      if (apart < 2) return apart + 1
      return apart <= 3 ? 3 : 4
    },
  }
}
