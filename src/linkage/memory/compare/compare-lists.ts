import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { Terms } from '../arrays/term-dictionary.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import {
  hasAny,
  type ListColumn,
  listColumn,
  scalarColumn,
  shareTerm,
  valueAt,
} from '../records/read-column.ts'
import type { PairComparer } from './pair-comparer.ts'

export function compareSets(
  { field, fold }: SettingsOf<'set'>,
  records: ComparableRecords,
): PairComparer {
  const list = listColumn(records, field, fold === 'phone' ? 'phones' : 'list')
  return {
    quick: (left, right) => {
      if (!hasAny(list, left) || !hasAny(list, right)) return 0
      return shareTerm(list, left, right) ? 1 : 2
    },
    hasValue: (place) => hasAny(list, place),
  }
}

export function compareIdentifiers(
  { field, oneEach }: SettingsOf<'identifier'>,
  records: ComparableRecords,
): PairComparer {
  const all = listColumn(records, field, 'identifiers')
  const schemes = listColumn(records, field, 'schemes')
  const { terms } = records
  const starts = oneEach.map((scheme) => `${scheme.toLowerCase()}:`)
  const differ = (start: string, left: number, right: number) => {
    const [one, other] = [firstOf(all, left, start, terms), firstOf(all, right, start, terms)]
    return one !== null && other !== null && one !== other
  }
  return {
    quick: (left, right) => {
      if (!shareTerm(schemes, left, right)) return 0
      if (shareTerm(all, left, right)) return 1
      return starts.some((start) => differ(start, left, right)) ? 3 : 2
    },
    hasValue: (place) => hasAny(schemes, place),
  }
}

/** Smallest of the items that begin so, which is the first of the SQL's sorted list. */
function firstOf(list: ListColumn, place: number, start: string, terms: Terms): string | null {
  let first: string | null = null
  for (let item = list.from[place]!; item < list.to[place]!; item++) {
    const term = list.table[list.items[item]!]!
    if (term <= 0) continue
    const text = terms.text(term)
    if (text.startsWith(start) && (first === null || text < first)) first = text
  }
  return first
}

export function compareGroups(
  { field }: SettingsOf<'group'>,
  records: ComparableRecords,
): PairComparer {
  const groups = scalarColumn(records, field, 'words')
  const { sources } = records
  return {
    quick: (left, right) => {
      const own = valueAt(groups, left)
      return own > 0 && own === valueAt(groups, right) && sources[left] === sources[right] ? 1 : 0
    },
    hasValue: (place) => valueAt(groups, place) > 0,
  }
}
