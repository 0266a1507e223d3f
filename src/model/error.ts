/**
 * A refusal somebody can act on: a code that stays, what happened, and what to do about it.
 * Each room keeps its codes in `errors.ts`; docs/errors.md lists them all.
 */
export class LookbackError extends Error {
  readonly code: string
  override readonly cause: string
  readonly remedy: string

  constructor(code: string, cause: string, remedy: string) {
    super(`${code}: ${cause} ${remedy}`)
    this.name = 'LookbackError'
    this.code = code
    this.cause = cause
    this.remedy = remedy
  }
}

/** One row of a room's table of errors. */
export interface ErrorText {
  readonly cause: string
  readonly remedy: string
}

/** Makes the refusal a table names, with the cause said more exactly where `cause` is given. */
export const refusal = <T extends Readonly<Record<string, ErrorText>>>(
  table: T,
  code: keyof T & string,
  cause?: string,
): LookbackError => {
  const text = table[code] as ErrorText
  return new LookbackError(code, cause ?? text.cause, text.remedy)
}
