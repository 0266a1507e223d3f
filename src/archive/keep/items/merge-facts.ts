import {
  type BirthStatement,
  birthRange,
  type CaseItem,
  type DateRange,
  followsFrom,
  type MentionItem,
  type PersonStatements,
  type Recorded,
  rangeOf,
  recorded,
} from '../../../model/index.ts'

/**
 * What a source has said of one thing before and what it says of it now, put together: the same on
 * the first import, on a correction and when the past is built up again from the records.
 */

/** Of an event, a thing, a member of staff or a document the last record says all there is. */
export const later = <T>(_: T, item: T): T => item

const isRecorded = (value: unknown): value is Recorded<unknown> =>
  typeof value === 'object' && value !== null && 'known' in value

/** Whether a later statement says anything that the earlier one does not say more closely. */
const isNews = (before: unknown, after: Recorded<unknown>): boolean =>
  after.known && !isCloser(before, after.value)

/** A date within the month or year that the other gives, or a birth within that of the other. */
export function isCloser(one: unknown, other: unknown): boolean {
  const [a, b] = [datesIn(one), datesIn(other)]
  if (a === null || b === null) return false
  const isWithin = a.earliest >= b.earliest && a.latest <= b.latest
  return isWithin && (a.earliest > b.earliest || a.latest < b.latest)
}

const dateForm = /^\d{4}(?:-\d{2}){0,2}$/

function datesIn(value: unknown): DateRange | null {
  if (typeof value === 'string') return dateForm.test(value) ? rangeOf(value) : null
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null
  const birth = value as BirthStatement
  return ['date', 'month', 'year'].includes(birth.kind) ? birthRange(birth) : null
}

/**
 * Field by field: a known value stays until a later one is known, and then gives way to it; but a day
 * does not give way to its own month or year. Lists grow, each value once; identifiers are kept by scheme, and of one scheme the later counts.
 */
export function mergeFacts<T extends object>(before: T, after: T): T {
  const merged: Record<string, unknown> = { ...(before as Record<string, unknown>) }
  for (const [name, value] of Object.entries(after)) {
    const old = merged[name]
    if (isRecorded(value) && isRecorded(old) && old.known && !isNews(old.value, value)) continue
    if (Array.isArray(value) && Array.isArray(old)) merged[name] = [...new Set([...old, ...value])]
    else if (name === 'identifiers') merged[name] = { ...(old as object), ...(value as object) }
    else merged[name] = value
  }
  return merged as T
}

/** The header of a case and each of its statements by itself. */
export const mergeCases = (a: CaseItem, b: CaseItem): CaseItem => ({
  ...mergeFacts(a, b),
  statements: mergeFacts(a.statements, b.statements),
})

/** A person field by field; of a birth and an age both are kept, unless the age follows from the birth. */
export function mergePeople(before: PersonStatements, after: PersonStatements): PersonStatements {
  const merged = mergeFacts(before, after)
  const births = [before.birth, after.birth].flatMap((one) => (one?.known ? one.value : []))
  const age = births.find((one) => one.kind === 'age')
  const birth = births.findLast((one) => one.kind !== 'age')
  if (!age || !birth) return merged
  return {
    ...merged,
    birth: recorded(birth),
    ...(followsFrom(birth, age) ? {} : { statedAge: recorded(age) }),
  }
}

/** What is said of the person is put together; the place, role and case are the later record's. */
export const mergeMentions = (a: MentionItem, b: MentionItem): MentionItem => ({
  ...b,
  person: mergePeople(a.person, b.person),
})
