/** Numbers that several people have at once by design, such as a family's: they join nobody. */
const shared = new Set(['family'])

export const isShared = (scheme: string): boolean => shared.has(scheme.split(':')[0] ?? scheme)
