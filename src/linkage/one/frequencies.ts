import type { Form } from '../columns.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { largestAdjustment } from '../weights.ts'
import { at, type FieldMap, type ScalarColumn, scalarColumn } from './columns.ts'
import type { Probe } from './probe.ts'

/** How much rarer the value at a place, or the probe's, is than equal values on the whole; log2. */
export interface Adjustment {
  ofPlace(place: number): number
  /** Null where no record has the probe's value: then it is as rare as what it meets. */
  ofProbe(probe: Probe): number | null
  readonly memory: number
}

/** The value whose frequency counts, by comparison; undefined where none does. */
function countedValue(settings: ComparisonSettings): { field: string; form: Form } | undefined {
  if (!('termFrequency' in settings) || !settings.termFrequency) return undefined
  const { field } = settings
  switch (settings.kind) {
    case 'name':
      return { field, form: settings.part === 'given' ? 'first' : 'compact' }
    case 'date':
      return { field, form: 'date' }
    case 'text':
      return { field, form: settings.fold }
    case 'postcode':
      return { field, form: 'compact' }
  }
}

export function adjustmentOf(
  settings: ComparisonSettings,
  u: number,
  fields: FieldMap,
  records: number,
): Adjustment | null {
  const value = countedValue(settings)
  if (!value) return null
  const column = scalarColumn(fields, value.field, value.form)
  const least = value.form === 'date' ? 0 : 1
  const { counts, total } = count(column, records, least)
  const ofTerm = (term: number) => {
    const adjustment = Math.log2(u / (counts.get(term) / total))
    return Math.max(-largestAdjustment, Math.min(largestAdjustment, adjustment))
  }
  return {
    ofPlace: (place) => (at(column, place) < least ? 0 : ofTerm(at(column, place))),
    ofProbe: (probe) => {
      const { term } = probe.value(value.field, value.form)
      return term >= least && counts.get(term) > 0 ? ofTerm(term) : null
    },
    memory: counts.memory,
  }
}

/** Dates are few and their numbers large; terms are numbered from 1 without gaps. */
function count(column: ScalarColumn, records: number, least: number) {
  let total = 0
  let highest = 0
  const dates = new Map<number, number>()
  for (const value of column.table) if (value > highest) highest = value
  const terms = least === 0 ? undefined : new Int32Array(highest + 1)
  for (let place = 0; place < records; place++) {
    const value = at(column, place)
    if (value < least) continue
    total++
    if (terms) terms[value]!++
    else dates.set(value, (dates.get(value) ?? 0) + 1)
  }
  const get = (value: number) => (terms ? (terms[value] ?? 0) : (dates.get(value) ?? 0))
  return { total, counts: { get, memory: terms ? terms.byteLength : dates.size * 40 } }
}
