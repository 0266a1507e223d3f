import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, has, type ListColumn, listColumn, says, scalarColumn } from '../columns.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Comparing, Held } from './level.ts'

export function compareSet(settings: SettingsOf<'set'>, { fields }: Held): Comparing {
  const form = settings.fold === 'phone' ? 'phones' : 'list'
  const list = listColumn(fields, settings.field, form)
  return {
    speaks: (probe) => probe.items(settings.field, form).length > 0,
    against: (probe) => {
      const terms = probe.items(settings.field, form).map(({ term }) => term)
      return (place) => {
        if (terms.length === 0 || !says(list, place)) return 0
        return has(list, place, terms) ? 1 : 2
      }
    },
  }
}

export function compareIdentifier(
  settings: SettingsOf<'identifier'>,
  { fields, terms }: Held,
): Comparing {
  const { field } = settings
  const all = listColumn(fields, field, 'identifiers')
  const schemes = listColumn(fields, field, 'schemes')
  const starts = settings.oneEach.map((scheme) => `${scheme.toLowerCase()}:`)
  return {
    speaks: (probe) => probe.items(field, 'identifiers').length > 0,
    against: (probe) => {
      const own = probe.items(field, 'identifiers')
      const numbers = own.map(({ term }) => term)
      const ownSchemes = probe.items(field, 'schemes').map(({ term }) => term)
      const only = starts.map((start) => own.find(({ text }) => text!.startsWith(start))?.text)
      return (place) => {
        if (!has(schemes, place, ownSchemes)) return 0
        if (has(all, place, numbers)) return 1
        const differ = starts.some((start, scheme) => {
          if (only[scheme] === undefined) return false
          const other = firstOf(all, place, start, terms)
          return other !== null && other !== only[scheme]
        })
        return differ ? 3 : 2
      }
    },
  }
}

/** Smallest of the items that begin so, as the SQL's sorted list has it first. */
function firstOf(list: ListColumn, place: number, start: string, terms: Dictionary) {
  let first: string | null = null
  for (let item = list.starts[place]!; item < list.starts[place + 1]!; item++) {
    const term = list.table[list.items[item]!]!
    if (term <= 0) continue
    const text = terms.text(term)
    if (text.startsWith(start) && (first === null || text < first)) first = text
  }
  return first
}

export function compareGroup({ field }: SettingsOf<'group'>, held: Held): Comparing {
  const words = scalarColumn(held.fields, field, 'words')
  return {
    speaks: (probe) => probe.value(field, 'words').term > 0,
    against: (probe) => {
      const own = probe.value(field, 'words').term
      return (place) =>
        own > 0 && at(words, place) === own && held.sources[place] === probe.source ? 1 : 0
    },
  }
}
