import { LookbackError } from '../model/index.ts'

/** What went wrong, why and what to do; the stack only where nobody foresaw the error. */
export function failure(error: unknown): string {
  if (error instanceof LookbackError) {
    return `${error.code}: ${error.cause}\n  ${error.remedy}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
