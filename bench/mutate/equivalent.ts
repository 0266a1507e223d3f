import type { Mutant } from './find-mutants.ts'

/** A mutant that no test can notice, since it does the same, with the reason why. */
export interface Equivalent {
  readonly file: string
  /** The line it stands in, without the space around it. */
  readonly line: string
  /** What was changed, and into what. */
  readonly before: string
  readonly after: string
  readonly why: string
}

export const equivalents: readonly Equivalent[] = []

export const isEquivalent = ({ file, lineText, before, text }: Mutant): boolean =>
  equivalents.some(
    (one) =>
      one.file === file && one.line === lineText && one.before === before && one.after === text,
  )
