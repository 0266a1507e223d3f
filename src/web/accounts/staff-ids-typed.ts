import { textOf } from '../page/address.ts'

/** Collar and payroll numbers as they are typed into one line. */
export const staffIdsTyped = (typed: unknown): readonly string[] =>
  textOf(typed)
    .split(/[\s,;]+/)
    .filter(Boolean)
