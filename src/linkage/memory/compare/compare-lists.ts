import { type ComparisonLevels, levelAt } from '../../plan/comparison-levels.ts'
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

const encoder = new TextEncoder()

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
  { field, oneEach, onePerSource }: SettingsOf<'identifier'>,
  levels: ComparisonLevels,
  records: ComparableRecords,
): PairComparer {
  const all = listColumn(records, field, 'identifiers')
  const schemes = listColumn(records, field, 'schemes')
  const { terms } = records
  const startOf = (scheme: string) => encoder.encode(`${scheme.toLowerCase()}:`)
  const [checked, listed] = [oneEach.map(startOf), onePerSource.map(startOf)]
  const firsts = (start: Uint8Array, left: number, right: number) => {
    const one = firstOf(all, left, start, terms)
    const other = one === 0 ? 0 : firstOf(all, right, start, terms)
    return other === 0 || one === other ? null : ([one, other] as const)
  }
  const another = levelAt(levels, 'another number')
  const twoOnList = levelAt(levels, 'two on one list')
  const different = levelAt(levels, 'different numbers')
  return {
    quick: (left, right) => {
      if (!shareTerm(schemes, left, right)) return 0
      if (shareTerm(all, left, right)) return 1
      if (checked.some((start) => firsts(start, left, right) !== null)) return different
      const onList = listed.some((start) => {
        const found = firsts(start, left, right)
        return found !== null && schemeOf(terms.text(found[0])) === schemeOf(terms.text(found[1]))
      })
      return onList ? twoOnList : another
    },
    hasValue: (place) => hasAny(schemes, place),
  }
}

const schemeOf = (identifier: string) => identifier.slice(0, identifier.lastIndexOf(':'))

/** Smallest of the items that begin so, which is the first of the SQL's sorted list; 0: none does. */
function firstOf(list: ListColumn, place: number, start: Uint8Array, terms: Terms): number {
  let first = 0
  for (let item = list.from[place]!; item < list.to[place]!; item++) {
    const term = list.table[list.items[item]!]!
    if (term <= 0 || !terms.startsWith(term, start)) continue
    if (first === 0 || terms.isBefore(term, first)) first = term
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
