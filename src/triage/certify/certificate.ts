import { refusal } from '../../model/index.ts'
import { triageErrors } from '../errors.ts'
import { lowerLimit } from './clopper-pearson.ts'
import { binomialAtMost } from './log-factorial.ts'
import { boundTails } from './strata.ts'
import { mostInTail, type TailCounts } from './tail-test.ts'

/** One part of the tail that is drawn from on its own. */
export interface Stratum extends TailCounts {
  /** In words: `cases without text`. */
  readonly name: string
  /** Found in this part beyond the run of the draw (`countDraw`); 0 where absent. */
  readonly outside?: number
}

/** A uniform random sample of decided cases, read again blind. `hits` had been decided wrongly. */
export type Recheck = TailCounts

/** What is known about the readers' own errors; each part is optional and is assumed away if absent. */
export interface ReaderChecks {
  /** Cases read and set aside (tail draws among them), sampled again: hits matter after all. */
  readonly setAside?: Recheck
  /** Cases marked as mattering, sampled again: hits do not matter after all. */
  readonly marked?: Recheck
  /** Known cases seeded among the others: how many there were and how many were marked. */
  readonly known?: { readonly seeded: number; readonly marked: number }
}

export interface CertificateInput {
  /** Share of the cases that matter to be found, such as 0.95. */
  readonly target: number
  /** Probability of certifying wrongly, such as 0.05. */
  readonly alpha: number
  /** Cases that matter, found before the tail was frozen. */
  readonly foundBefore: number
  readonly strata: readonly Stratum[]
  readonly readers?: ReaderChecks
}

export interface Certificate {
  readonly certified: boolean
  readonly target: number
  readonly alpha: number
  /** The share found is at least this, except with probability alpha, however often one looks. */
  readonly recallAtLeast: number
  readonly found: number
  /** Cases that matter which may still be unread, at most. */
  readonly unreadAtMost: number
  /** Cases that matter which may have been set aside, at most (0 where not checked). */
  readonly setAsideAtMost: number
  /** Further random cases that would certify the target if none of them matters; null: none would. */
  readonly price: number | null
  /** A: rests on the draw alone. */
  readonly grade: 'A'
  readonly assumptions: readonly string[]
  /** Each part of the tail on its own; all their bounds hold together, as these readers would mark. */
  readonly parts: readonly PartBound[]
}

export interface PartBound extends Stratum {
  /** Cases that matter which this part may still hold unread, at most. */
  readonly unreadAtMost: number
}

/**
 * The anytime-valid tail certificate. Everything outside the tail has been read; from the tail,
 * cases were drawn uniformly at random without replacement by a seed recorded beforehand.
 *
 * @throws LB_TRIAGE_TARGET, LB_TRIAGE_COUNTS
 */
export function certify(input: CertificateInput): Certificate {
  check(input)
  const shares = shareOut(input)
  const now = bound(input, shares)
  return {
    certified: now.recall >= input.target,
    target: input.target,
    alpha: input.alpha,
    recallAtLeast: now.recall,
    found: now.found,
    unreadAtMost: now.unread,
    setAsideAtMost: now.setAside,
    price: now.recall >= input.target ? 0 : price(input, shares),
    grade: 'A',
    assumptions: assumptions(input),
    parts: input.strata.map((stratum, i) => ({
      ...stratum,
      unreadAtMost: Math.max(0, now.parts[i]! - stratum.hits - (stratum.outside ?? 0)),
    })),
  }
}

/** The error is shared out: half to the tail, half among the reader checks there are. */
interface Shares {
  readonly tail: number
  /** Of no use where nothing is checked. */
  readonly each: number
}

function shareOut({ alpha, readers = {} }: CertificateInput): Shares {
  const known = readers.known ? 2 : 0
  const checks = known + (readers.setAside ? 1 : 0) + (readers.marked ? 1 : 0)
  return { tail: checks === 0 ? alpha : alpha / 2, each: alpha / 2 / checks }
}

function bound({ foundBefore, strata, readers = {} }: CertificateInput, { tail, each }: Shares) {
  const hits = strata.reduce((sum, { hits, outside = 0 }) => sum + hits + outside, 0)
  const { most: seen, parts } = boundTails(strata, tail)
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0)
  const inTail = readers.known ? allowForMisses(seen, readers.known, each, size) : seen
  const unread = Math.max(0, inTail - hits)
  const again = readers.setAside
  const setAside = again ? mostInTail(again, each) - again.hits : 0
  const wrong = readers.marked ? mostInTail(readers.marked, each) : 0
  const found = foundBefore + hits
  const right = Math.max(0, found - wrong) + (again?.hits ?? 0)
  const all = right + unread + setAside
  return { found, unread, setAside, parts, recall: all === 0 ? 1 : right / all }
}

/**
 * Readers who mark a share s of what matters would have marked `seen` at most, so there are at most
 * as many as make so few likely. s is the lower limit from the seeded cases.
 */
function allowForMisses(
  seen: number,
  known: { readonly seeded: number; readonly marked: number },
  alpha: number,
  size: number,
): number {
  const s = lowerLimit(known.marked, known.seeded, alpha)
  let low = seen
  let high = size
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (binomialAtMost(seen, middle, s) > alpha) low = middle
    else high = middle - 1
  }
  return low
}

/** Further draws, falling on the parts in proportion to what is left, if none of them matters. */
function price(input: CertificateInput, shares: Shares): number | null {
  const left = input.strata.map(({ size, drawn }) => size - drawn)
  const total = left.reduce((sum, each) => sum + each, 0)
  const certifiedAfter = (draws: number) => {
    const strata = input.strata.map((stratum, i) => ({
      ...stratum,
      drawn: stratum.drawn + Math.floor((draws * left[i]!) / Math.max(1, total)),
    }))
    return bound({ ...input, strata }, shares).recall >= input.target
  }
  if (!certifiedAfter(total)) return null
  let low = 1
  let high = total
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (certifiedAfter(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function assumptions({ strata, readers = {} }: CertificateInput): readonly string[] {
  return [
    `Every case was read but the ${strata.reduce((sum, { size }) => sum + size, 0)} of the tail, and from the tail cases were drawn uniformly at random by a seed recorded beforehand.`,
    ...(strata.length > 1
      ? [
          `The tail is counted in ${strata.length} parts, and what one shows is not held of another: ${strata.map(({ name }) => name).join('; ')}.`,
        ]
      : []),
    readers.setAside
      ? 'Cases set aside were sampled at random and read again blind; the second reading is right.'
      : 'No correction for cases that a reader set aside wrongly: the share is of what these readers would mark.',
    readers.marked
      ? 'Cases marked were sampled at random and read again blind; the second reading is right.'
      : 'Every case marked as mattering does matter.',
    ...(readers.known
      ? [
          'Readers miss cases of the tail no more often, and as independently, as the seeded known cases.',
        ]
      : []),
  ]
}

function check({ target, alpha, foundBefore, strata, readers = {} }: CertificateInput): void {
  const inside = (share: number) => share > 0 && share < 1
  const isCount = (n: number) => Number.isInteger(n) && n >= 0
  if (!inside(target) || !inside(alpha)) throw refusal(triageErrors, 'LB_TRIAGE_TARGET')
  const samples: readonly (Partial<Stratum> & TailCounts)[] = [
    ...strata,
    ...[readers.setAside, readers.marked].filter((each) => each !== undefined),
  ]
  const whole = samples.every(
    ({ size, drawn, hits, outside = 0 }) =>
      [size, drawn, hits, outside].every(isCount) && hits <= drawn && drawn + outside <= size,
  )
  const { known } = readers
  const seeds =
    !known || ([known.seeded, known.marked].every(isCount) && known.marked <= known.seeded)
  if (!whole || !seeds || !isCount(foundBefore)) {
    throw refusal(triageErrors, 'LB_TRIAGE_COUNTS')
  }
}
