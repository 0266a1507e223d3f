import type { QuarantineReason } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'

/** Which file of a run first claimed a key, and with what content: two that differ cannot both be right. */
export class Claims {
  readonly #first = new Map<string, { readonly hash: string; readonly file: string }>()

  /** Why the key cannot be claimed again; null where it is free, or claimed with the same content. */
  claim(record: {
    readonly source: string
    readonly kind: string
    readonly key: string
    readonly hash: string
    readonly file: string
  }): QuarantineReason | null {
    const { source, kind, key, hash, file } = record
    const name = `${source}|${kind}|${key}`
    const first = this.#first.get(name)
    if (!first) {
      this.#first.set(name, { hash, file })
      return null
    }
    if (first.hash === hash) return null
    const where = first.file === file ? 'this file' : first.file
    return {
      field: '',
      value: key,
      rule: `A row of ${where} has this key and says something else.`,
      code: 'LB_ROW_KEY_TWICE',
      remedy: archiveErrors.LB_ROW_KEY_TWICE.remedy,
    }
  }
}
