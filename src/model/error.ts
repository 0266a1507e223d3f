/** HTTP's word for what kind of refusal it is: bad input, not allowed, not there, state in the way, too many. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503 | 507

/** One row of a room's table of errors. */
export interface ErrorText {
  readonly cause: string
  readonly remedy: string
  /** 409, the state of things stands in the way, where a row names none. */
  readonly status?: RefusalStatus
}

/** Every code begins so; a room's table holds the rest. */
export type ErrorCode = `LB_${string}`

/**
 * A refusal somebody can act on: a code that stays, what happened, and what to do about it.
 * Each room keeps its codes in `errors.ts`; docs/errors.md lists them all.
 */
export class LookbackError<Code extends string = string> extends Error {
  readonly code: Code
  override readonly cause: string
  readonly remedy: string
  readonly status: RefusalStatus
  /** The part of the input at fault, by name (`reason`, `answers.risk`); null where it is no one part. */
  readonly field: string | null

  constructor(
    code: Code,
    cause: string,
    remedy: string,
    more: { readonly status?: RefusalStatus; readonly field?: string | null } = {},
  ) {
    super(`${code}: ${cause} ${remedy}`)
    this.name = 'LookbackError'
    this.code = code
    this.cause = cause
    this.remedy = remedy
    this.status = more.status ?? 409
    this.field = more.field ?? null
  }
}

/** What one refusal says more exactly than its row in the table. */
export interface RefusalDetail {
  readonly cause?: string
  readonly remedy?: string
  readonly field?: string
}

/** Makes the refusal a table names, said more exactly where `detail` is given (a text is its cause). */
export const refusal = <T extends Readonly<Record<string, ErrorText>>, C extends keyof T & string>(
  table: T,
  code: C,
  detail: string | RefusalDetail = {},
): LookbackError<C> => {
  const text: ErrorText = table[code] as ErrorText
  const { cause, remedy, field } =
    typeof detail === 'string' ? { cause: detail } : (detail as RefusalDetail)
  return new LookbackError(code, cause ?? text.cause, remedy ?? text.remedy, {
    status: text.status,
    field,
  })
}
