import type { QuarantineReason } from '../../store/index.ts'
import type { DateOrderFound } from '../dates/decide-order.ts'
import type { NotRead } from '../formats/not-read.ts'

export interface ExtractRow {
  readonly extractId: string
  readonly file: string
  readonly source: string
  readonly format: string
  readonly receivedAt: string
  readonly received: number
  readonly imported: number
  readonly unchanged: number
  readonly quarantined: number
  /** Rows taken with a note on what in them is no value or contradicts. */
  readonly noted: number
  /** What the file holds and nothing reads. */
  readonly notRead: readonly NotRead[]
  /** How its dates of digits alone were read; null where it has none. */
  readonly dates: DateOrderFound | null
}

/** A row that was taken, and what in it is no value or contradicts. */
export interface NotedRow {
  readonly line: number
  readonly kind: string
  readonly key: string
  readonly notes: readonly QuarantineReason[]
}

export interface QuarantineRow {
  readonly line: number
  readonly kind: string
  readonly key: string | null
  readonly reasons: readonly QuarantineReason[]
}
