import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { Dictionary } from '../arrays/term-dictionary.ts'
import {
  at,
  type ListColumn,
  listColumn,
  says,
  scalarColumn,
  share,
} from '../records/read-column.ts'
import type { PairLevels, Reading } from './pair-levels.ts'

export function setLevels(settings: SettingsOf<'set'>, reading: Reading): PairLevels {
  const list = listColumn(reading, settings.field, settings.fold === 'phone' ? 'phones' : 'list')
  return {
    cheap: (left, right) => {
      if (!says(list, left) || !says(list, right)) return 0
      return share(list, left, right) ? 1 : 2
    },
    speaks: (place) => says(list, place),
  }
}

export function identifierLevels(settings: SettingsOf<'identifier'>, reading: Reading): PairLevels {
  const all = listColumn(reading, settings.field, 'identifiers')
  const schemes = listColumn(reading, settings.field, 'schemes')
  const { terms } = reading
  const starts = settings.oneEach.map((scheme) => `${scheme.toLowerCase()}:`)
  const differ = (start: string, left: number, right: number) => {
    const [one, other] = [firstOf(all, left, start, terms), firstOf(all, right, start, terms)]
    return one !== null && other !== null && one !== other
  }
  return {
    cheap: (left, right) => {
      if (!share(schemes, left, right)) return 0
      if (share(all, left, right)) return 1
      return starts.some((start) => differ(start, left, right)) ? 3 : 2
    },
    speaks: (place) => says(schemes, place),
  }
}

/** Smallest of the items that begin so, as the SQL's sorted list has it first. */
function firstOf(list: ListColumn, place: number, start: string, terms: Dictionary) {
  let first: string | null = null
  for (let item = list.from[place]!; item < list.to[place]!; item++) {
    const term = list.table[list.items[item]!]!
    if (term <= 0) continue
    const text = terms.text(term)
    if (text.startsWith(start) && (first === null || text < first)) first = text
  }
  return first
}

export function groupLevels({ field }: SettingsOf<'group'>, reading: Reading): PairLevels {
  const words = scalarColumn(reading, field, 'words')
  const { sources } = reading
  return {
    cheap: (left, right) => {
      const own = at(words, left)
      return own > 0 && own === at(words, right) && sources[left] === sources[right] ? 1 : 0
    },
    speaks: (place) => at(words, place) > 0,
  }
}
