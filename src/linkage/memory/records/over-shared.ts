import type { LinkPlan } from '../../plan/link-plan.ts'
import type { OverSharedPlan } from '../../plan/over-shared-plan.ts'
import type { LinkCounts } from '../../records/link-record.ts'
import type { MemoryRecords } from './memory-records.ts'
import { listColumn, type ScalarColumn, scalarColumn, valueAt } from './read-column.ts'

/** Takes terms of a field's list out, so that they stand for no value. */
type IgnoreTerms = (plan: OverSharedPlan, terms: ReadonlySet<number>) => void

/** Has terms taken out that too many people share; gives what they come to. */
export function ignoreOverShared(
  { overShared }: LinkPlan,
  records: MemoryRecords,
  ignore: IgnoreTerms,
): LinkCounts['overShared'] {
  return overShared.flatMap((each) => {
    const carriers = carriersOf(each, records)
    if (carriers.size === 0) return []
    ignore(each, new Set(carriers.keys()))
    const places = new Set([...carriers.values()].flat())
    return [{ field: each.field, values: carriers.size, records: places.size }]
  })
}

/** The terms, each with the places of the records that have it. */
function carriersOf(
  { field, form, names, births, most }: OverSharedPlan,
  records: MemoryRecords,
): ReadonlyMap<number, readonly number[]> {
  const { items, table, from, to } = listColumn(records, field, form)
  const carriers = new Map<number, number[]>()
  for (let place = 0; place < records.records; place++) {
    for (let item = from[place]!; item < to[place]!; item++) {
      const term = table[items[item]!]!
      if (term <= 0) continue
      const existing = carriers.get(term)
      if (existing) existing.push(place)
      else carriers.set(term, [place])
    }
  }
  const name = scalarColumn(records, names, 'first')
  const birth = scalarColumn(records, births, 'date')
  const isMany = (places: readonly number[], column: ScalarColumn, least: number) =>
    new Set(places.map((place) => valueAt(column, place)).filter((value) => value >= least)).size >
    most
  for (const [term, places] of carriers) {
    const many = places.length > most && isMany(places, name, 1) && isMany(places, birth, 0)
    if (!many) carriers.delete(term)
  }
  return carriers
}
