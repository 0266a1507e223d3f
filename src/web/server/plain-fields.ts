import type { Fields } from '../page/routing.ts'

/**
 * What was sent, as text a store can hold: PostgreSQL takes no NUL, and UTF-8 no half of a surrogate
 * pair. Either becomes a blank or the sign for an unreadable letter.
 */
export const plainFields = (sent: unknown): Fields =>
  Object.fromEntries(
    Object.entries((sent ?? {}) as Fields).map(([name, value]) => [name, plain(value)]),
  )

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', ' ').toWellFormed()
  return Array.isArray(value) ? value.map(plain) : value
}
