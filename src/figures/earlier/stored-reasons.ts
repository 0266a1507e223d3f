import { type SuppressionReason, suppressionReasons } from '../../disclosure/index.ts'

/** Words by which versions before 0.2.0 stored the reasons of tables and of figures. */
const before: Readonly<Record<string, SuppressionReason>> = {
  small: 'primary',
  complementary: 'secondary',
  own: 'secondary',
  hiddenBefore: 'consistency',
  beside: 'consistency',
}

/** A reason as it is stored, whichever version stored it. */
export function reasonFrom(stored: string): SuppressionReason {
  const known = suppressionReasons.find((one) => one === stored)
  const reason = known ?? (Object.hasOwn(before, stored) ? before[stored] : undefined)
  if (reason === undefined) throw new Error(`“${stored}” is no reason to suppress a count.`)
  return reason
}
