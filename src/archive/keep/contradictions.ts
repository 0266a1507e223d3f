import type { CaseItem, PoleItem } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'
import { caseIn } from './case-identity.ts'
import { isCloser, mergeCases } from './items/merge-facts.ts'

/** Rows of one case must say the same of the case: the first counts, a later one that differs does not. */
export class Contradictions {
  readonly #cases = new Map<string, CaseItem>()

  /** Why the row's case cannot be what earlier rows of the extract said; null where it can. */
  find(items: readonly PoleItem[]): QuarantineReason | null {
    const item = caseIn(items)
    if (!item) return null
    const before = this.#cases.get(item.ref)
    if (!before) {
      this.#cases.set(item.ref, item)
      return null
    }
    const field = differing(before, item) ?? differing(before.statements, item.statements)
    if (field === null) {
      this.#cases.set(item.ref, mergeCases(before, item))
      return null
    }
    return {
      field,
      value: item.ref,
      rule: `Another row of this case says something else of ${field}.`,
      code: 'LB_ROW_CONTRADICTION',
      remedy: archiveErrors.LB_ROW_CONTRADICTION.remedy,
    }
  }
}

interface MaybeKnown {
  readonly known?: boolean
  readonly value?: unknown
}

/** The month of a day, or its year, is no other date. */
const areOther = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other) && !isCloser(one, other) && !isCloser(other, one)

function differing(before: object, after: object): string | null {
  const old = before as Readonly<Record<string, MaybeKnown | undefined>>
  for (const [name, value] of Object.entries(after) as [string, MaybeKnown | undefined][]) {
    const was = old[name]
    if (was?.known && value?.known && areOther(was.value, value.value)) return name
  }
  return null
}
