import type { LinkPlan } from '../../plan/link-plan.ts'
import type { OverSharedPlan } from '../../plan/over-shared-plan.ts'
import type { LinkCounts } from '../../records/link-record.ts'
import type { Population } from '../../settings/population.ts'
import type { MemoryRecords } from './memory-records.ts'
import { listColumn, type ScalarColumn, scalarColumn, valueAt } from './read-column.ts'

/** Takes terms of a field's list out, so that they stand for no value. */
type IgnoreTerms = (plan: OverSharedPlan, terms: ReadonlySet<number>) => void

/** What was taken out, and the values as texts. */
interface OverShared {
  readonly overShared: LinkCounts['overShared']
  readonly ignored: Population['overShared']
}

/**
 * Has terms taken out that too many people share: those of the population, or where none is given
 * those of the records; gives what they come to.
 */
export function ignoreOverShared(
  { overShared: plans }: LinkPlan,
  records: MemoryRecords,
  ignore: IgnoreTerms,
  population: Population | null = null,
): OverShared {
  const overShared: LinkCounts['overShared'][number][] = []
  const ignored: Population['overShared'][number][] = []
  for (const each of plans) {
    const { field } = each
    const carriers = population
      ? carriersAmong(population, each, records)
      : carriersOf(each, records)
    if (carriers.size === 0) continue
    ignore(each, new Set(carriers.keys()))
    const places = new Set([...carriers.values()].flat())
    overShared.push({ field, values: carriers.size, records: places.size })
    ignored.push({ field, values: [...carriers.keys()].map((term) => records.terms.text(term)) })
  }
  return { overShared, ignored }
}

/** Records that have one of the population's values. */
function carriersAmong(
  population: Population,
  { field, form }: OverSharedPlan,
  records: MemoryRecords,
): ReadonlyMap<number, readonly number[]> {
  const values = new Set(population.overShared.find((each) => each.field === field)?.values)
  if (values.size === 0) return new Map()
  return placesByTerm(field, form, records, (term) => values.has(records.terms.text(term)))
}

/** The terms, each with the places of the records that have it. */
function carriersOf(
  { field, form, names, births, most }: OverSharedPlan,
  records: MemoryRecords,
): ReadonlyMap<number, readonly number[]> {
  // Of millions of terms few are shared by so many: only theirs are gathered.
  const shared = new Int32Array(records.terms.size + 1)
  for (const { term } of eachTerm(field, form, records)) shared[term]!++
  const carriers = placesByTerm(field, form, records, (term) => shared[term]! > most)
  const name = scalarColumn(records, names, 'first')
  const birth = scalarColumn(records, births, 'date')
  const isMany = (places: readonly number[], column: ScalarColumn, least: number) =>
    new Set(places.map((place) => valueAt(column, place)).filter((value) => value >= least)).size >
    most
  for (const [term, places] of carriers) {
    const many = isMany(places, name, 1) && isMany(places, birth, 0)
    if (!many) carriers.delete(term)
  }
  return carriers
}

/** The terms that are sought, each with the places of the records that have it. */
function placesByTerm(
  field: string,
  form: OverSharedPlan['form'],
  records: MemoryRecords,
  isSought: (term: number) => boolean,
): Map<number, number[]> {
  const carriers = new Map<number, number[]>()
  for (const { term, place } of eachTerm(field, form, records)) {
    if (!isSought(term)) continue
    const existing = carriers.get(term)
    if (existing) existing.push(place)
    else carriers.set(term, [place])
  }
  return carriers
}

function* eachTerm(field: string, form: OverSharedPlan['form'], records: MemoryRecords) {
  const { items, table, from, to } = listColumn(records, field, form)
  for (let place = 0; place < records.records; place++) {
    for (let item = from[place]!; item < to[place]!; item++) {
      const term = table[items[item]!]!
      if (term > 0) yield { term, place }
    }
  }
}
