import type { Form } from '../columns.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { commonness, frequencyOf, type GivenShares } from '../value-shares.ts'
import { largestAdjustment } from '../weights.ts'
import { at, type FieldMap, type ScalarColumn, scalarColumn } from './columns.ts'
import type { Dictionary } from './dictionary.ts'
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
  if (!('termFrequency' in settings)) return undefined
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
  held: Held,
): Adjustment | null {
  const frequency = frequencyOf(settings)
  const value = countedValue(settings)
  if (!frequency || !value) return null
  const column = scalarColumn(held.fields, value.field, value.form)
  const least = value.form === 'date' ? 0 : 1
  const { by, given } = commonness(frequency, value.form)
  const shares = given
    ? sharesGiven(given, held.terms)
    : by === 'source'
      ? sharesBySource(column, held, least)
      : sharesOfAll(column, held, least)
  const ofShare = (share: number) => {
    const adjustment = Math.log2(u / share)
    return Math.max(-largestAdjustment, Math.min(largestAdjustment, adjustment))
  }
  return {
    ofPlace: (place) => {
      const term = at(column, place)
      return term < least ? 0 : ofShare(shares.of(term, held.sources[place]!)!)
    },
    ofProbe: (probe) => {
      const { term, text } = probe.value(value.field, value.form)
      // A table knows values that no record holds.
      const share =
        term < least
          ? null
          : given
            ? (given.shares.get(text ?? '') ?? given.least)
            : shares.of(term, probe.source)
      return share === null ? null : ofShare(share)
    },
    memory: shares.memory,
  }
}

interface Held {
  readonly fields: FieldMap
  readonly terms: Dictionary
  readonly sources: Int32Array
  readonly records: number
}

interface Shares {
  /** Share of a term among the records, or those of a source; null where none holds it. */
  of(term: number, source: number): number | null
  readonly memory: number
}

/** Dates are few and their numbers large; terms are numbered from 1 without gaps. */
function sharesOfAll(column: ScalarColumn, { records }: Held, least: number): Shares {
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
  const count = (value: number) => (terms ? (terms[value] ?? 0) : (dates.get(value) ?? 0))
  return {
    of: (term) => (count(term) > 0 ? count(term) / total : null),
    memory: terms ? terms.byteLength : dates.size * 40,
  }
}

function sharesBySource(column: ScalarColumn, { sources, records }: Held, least: number): Shares {
  const counts = new Map<number, Map<number, number>>()
  const totals = new Map<number, number>()
  for (let place = 0; place < records; place++) {
    const value = at(column, place)
    if (value < least) continue
    const source = sources[place]!
    totals.set(source, (totals.get(source) ?? 0) + 1)
    const own = counts.get(source) ?? new Map<number, number>()
    if (own.size === 0) counts.set(source, own)
    own.set(value, (own.get(value) ?? 0) + 1)
  }
  const values = [...counts.values()].reduce((sum, own) => sum + own.size, 0)
  return {
    of: (term, source) => {
      const count = counts.get(source)?.get(term)
      return count === undefined ? null : count / totals.get(source)!
    },
    memory: values * 40,
  }
}

function sharesGiven({ shares, least }: GivenShares, terms: Dictionary): Shares {
  const known = new Map([...shares].map(([text, share]) => [terms.find(text), share]))
  known.delete(0)
  return { of: (term) => known.get(term) ?? least, memory: known.size * 40 }
}
