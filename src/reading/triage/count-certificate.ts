import {
  type Certificate,
  type CertificateInput,
  certify,
  countDraw,
  type ReaderChecks,
} from '../../triage/index.ts'
import type { CaseLabel } from './case-labels.ts'
import type { CertificateView, TailPart } from './contract.ts'
import type { FrozenTail } from './tail.ts'
import type { StoredTerms } from './terms.ts'

interface Counted {
  readonly labels: readonly CaseLabel[]
  readonly terms: StoredTerms
  readonly tail: FrozenTail
  /** Cases in the random share of second readings. */
  readonly again: ReadonlySet<number>
}

/**
 * The certificate over what these readers would mark, and the one that allows for what they miss (null
 * while cases were set aside and none of them read again). Both rest on first readings; what a second one corrects is
 * counted by the checks.
 */
export function certificates({ labels, terms, tail, again }: Counted): {
  readonly drawn: number
  readonly size: number
  readonly parts: readonly TailPart[]
  readonly asRead: CertificateView
  readonly corrected: CertificateView | null
} {
  const marked = new Map(labels.map(({ caseId, first }) => [caseId, first.matters]))
  const inTail = new Set(tail.order)
  const strata = tail.strata.map(({ name, order }) => ({ name, ...countDraw(order, marked) }))
  const input: CertificateInput = {
    target: terms.target,
    alpha: tail.alpha,
    foundBefore: labels.filter(({ caseId, first }) => first.matters && !inTail.has(caseId)).length,
    strata,
  }
  const readers = checksOf(labels, again)
  const { parts, ...asRead } = certify(input)
  const corrected = readers && certify({ ...input, readers })
  return {
    drawn: strata.reduce((sum, { drawn }) => sum + drawn, 0),
    size: tail.order.length,
    parts: parts.map(({ name, size, drawn, hits, outside = 0, unreadAtMost }) => ({
      name,
      size,
      drawn,
      found: hits + outside,
      unreadAtMost,
    })),
    asRead,
    corrected: corrected && withoutParts(corrected),
  }
}

/** A correction for readers is made on the whole alone. */
const withoutParts = ({ parts, ...certificate }: Certificate): CertificateView => certificate

function checksOf(labels: readonly CaseLabel[], again: ReadonlySet<number>): ReaderChecks | null {
  const checked = (matters: boolean) => {
    const all = labels.filter(({ first }) => first.matters === matters)
    const read = all.filter(({ caseId, second, open }) => again.has(caseId) && second && !open)
    return {
      size: all.length,
      drawn: read.length,
      hits: read.filter((label) => label.matters !== matters).length,
    }
  }
  const setAside = checked(false)
  return setAside.size > 0 && setAside.drawn === 0 ? null : { setAside, marked: checked(true) }
}
