/**
 * JSON with one spelling for one value (RFC 8785): keys in order of their UTF-16 units, no blanks,
 * members that are undefined left out. NUL and half surrogate pairs, which a database text cannot
 * hold, become U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(storable(value))
  if (typeof value === 'bigint') return String(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(storable(key))}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd')
