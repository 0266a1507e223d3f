import type { Form } from '../../columns.ts'
import { at, scalarColumn } from '../columns.ts'
import type { Probe } from '../probe.ts'
import type { Span } from '../similarity.ts'
import type { Held, OutcomeAt } from './level.ts'

type Measure = (left: Span, right: Span) => number

/** Likeness of the probe's value and the one at a place; equal values never come here. */
export function likenessAt(
  held: Held,
  field: string,
  form: Form,
  measure: Measure,
): (probe: Probe) => OutcomeAt {
  const column = scalarColumn(held.fields, field, form)
  return (probe) => {
    const own = probe.span(field, form)
    // One span for all records, moved about: no object per pair.
    const other = { bytes: held.terms.bytes, start: 0, end: 0 }
    return (place, left) => {
      const term = at(column, place)
      other.bytes = held.terms.bytes
      other.start = held.terms.start(term)
      other.end = held.terms.end(term)
      return left ? measure(own, other) : measure(other, own)
    }
  }
}
