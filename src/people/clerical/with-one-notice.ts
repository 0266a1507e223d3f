import type { ContactNotice, ContactState } from '../../contact/index.ts'
import type { RecordSide } from './contract.ts'

/** From what asks least to what asks most. */
const gravity: readonly ContactState[] = ['notAsked', 'asPlanned', 'overridden', 'doNotContact']

/**
 * Both sides of a pair with what is to be said before contact with either. A plan belongs to a person:
 * were it shown with one record or with both, it would tell whether the machine holds them for one.
 */
export function withOneNotice(
  left: RecordSide,
  right: RecordSide,
): { readonly left: RecordSide; readonly right: RecordSide } {
  const both = [left.contact, right.contact]
  const [gravest] = both.toSorted((a, b) => gravity.indexOf(b.state) - gravity.indexOf(a.state))
  const asked = both.filter(({ state }) => state !== 'notAsked')
  const words = (asked.length > 0 ? asked : both).flatMap((one) => one.words)
  const contact: ContactNotice = { state: gravest!.state, words: [...new Set(words)] }
  return { left: { ...left, contact }, right: { ...right, contact } }
}
