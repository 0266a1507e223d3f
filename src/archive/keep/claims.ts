import type { QuarantineReason } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'

interface Claim {
  readonly source: string
  readonly kind: string
  readonly key: string
  /** Two submissions of one return may say different things: the later one counts. */
  readonly submitted: string
}

interface Claimed {
  readonly hash: string
  readonly file: string
  /** Whom the key leaves open. */
  readonly unnumbered: string | null
}

const nameOf = ({ source, kind, key, submitted }: Claim): string =>
  `${source}|${kind}|${key}|${submitted}`

/** Which file of a run first claimed a key, and with what content: two that differ cannot both be right. */
export class Claims {
  readonly #first = new Map<string, Claimed>()

  /** Whether the key is claimed by a row that names other people without a number. */
  isOfOthers(claim: Claim, unnumbered: string): boolean {
    const first = this.#first.get(nameOf(claim))
    return first !== undefined && first.unnumbered !== unnumbered
  }

  /** Why the key cannot be claimed again; null where it is free, or claimed with the same content. */
  claim(record: Claim & Claimed): QuarantineReason | null {
    const { key, hash, file, unnumbered } = record
    const name = nameOf(record)
    const first = this.#first.get(name)
    if (!first) {
      this.#first.set(name, { hash, file, unnumbered })
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
