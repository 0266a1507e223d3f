import type { QuarantineReason } from '../../store/index.ts'
import { type ArchiveError, archiveErrors } from '../errors.ts'

/** What is wrong with a row that is taken all the same, in the form of a reason for which another is not. */
export type RowNote = QuarantineReason

export const rowNote = ({
  field,
  value,
  rule,
  code,
}: {
  readonly field: string
  readonly value: string
  readonly rule: string
  readonly code: ArchiveError
}): RowNote => ({
  field,
  value: value.slice(0, 200),
  rule,
  code,
  remedy: archiveErrors[code].remedy,
})
