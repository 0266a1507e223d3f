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

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/estimates/beta.ts',
    line: 'for (; high < 15; high += 1) product *= high',
    before: 'high < 15',
    after: 'high <= 15',
    why: 'From 15 on Stirling’s series is exact to the last digit, so that one step more changes nothing.',
  },
]

export const isEquivalent = ({ file, lineText, before, text }: Mutant): boolean =>
  equivalents.some(
    (one) =>
      one.file === file && one.line === lineText && one.before === before && one.after === text,
  )
