import { LookbackError } from '../../model/index.ts'
import { refusalOf } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'

/** A file that was not taken, and what would mend it. */
export interface Refused {
  readonly file: string
  readonly code: string
  readonly cause: string
  readonly remedy: string
}

/** One file that cannot be taken never ends the run, whatever went wrong with it. */
export function asRefused(file: string, thrown: unknown): Refused {
  const error = refusalOf(thrown)
  if (error instanceof LookbackError) {
    const { code, cause, remedy } = error
    return { file, code, cause, remedy }
  }
  const words = error instanceof Error ? error.message : String(error)
  const { cause, remedy } = archiveErrors.LB_FILE_FAULT
  return { file, code: 'LB_FILE_FAULT', cause: `${cause} ${words}`.slice(0, 500), remedy }
}
