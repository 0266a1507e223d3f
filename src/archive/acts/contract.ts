import type { QuarantineReason } from '../../store/index.ts'

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
}

export interface QuarantineRow {
  readonly line: number
  readonly kind: string
  readonly key: string | null
  readonly reasons: readonly QuarantineReason[]
}
