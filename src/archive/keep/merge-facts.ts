import type { CaseItem, MentionItem, Recorded } from '../../model/index.ts'

/**
 * What a source has said of one thing before and what it says of it now, put together: the same on
 * the first import, on a correction and when the past is built up again from the records.
 */

/** Of an event, a thing, a member of staff or a document the last record says all there is. */
export const later = <T>(_: T, item: T): T => item

const isRecorded = (value: unknown): value is Recorded<unknown> =>
  typeof value === 'object' && value !== null && 'known' in value

/**
 * Field by field: a known value stays until a later one is known, and then gives way to it. Lists
 * grow, each value once; identifiers are kept by scheme, and of one scheme the later counts.
 */
export function mergeFacts<T extends object>(before: T, after: T): T {
  const merged: Record<string, unknown> = { ...(before as Record<string, unknown>) }
  for (const [name, value] of Object.entries(after)) {
    const old = merged[name]
    if (isRecorded(value) && isRecorded(old) && !value.known && old.known) continue
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

/** What is said of the person is put together; the place, role and case are the later record's. */
export const mergeMentions = (a: MentionItem, b: MentionItem): MentionItem => ({
  ...b,
  person: mergeFacts(a.person, b.person),
})
