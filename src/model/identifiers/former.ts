/**
 * Numbers somebody is known by stand under their scheme, one each: `upn`. One they had before stands under the scheme and
 * itself, so that any number of them has room: `upn/A123456789012`.
 */
export const formerScheme = (scheme: string, value: string): string => `${scheme}/${value}`

/** The scheme of a number, whether somebody has it or had it before. */
export const plainScheme = (scheme: string): string => scheme.split('/')[0] ?? scheme

export const isFormer = (scheme: string): boolean => scheme.includes('/')
