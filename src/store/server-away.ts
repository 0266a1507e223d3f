/** A server that stops, has crashed or starts (PostgreSQL, appendix A, class 57P). */
export const codesOfServerAway = ['57P01', '57P02', '57P03'] as const

/** What the driver says of a connection that ended under it; such errors have no code. */
export const isOfEndedConnection = (error: unknown): boolean =>
  /Connection terminated|is not queryable/.test(String((error as { message?: unknown }).message))
