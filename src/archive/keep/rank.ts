import type { IsoDate } from '../../model/index.ts'
import { caseIn, isNumbered } from './case-identity.ts'
import type { RecordItems } from './items/record-items.ts'

/** Of records of one thing, which outranks which. */
export type Ranked = RecordItems

/** Later than any return states: what says no day is as new as its file. */
const undated: IsoDate = '9999-12-31'

const isUnnumbered = ({ items }: Ranked): boolean => {
  const own = caseIn(items)
  return own !== undefined && !isNumbered(own)
}

/** Something that stands already may outrank it. */
export const mayBeOutranked = (record: Ranked): boolean =>
  (record.asAt ?? null) !== null || isUnnumbered(record)

/** A later record of the same run may speak of the same: a yearly return does, and what a case of one is known by. */
export const mayBeReadAgain = (record: Ranked): boolean =>
  mayBeOutranked(record) || caseIn(record.items)?.knownBy !== undefined

/**
 * The lowest first, so that what is applied later counts. A yearly return ranks by the day it states, whatever the
 * order of import: of two censuses the later one knows more, and of two submissions of one the later. A record that knows a case by its child and day alone ranks
 * below those that have the case's own number. Of equals the one that came last counts.
 */
export const inRank = <Record extends Ranked>(records: readonly Record[]): readonly Record[] =>
  records.toSorted(compareRank)

export function compareRank(a: Ranked, b: Ranked): number {
  const numbers = Number(isUnnumbered(b)) - Number(isUnnumbered(a))
  if (numbers !== 0) return numbers
  const [one, other] = [a.asAt ?? undated, b.asAt ?? undated]
  if (one !== other) return one < other ? -1 : 1
  const [earlier, later] = [a.submitted ?? '', b.submitted ?? '']
  if (earlier !== later) return earlier < later ? -1 : 1
  return a.recordId - b.recordId
}
